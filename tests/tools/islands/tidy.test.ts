import { expect, it } from 'vitest';
import { tidy } from '../../../tools/build/islands/tidy';

it('takes out what a browser reads the same without, and nothing from texts', () => {
  expect(
    tidy(
      '<link rel="icon" href="/a.svg"/><img alt="" src="/b.png"/><ul><li>a = "" </li><li><ol><li>b</li></ol></li></ul>' +
        '<svg focusable="false"><path d="M0 0"/></svg><div hidden="" class=""></div><script src="/c.js" defer=""></script>',
    ),
  ).toBe(
    '<link rel="icon" href="/a.svg"><img alt src="/b.png"><ul><li>a = "" <li><ol><li>b</ol></ul>' +
      '<svg><path d="M0 0"/></svg><div hidden class></div><script src="/c.js" defer></script>',
  );
});
