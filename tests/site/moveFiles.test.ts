import { expect, it } from 'vitest';
import { movePage, moveStyles } from '../../lib/site/moveFiles';

const PAGE =
  '<a href="/en/">/en/</a><img src="/map.svg"><form action="/en/plain/x/#result"><div data-offers="/data/o.json">' +
  '<a href="#main"><a href="https://example.org/en/"><a href="./"><a href="//example.org/">' +
  '<script type="application/json">{"text":"<a href=\\"/en/\\">"}</script>';

it('a page below a folder has each address of the site there, and nothing else is touched', () => {
  expect(movePage(PAGE, '/letters')).toBe(
    '<a href="/letters/en/">/en/</a><img src="/letters/map.svg"><form action="/letters/en/plain/x/#result">' +
      '<div data-offers="/letters/data/o.json">' +
      '<a href="#main"><a href="https://example.org/en/"><a href="./"><a href="//example.org/">' +
      '<script type="application/json">{"text":"<a href=\\"/en/\\">"}</script>',
  );
});

it('what was moved already stays, and at a root everything does', () => {
  const moved = movePage(PAGE, '/letters');
  expect(movePage(moved, '/letters')).toBe(moved);
  expect(movePage(PAGE, '')).toBe(PAGE);
  expect(movePage('<a href="/letters-of/">', '/letters')).toBe('<a href="/letters/letters-of/">');
});

it('style sheets likewise, quoted or not', () => {
  const css = '@font-face{src:url(/fonts/a.woff2)}a{background:url("/b.svg"),url(data:x),url(//example.org/c.svg)}';
  const moved =
    '@font-face{src:url(/x/y/fonts/a.woff2)}a{background:url("/x/y/b.svg"),url(data:x),url(//example.org/c.svg)}';
  expect(moveStyles(css, '/x/y')).toBe(moved);
  expect(moveStyles(moved, '/x/y')).toBe(moved);
  expect(moveStyles(css, '')).toBe(css);
});
