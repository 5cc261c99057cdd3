// First: what is imported below reads files from the working folder.
import './workingFolder';
import '../components/ui/globals.css';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { loadMessages } from '../lib/catalogue/loadMessages';
import { at, BASE } from '../lib/site/place';
import { createServer } from './createServer';
import { LiveResponses } from './LiveResponses';
import { NoScriptHandler } from './noscript/NoScriptHandler';
import { RenderPool } from './render/RenderPool';

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;

/** After this long a stopping server ends what is still open: a reader who has stopped reading; milliseconds. */
const LONGEST_STOP = 40_000;

const wanted = process.env.PORT ?? String(DEFAULT_PORT);
const port = Number(wanted);
if (!/^\d+$/.test(wanted) || port > HIGHEST_PORT) {
  console.error(`PORT must be a number from 0 to ${HIGHEST_PORT}, not "${wanted}".`);
  process.exit(1);
}

/** What the build wrote beside this file (tools/build/server.ts). */
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const pool = new RenderPool({
  entry: beside('renderEntry.js'),
  // Two at least: one is kept free of dear letters.
  size: Math.max(2, availableParallelism()),
  queue: 3000,
  longestWait: 20_000,
  longestRender: { processor: 10_000, clock: 60_000 },
  megabytes: 256,
});
const plain = new NoScriptHandler({ pool, css: readFileSync(beside('main.css'), 'utf8') });
const live = new LiveResponses();
const server = createServer({ root: 'out', plain, live });
server.on('error', (error: NodeJS.ErrnoException) => {
  if (server.listening) return;
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another one: PORT=3001 npm start` : error.message,
  );
  process.exit(1);
});
server.listen(port, () => {
  console.log(
    `${loadMessages('en').site.name}: http://localhost:${(server.address() as AddressInfo).port}${BASE && at('/')}`,
  );
});

const end = () => {
  pool.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // A second signal ends at once, as it does anywhere.
    process.once(signal, end);
    setTimeout(end, LONGEST_STOP).unref();
    void live.stop(server).then(end);
  });
}
