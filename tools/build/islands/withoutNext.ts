/** What a page loads for an island, as addresses: first the module that starts it, then those that it imports. */
export type ModulesOf = (island: string) => readonly string[];

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const NEXT_CODE = /\bsrc="\/_next\//;
const NEXT_DATA = /^(\(?self\.__next_f|\(globalThis\["TURBOPACK"\]|requestAnimationFrame\(function\(\)\{\$RT=)/;
/** Twitter takes what Open Graph says. */
const SAID_TWICE = /<meta name="twitter:(?:title|description)"[^>]*>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const ISLAND = / data-island="([a-z]+)"/g;
/** Markup that React has put aside, for a script of its own to move into its place. */
const PUT_ASIDE = /<template id="|<div hidden="" id="S:/;
/** React's marks between texts and round parts; only what starts from its markup, an island, needs them. */
const REACT_MARKS = /<!--(?: |\/?\$)-->/g;
/** Where Next keeps the metadata that comes late; ours never does. */
const METADATA_PLACE = '<div hidden=""><!--$--><!--/$--></div>';

/** The styles stand in the page in the end: what is asked for after them is asked for later by the time that they take. */
export const BEFORE_STYLES = /(?=<link rel="stylesheet"|<\/head>)/;

/**
 * A page as Next printed it, without Next's scripts and the data they read; islands start with modules of their own.
 * Throws where the page holds what it does not know: a silent rest of Next would be half a framework.
 */
export const withoutNext = (html: string, modulesOf: ModulesOf): string => {
  if (PUT_ASIDE.test(html)) throw new Error('markup that waits for a script of React to be put into its place.');
  const bare = html
    .replace(METADATA_PLACE, '')
    .replace(SAID_TWICE, '')
    .replace(PRELOAD, '')
    .replace(SCRIPT, (script, attributes: string, text: string) => {
      if (NEXT_CODE.test(attributes) || NEXT_DATA.test(text)) return '';
      if (!/\b(src|type)=/.test(attributes))
        throw new Error(`an inline script that is not known: ${text.slice(0, 60)}`);
      return script;
    });
  const islands = [...bare.matchAll(ISLAND)].map(([, island]) => modulesOf(island ?? ''));
  const tags = islands.flatMap(([entry, ...rest]) => [
    `<script type="module" src="${entry}"></script>`,
    ...rest.map((file) => `<link rel="modulepreload" href="${file}"/>`),
  ]);
  const page = islands.length > 0 ? bare : bare.replaceAll(REACT_MARKS, '');
  return page.replace(BEFORE_STYLES, tags.join(''));
};
