type Anchor = object | null | undefined;

/** The members of a fontkit font that are wrapped here; guarded by tests/pdf/withoutWasm.test.ts. */
interface PositioningFont {
  readonly _layoutEngine?: {
    readonly engine?: {
      readonly GPOSProcessor?: {
        applyAnchor: (mark: unknown, base: Anchor, index: number) => void;
        applyLookup: (type: number, table: unknown) => boolean;
      } | null;
    } | null;
  };
}

const NO_ANCHOR = new Error('no anchor');

/**
 * A face may give a base no place for one class of marks. OpenType then asks for the next rule; fontkit ends there with
 * an error, and so did every letter with such a pair, as a Syriac one with a sign on a letter that it never stands on.
 */
export const skipMissingAnchors = (font: unknown): void => {
  const processor = (font as PositioningFont)._layoutEngine?.engine?.GPOSProcessor;
  if (!processor) return;
  const place = processor.applyAnchor.bind(processor);
  const apply = processor.applyLookup.bind(processor);
  processor.applyAnchor = (mark, base, index) => {
    if (!base) throw NO_ANCHOR;
    place(mark, base, index);
  };
  processor.applyLookup = (type, table) => {
    try {
      return apply(type, table);
    } catch (error) {
      if (error === NO_ANCHOR) return false;
      throw error;
    }
  };
};
