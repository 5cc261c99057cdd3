import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { assemble, checkOther, OTHER } from '../other-campaign/assemble';

afterAll(() => rmSync(OTHER, { recursive: true, force: true }));

it('another campaign is begun by command and files, and the check finds nothing left to write', {
  timeout: 180_000,
}, () => {
  assemble();
  expect(checkOther()).toContain('Content: no problems.');
});
