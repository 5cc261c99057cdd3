import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesIn } from '../../lib/catalogue/filesIn';
import { at, placeOf } from '../../lib/site/place';

it('at a root every path is a place, and its own address', () => {
  expect([at('/en/'), placeOf('/en/'), placeOf('/')]).toEqual(['/en/', '/en/', '/']);
});

/** Links that the export moves are printed by app/; what runs in browsers has to say where it goes itself. */
it('no part that runs in the browser writes an address without asking where the site stands', () => {
  const bare = /\b(?:href|action|src)=(?:\{`\/|"\/(?!start\.js))|\b(?:fetch|replace|assign|register)\(\s*[`'"]\//;
  const found = ['components', 'lib/device', 'lib/offline', 'lib/form']
    .flatMap((folder) => filesIn(folder).map((file) => `${folder}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && bare.test(readFileSync(file, 'utf8')));
  // Made into a page of the server, which moves it (server/noscript/answers.ts).
  expect(found.filter((file) => !file.endsWith('NoScriptDocument.tsx'))).toEqual([]);
});
