import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../audits/requests';
import { type NoScriptServer, startPlainServer, WILD } from '../support/noscriptServer';
import { seedOr } from '../support/seed';

/** A slice of what `npm run prove -- --only requests` does for hours; another one each day. */
const COUNT = 1500;
const seed = seedOr(Math.floor(Date.now() / 86_400_000));

let site: NoScriptServer;
beforeAll(async () => {
  site = await startPlainServer({ entry: WILD, execArgv: [] });
});
afterAll(() => site.close());

it(`gives ${COUNT} hostile requests the status that is right for each, and lives`, { timeout: 300_000 }, async () => {
  const [figure] = await run({ count: COUNT, seed, port: site.port, quick: true, progress: () => undefined });
  expect(figure?.passed, figure?.figure).toBe(true);
});
