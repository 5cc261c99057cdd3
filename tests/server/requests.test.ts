import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileRequest } from '../../audits/hostileRequests';
import { randomFrom } from '../../audits/random';
import { run } from '../../audits/requests';
import { FIELD_ORDER } from '../../lib/domain/fields';
import { type NoScriptServer, startPlainServer, WILD } from '../support/noscriptServer';

/** A short case of `npm run audits -- --only requests`, the same on each change. */
const COUNT = 600;
const CASE = { quick: true, count: COUNT, seed: 1, progress: () => undefined };

let site: NoScriptServer;
beforeAll(async () => {
  site = await startPlainServer({ entry: WILD, execArgv: [] });
});
afterAll(() => site.close());

it(`gives ${COUNT} hostile requests the status that is right for each, and lives`, { timeout: 300_000 }, async () => {
  const [figure] = await run({ ...CASE, port: site.port });
  expect(figure?.passed, figure?.figure).toBe(true);
});

it('puts something into every field of a letter', () => {
  const random = randomFrom(1);
  const sent = Array.from({ length: COUNT }, () => hostileRequest(random))
    .flatMap(({ pieces }) => pieces)
    .join('\n');
  for (const field of FIELD_ORDER) expect(sent, field).toMatch(new RegExp(`(^|&)${field}=[^&]`, 'm'));
});
