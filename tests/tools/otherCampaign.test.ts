import { expect, it } from 'vitest';
import { assemble, checkOther } from '../other-campaign/assemble';

it('another campaign is begun by command and files, and the check finds nothing left to write', {
  timeout: 180_000,
}, () => {
  assemble();
  expect(checkOther()).toContain('Content: no problems.');
});
