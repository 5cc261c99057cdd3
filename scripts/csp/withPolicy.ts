import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;
const EVENT_HANDLER = /<[a-z][^>]*\son[a-z]+\s*=/i;
const INLINE_STYLE = /<[a-z][^>]*\sstyle\s*=|<style/i;

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The policy of a page: its files, its own inline scripts by hash, no form may send anything anywhere. */
export const policyFor = (inlineScripts: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(inlineScripts.map(hashOf))].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * The page with its policy as the first thing in its head.
 * Throws where the page holds what the policy would block: inline styles or event handlers.
 */
export const withPolicy = (html: string): string => {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => script ?? '');
  const markup = html.replace(INLINE_SCRIPT, '');
  if (INLINE_STYLE.test(markup)) throw new Error('an inline style; move it into a style sheet.');
  if (EVENT_HANDLER.test(markup)) throw new Error('an inline event handler; attach it in a script.');
  if (!html.includes('<head>')) throw new Error('no <head> to put the policy into.');
  return html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policyFor(scripts)}"/>`);
};
