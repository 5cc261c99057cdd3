/** `npm run audits -- --only downloads --count 100000`: downloads that are cut; none may leave anything open in the server. */
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { addressOf } from '../lib/release/fileList';
import { countOf, type Figure, type RunAudit } from './audit';
import { RunningServer } from './runningServer';

const USUAL = { full: 100_000, quick: 500 };
const LANES = 40;
const IDLE = 5000;

/** How long the server may take to see that its connections have ended; milliseconds. */
const PATIENCE = 30_000;

/** A file of each kind, the longest of it: what is short has left before anybody hangs up. */
const KINDS = [/\.html$/, /^pdf-worker\..*\.js$/, /^data\/.*\.json$/, /^fonts\/.*\.woff$/, /\.svg$/, /^release\.json$/];
const targets = (): readonly string[] => {
  const files = readdirSync('out', { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return KINDS.flatMap((kind) => files.filter((file) => kind.test(file)).slice(0, 3)).map(addressOf);
};

/** Asks, takes the first bytes, hangs up: by the end of the stream or by a reset, as phones do that lose the network. */
const cut = (port: number, target: string, number: number): Promise<void> =>
  new Promise((resolve) => {
    const accepted = ['identity', 'gzip', 'br'][number % 3];
    const socket = connect(port, 'localhost', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${accepted}\r\n\r\n`),
    );
    socket.once('data', () => (number % 2 === 0 ? socket.resetAndDestroy() : socket.destroy()));
    socket.once('error', () => undefined);
    socket.once('close', () => resolve());
  });

const settled = async (server: RunningServer, before: number): Promise<number> => {
  const end = performance.now() + PATIENCE;
  while (server.descriptors > before && performance.now() < end) await setTimeout(100);
  return server.descriptors;
};

const answers = async (server: RunningServer): Promise<boolean> =>
  server.running && (await fetch(`${server.origin}/en/`).catch(() => null))?.status === 200;

const cutDownloads = async (
  server: RunningServer,
  count: number,
  progress: (line: string) => void,
): Promise<Figure> => {
  const all = targets();
  await answers(server);
  const before = server.descriptors;
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      if (begun % 2000 === 0) progress(`${begun} of ${count} downloads, ${server.descriptors} descriptors`);
      await cut(server.port, all[begun % all.length] ?? '/', begun);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const after = await settled(server, before);
  const alive = await answers(server);
  return {
    name: 'cut downloads',
    figure: `${count} of ${all.length} files: ${before} descriptors before, ${after} after${alive ? '' : ', server dead'}`,
    target: 'none more after than before, server alive',
    passed: after <= before && alive,
  };
};

const idleConnections = async (server: RunningServer): Promise<Figure> => {
  const before = server.descriptors;
  const sockets: Socket[] = Array.from({ length: IDLE }, () =>
    connect(server.port, 'localhost')
      .on('error', () => undefined)
      .resume(),
  );
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve).once('close', resolve))),
  );
  await setTimeout(1000);
  const open = server.descriptors;
  const taken = sockets.filter((socket) => !socket.closed && !socket.readableEnded);
  const answered = await Promise.race([
    new Promise<boolean>((resolve) => {
      taken[0]?.once('data', (chunk) => resolve(chunk.toString('latin1').startsWith('HTTP/1.1 200')));
      taken[0]?.write('GET /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
    }),
    setTimeout(PATIENCE, false),
  ]);
  const memory = Math.round(server.residentMemory);
  for (const socket of sockets) socket.destroy();
  const after = await settled(server, before);
  const alive = await answers(server);
  return {
    name: 'idle connections',
    figure: `${IDLE}: ${open} descriptors, ${memory} MB, one of them ${answered ? 'answered' : 'not answered'}; ${before} before, ${after} after${alive ? '' : ', server dead'}`,
    target: 'one answered, none more after than before, server alive',
    passed: answered && after <= before && alive,
  };
};

export const run: RunAudit = async (options) => {
  const server = await RunningServer.start();
  const figures = [
    await cutDownloads(server, countOf(options, USUAL), options.progress),
    await idleConnections(server),
  ];
  await server.stop();
  return figures;
};
