/** One package of the PDF engine: the version all letters were made and read back with, and what another must show. */
export interface TestedVersion {
  readonly version: string;
  /** What of it is used beyond what it promises. */
  readonly because: string;
  /** What fails first when that has changed: test files, or commands. */
  readonly recheck: readonly string[];
}

const LETTERS = 'npm run check:letters';
const SAME_BYTES = 'tests/e2e/sameFile.spec.ts';
const SET_IN_LINES = ['tests/pdf/setLines.test.ts', 'tests/pdf/normalizeGlyphs.test.ts', LETTERS];

/**
 * The engine letters are made with. `package.json` pins each exactly, those that only the engine itself asks for under
 * `overrides`: letters depend on members that no version number promises. To take another
 * version: change it here and in package.json, run what `recheck` names, then `npm test`.
 */
export const TESTED_VERSIONS: Readonly<Record<string, TestedVersion>> = {
  fontkit: {
    version: '2.0.4',
    because:
      'lib/pdf wraps `getGlyph`, `layout`, `_glyphs` and `_getTableStream` of its fonts; lib/pdf/file reads their tables.',
    recheck: [
      'tests/pdf/cacheTables.test.ts',
      'tests/pdf/fontProgram.test.ts',
      'tests/pdf/normalizeGlyphs.test.ts',
      LETTERS,
    ],
  },
  fflate: {
    version: '0.8.3',
    because: 'It packs the streams of the file, so that its version is part of the bytes.',
    recheck: ['tests/pdf/sameBytes.test.ts', SAME_BYTES],
  },
  'bidi-js': {
    version: '1.1.0',
    because: 'It says what runs from right to left.',
    recheck: SET_IN_LINES,
  },
  'unicode-properties': {
    version: '1.4.1',
    because: 'It says which script a character is, and so how fontkit joins it to the next.',
    recheck: SET_IN_LINES,
  },
};
