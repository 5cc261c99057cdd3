import { describe, expect, it } from 'vitest';
import { classesOf, elementsOf, usedStyles } from '../../../tools/build/islands/usedStyles';

const used = (css: string, ...classes: string[]): string =>
  usedStyles(css, { classes: new Set(classes), elements: null, rightToLeft: false });

describe('the styles that a page uses', () => {
  it('keeps rules for elements, and those of its classes, in their order', () => {
    expect(used('a{color:red}.x{color:tan}.y{color:red}.x a{color:#00f}', 'x')).toBe(
      'a{color:red}.x{color:tan}.x a{color:#00f}',
    );
  });

  it('keeps a rule of which one selector can match', () => {
    expect(used('.x,.y{color:red}.x .y{color:red}', 'y')).toBe('.x,.y{color:red}');
  });

  it('looks into what depends on the screen', () => {
    expect(used('@media print{.x{color:red}.y{color:red}}', 'x')).toBe('@media print{.x{color:red}}');
  });

  it('leaves out a condition in which nothing can match, and what holds nothing else', () => {
    expect(
      used('@media print{@container (width>=1rem){.y{color:red}}}@supports (gap:1px){.y{color:red}}a{color:red}'),
    ).toBe('a{color:red}');
  });

  it('keeps what asks for a class in another way', () => {
    expect(used('a:not(.x){color:red}a:not(:has(.x)){color:#00f}:root{--ink:#000}')).toBe(
      'a:not(.x){color:red}a:not(:has(.x)){color:#00f}',
    );
  });

  it('leaves out what holds, or is, something that is not in the page', () => {
    const css = 'a:has(>.x){color:red}a:has(.y,.x){color:tan}p:is(.x,.y){color:#00f}';
    expect(used(css, 'y')).toBe('a:has(.y,.x){color:tan}p:is(.x,.y){color:#00f}');
    expect(used(css)).toBe('');
  });

  it('leaves out a kind of sheet that nothing is printed on', () => {
    const css = '@page letter{margin:0}@page{size:A4}.x{page:letter}';
    expect(used(css, 'x')).toBe(css);
    expect(used(css)).toBe('@page{size:A4}');
  });

  it('leaves out what no element of the page can match, and properties that nothing asks for', () => {
    const css =
      ':root{--ink:#000;--soft:var(--line);--line:#00f}p{color:var(--ink)}p select{color:var(--soft)}a{color:red}';
    const inPage = { classes: new Set<string>(), elements: new Set(['p', 'a']), rightToLeft: false };
    expect(usedStyles(css, inPage)).toBe(':root{--ink:#000;}p{color:var(--ink)}a{color:red}');
    expect(usedStyles(css, { ...inPage, elements: null })).toBe(css);
  });

  it('keeps what is set from right to left only where something is', () => {
    const inPage = { classes: new Set<string>(), elements: null };
    const css = '[dir=rtl] p{color:red}[dir=ltr] p{color:tan}';
    expect(usedStyles(css, { ...inPage, rightToLeft: true })).toBe(css);
    expect(usedStyles(css, { ...inPage, rightToLeft: false })).toBe('[dir=ltr] p{color:tan}');
  });

  it('reads the classes and elements of a page', () => {
    expect(elementsOf('<p class="a b"><i>d</i></p><input>')).toEqual(['p', 'i', 'input']);
    expect(classesOf('<p class="a b"><i class="c">d</i></p><input data-class="e">')).toEqual(['a', 'b', 'c']);
  });
});
