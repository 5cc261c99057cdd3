import { createHash } from 'node:crypto';

/** What runs; JSON for an island is data and never does. */
const INLINE_SCRIPT = /<script(?![^>]*\b(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/script>/g;
const DATA = /<script type="application\/json"[^>]*>[\s\S]*?<\/script>/g;
const EVENT_HANDLER = /<[a-z][^>]*\son[a-z]+\s*=/i;
const INLINE_STYLE = /<[a-z][^>]*\sstyle\s*=|<style/i;

/**
 * Runs before any other script of a page. Where browsers know Trusted Types, only addresses of our own scripts may
 * become scripts or workers; text never becomes markup or code. `new Worker` is given plain text, which the policy named
 * "default" is asked about (W3C Trusted Types §4.1.1).
 */
const GUARD =
  'self.trustedTypes?.createPolicy("default",{createScriptURL:u=>{const a=new URL(u,location.href);' +
  'return a.origin===location.origin&&a.pathname.endsWith(".js")?u:null}})';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const naming = (directive: string, inline: readonly string[]): string =>
  [`${directive} 'self'`, ...new Set(inline.map(hashOf))].join(' ');

/** The policy of a page: its files, its own inline scripts and styles by hash, no form may send anything anywhere. */
export const policyFor = (inlineScripts: readonly string[], inlineStyles: readonly string[]): string =>
  [
    "default-src 'none'",
    naming('script-src', inlineScripts),
    naming('style-src', inlineStyles),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** Of one page; the first is in its head. */
const SHEET = /<link rel="stylesheet" href="([^"]+)"\/?>/;

/**
 * The page with its policy as the first thing in its head, and its style sheet, read by its address, in its place: to ask
 * for that would cost a round trip before anything is seen.
 * Throws where the page holds what the policy would block: inline styles or event handlers.
 */
export const withPolicy = (html: string, sheetAt: (address: string) => string): string => {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => script ?? '');
  const markup = html.replace(INLINE_SCRIPT, '').replace(DATA, '');
  if (INLINE_STYLE.test(markup)) throw new Error('an inline style; move it into a style sheet.');
  if (EVENT_HANDLER.test(markup)) throw new Error('an inline event handler; attach it in a script.');
  if (!html.includes('<head>')) throw new Error('no <head> to put the policy into.');
  const styles: string[] = [];
  const own = html.replace(SHEET, (_, address: string) => {
    styles.push(sheetAt(address));
    return `<style>${styles.at(-1)}</style>`;
  });
  if (styles.some((css) => css.includes('</'))) throw new Error('a style sheet that could end its element.');
  const policy = policyFor([GUARD, ...scripts], styles);
  return own.replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="${policy}"/><script>${GUARD}</script>`,
  );
};
