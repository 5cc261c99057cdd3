import { describe, expect, it } from 'vitest';
import { retryImports } from '../../../tools/build/islands/retryImports';
import { withoutNext } from '../../../tools/build/islands/withoutNext';

const modulesOf = (island: string) => [`/islands/${island}.1.js`, '/islands/shared.js'];
const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;

describe('a page without Next', () => {
  it('loses the scripts, preloads and data of Next, and keeps its own', () => {
    const html = page(
      '<h1>A letter</h1><script src="/page.js" defer=""></script><script src="/_next/a.js" async=""></script>' +
        '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"b"])</script>',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/b.js" noModule=""></script>',
    );
    expect(withoutNext(html, modulesOf)).toBe(page('<h1>A letter</h1><script src="/page.js" defer=""></script>'));
  });

  it('starts its island with a module, and asks for what that imports at the same time', () => {
    const data = '<script type="application/json" data-props="write">{"a":1}</script>';
    const html = page(`<div data-island="write"><form></form></div>${data}`);
    expect(withoutNext(html, modulesOf)).toBe(
      page(
        `<div data-island="write"><form></form></div>${data}`,
        '<script type="module" src="/islands/write.1.js"></script><link rel="modulepreload" href="/islands/shared.js"/>',
      ),
    );
  });

  it.each([
    ['a script nobody knows', '<script>self.other()</script>', /not known: self\.other/],
    ['markup that waits for its place', '<div hidden="" id="S:0">late</div>', /waits for a script/],
    ['a boundary that waits', '<template id="B:0"></template>', /waits for a script/],
  ])('is refused with %s', (_, markup, message) => {
    expect(() => withoutNext(page(markup), modulesOf)).toThrow(message);
  });
});

describe('a module that is loaded later', () => {
  it('is asked for again under another address', () => {
    const script = retryImports('import"./a.js";const b=()=>import("./b.js");');
    expect(script).toContain('import"./a.js"');
    expect(script).toContain('__load("./b.js")');
    expect(script).toContain('?again=');
  });

  it('costs a script nothing that loads none', () => {
    expect(retryImports('import"./a.js";a()')).toBe('import"./a.js";a()');
  });
});
