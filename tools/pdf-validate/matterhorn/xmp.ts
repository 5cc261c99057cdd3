export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const PIECE = /<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string => {
  if (/&(?!(amp|lt|gt|quot|apos);)/.test(text)) throw new Error('an entity that is none');
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
};

/** An XMP packet as a tree; throws where it is not well-formed (XML 1.0, as far as packets use it). */
export const parseXml = (xml: string): XmlNode => {
  const root = { name: '', attributes: {}, children: [] as XmlNode[], text: '' };
  const open = [root];
  let at = 0;
  for (const match of xml.matchAll(PIECE)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [piece, closed, opened, attributes = '', empty] = match;
    const top = open.at(-1);
    if (closed) {
      if (top?.name !== closed || open.length === 1) throw new Error(`</${closed}> closes nothing`);
      open.pop();
    } else if (opened) {
      const node = {
        name: opened,
        attributes: Object.fromEntries(
          [...attributes.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [
            key,
            decoded(value),
          ]),
        ),
        children: [] as XmlNode[],
        text: '',
      };
      top?.children.push(node);
      if (!empty) open.push(node);
    } else if (top && !piece.startsWith('<?')) top.text += decoded(piece);
  }
  if (at !== xml.length || open.length !== 1) throw new Error(`not well-formed at ${at}`);
  return root;
};

/** All elements of a name, at any depth. */
export const nodesOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...nodesOf(child, name)]);

export const textOf = (node: XmlNode, name: string): string | null => nodesOf(node, name)[0]?.text ?? null;
