import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHOICES, EVENTS, type Seams } from '../../audits/seams';

it('the table of seams in docs/promises.md holds each pair, and each held when it was tried', () => {
  const found = JSON.parse(readFileSync('audits/seams.json', 'utf8')) as Seams;
  const all = Object.keys(CHOICES).map((choice) => [choice, Object.fromEntries(EVENTS.map((event) => [event, '']))]);
  expect(found).toEqual(Object.fromEntries(all));
});
