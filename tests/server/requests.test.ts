import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../checks/prove/requests';
import { type PlainServer, startPlainServer, WILD } from '../support/plainServer';

/** A slice of what `npx tsx checks/prove/requests.ts` does for hours; another one each day. */
const COUNT = 1500;
const seed = Math.floor(Date.now() / 86_400_000);

let site: PlainServer;
beforeAll(async () => {
  site = await startPlainServer({ entry: WILD, execArgv: [] });
});
afterAll(() => site.close());

it(`gives ${COUNT} hostile requests the status that is right for each, and lives`, { timeout: 300_000 }, async () => {
  const [figure] = await run({ count: COUNT, seed, port: site.port });
  expect(figure?.passed, figure?.figure).toBe(true);
});
