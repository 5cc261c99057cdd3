// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { showTextChanges } from '../../components/islands/preact/textChanges';

showTextChanges();

/** What a translator does: its own elements in place of each text. */
const translate = (root: Element): void => {
  const walker = document.createTreeWalker(root, 4);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const font = document.createElement('font');
    font.textContent = `<${text.textContent}>`;
    text.parentNode?.replaceChild(font, text);
  }
};

it('a text that changes is seen on a translated page, again and again; one that stays is left translated', () => {
  const root = document.createElement('div');
  const show = (status: string) => render(h('section', null, h('h2', null, 'Title'), h('p', null, status)), root);
  show('Begun');
  translate(root);
  expect(root.textContent).toBe('<Title><Begun>');
  show('Begun');
  expect(root.textContent).toBe('<Title><Begun>');
  for (const status of ['Copied', 'Saved', '']) {
    show(status);
    expect(root.querySelector('p')?.textContent).toBe(status);
    expect(root.querySelector('h2')?.textContent).toContain('<Title>');
    translate(root);
  }
});
