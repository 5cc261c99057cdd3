import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../audits/requests';
import { type NoScriptServer, startPlainServer, WILD } from '../support/noscriptServer';

/** A slice of what `npx tsx audits/requests.ts` does for hours; another one each day. */
const COUNT = 1500;
const seed = Math.floor(Date.now() / 86_400_000);

let site: NoScriptServer;
beforeAll(async () => {
  site = await startPlainServer({ entry: WILD, execArgv: [] });
});
afterAll(() => site.close());

it(`gives ${COUNT} hostile requests the status that is right for each, and lives`, { timeout: 300_000 }, async () => {
  const [figure] = await run({ count: COUNT, seed, port: site.port });
  expect(figure?.passed, figure?.figure).toBe(true);
});
