/** A fragment may have been escaped once more by each program it went through; so many layers are taken off. */
const MOST_LAYERS = 3;
/** All that a link made here consists of: keys, identifiers, base64url, and the signs between them. */
const FOREIGN = /[^\w.,=&-]/g;

/** Runs of escapes that are UTF-8 become their letters, all others stay: one bad escape must not keep the rest. */
const unescapedOnce = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** Some programs escape signs of a link that need no escape; the letters meant are the same. */
export const unescaped = (fragment: string): string => {
  let text = fragment;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) text = unescapedOnce(text);
  return text;
};

/**
 * A fragment without what programs are known to put into links: "&amp;" for "&" (HTML escaped once too often), spaces and line
 * breaks, marks of direction, signs of the sentence around it. Only for links that can prove what they are.
 */
export const withoutForeign = (text: string): string =>
  text.replace(/&(?:(?:amp|#0*38|#x0*26);)+/gi, '&').replace(FOREIGN, '');
