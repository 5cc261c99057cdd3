/**
 * What the server bears, measured on the build: letters held, ten times as many, recovery, static pages, a stop in
 * mid-render: `npm run audits -- --only load --count 30`, letters a second. The client takes its share of the same machine.
 */
import { Agent, get } from 'node:http';
import { askForLetter, load, percentile } from './askForLetters';
import { countOf, type Figure, type RunAudit } from './audit';
import { RunningServer } from './runningServer';

/** PDFs a second. */
const RATE = { full: 30, quick: 30 };
/** Seconds that it lasts. */
const LASTS = { full: 600, quick: 18 };

/**
 * What the issue asks for: milliseconds, seconds, pages a second. Of our own: MB; and milliseconds in which the health
 * route answers in an overload, before a balancer takes the server for dead.
 */
const TARGET = { p99: 1500, recovery: 5, pages: 1500, memory: 512, health: 1000 };
const OVERLOAD = 10;
/** Seconds of load before anything is measured: the engine loads typefaces with the first letters. */
const WARM_UP = 5;
const LANES = 32;

const held = async (server: RunningServer, rate: number, seconds: number, progress: (line: string) => void) => {
  const measured = { port: server.port, residentMemory: () => server.residentMemory };
  await (await load(measured, Math.ceil(rate / 3), WARM_UP, progress)).answers;
  const { answers: coming, peakMemory } = await load(measured, rate, seconds, progress);
  const answers = await coming;
  const good = answers.filter(({ status, whole }) => status === 200 && whole).length;
  const p99 = percentile(answers, 0.99);
  return {
    name: `${rate} PDF/s for ${Math.round(seconds)} s`,
    figure: `${good} of ${answers.length} made, p50 ${percentile(answers, 0.5)} ms, p99 ${p99} ms, ${Math.round(peakMemory)} MB`,
    target: `all made, p99 < ${TARGET.p99} ms`,
    passed: good === answers.length && p99 < TARGET.p99,
  };
};

/** The slowest answer of the health route until `load` ends, by a new connection each time, as balancers ask; milliseconds. */
const slowestHealth = async (port: number, load: Promise<unknown>): Promise<number> => {
  let over = false;
  const end = () => {
    over = true;
  };
  load.then(end, end);
  let slowest = 0;
  while (!over) {
    const began = performance.now();
    await (await fetch(`http://localhost:${port}/health`, { headers: { Connection: 'close' } })).text();
    slowest = Math.max(slowest, performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return slowest;
};

/** Seconds until a letter is made as fast as under the held load. */
const recovery = async (port: number): Promise<number> => {
  const began = performance.now();
  for (let number = 0; ; number += 1) {
    const { status, took } = await askForLetter(port, number);
    if (status === 200 && took < TARGET.p99) return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const overloaded = async (server: RunningServer, rate: number, seconds: number, progress: (line: string) => void) => {
  const measured = { port: server.port, residentMemory: () => server.residentMemory };
  const loading = load(measured, rate, seconds, progress);
  const [{ answers: coming, peakMemory }, slowest] = await Promise.all([loading, slowestHealth(server.port, loading)]);
  const back = await recovery(server.port);
  const answers = await coming;
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
  const other = answers.length - count(200) - count(503);
  return {
    name: `${rate} PDF/s for ${Math.round(seconds)} s`,
    figure: `200: ${count(200)}, 503: ${count(503)}, other: ${other}; p99 ${percentile(answers, 0.99)} ms, health route ≤ ${Math.round(slowest)} ms, ${Math.round(peakMemory)} MB, recovered after ${back.toFixed(1)} s`,
    target: `200 or 503, health route ≤ ${TARGET.health} ms, < ${TARGET.memory} MB, recovered within ${TARGET.recovery} s`,
    passed: other === 0 && slowest <= TARGET.health && peakMemory < TARGET.memory && back < TARGET.recovery,
  };
};

const staticPages = async (port: number, seconds: number): Promise<Figure> => {
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const end = performance.now() + seconds * 1000;
  let pages = 0;
  let wrong = 0;
  const page = (): Promise<void> =>
    new Promise((resolve) => {
      get({ port, path: '/en/', agent }, (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 200) pages += 1;
          else wrong += 1;
          resolve();
        });
      }).on('error', () => {
        wrong += 1;
        resolve();
      });
    });
  const lane = async (): Promise<void> => {
    while (performance.now() < end) await page();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  agent.destroy();
  const rate = Math.round(pages / seconds);
  return {
    name: 'static pages',
    figure: `${rate}/s, ${wrong} wrong`,
    target: `≥ ${TARGET.pages}/s`,
    passed: rate >= TARGET.pages && wrong === 0,
  };
};

/** Letters sent at once, a stop after the first answer: the others are in the queue or being rendered. */
export const stopInMidRender = async (server: RunningServer, letters = 12): Promise<Figure> => {
  const asked = Array.from({ length: letters }, (_, number) => askForLetter(server.port, number));
  await Promise.race(asked);
  const code = await server.stop();
  const answers = await Promise.all(asked);
  const whole = answers.filter(({ status, whole: good }) => status === 200 && good).length;
  // On a machine that is slow enough a letter waits too long, and is told so: that is an answer.
  const refused = answers.filter(({ status }) => status === 503).length;
  return {
    name: 'SIGTERM in mid-render',
    figure: `of ${letters} letters ${whole} came whole, ${refused} were refused, ${letters - whole - refused} were lost; exit code ${code}`,
    target: 'none lost, 0',
    passed: whole + refused === letters && whole > 0 && code === 0,
  };
};

export const run: RunAudit = async (options) => {
  const { quick, progress } = options;
  const rate = countOf(options, RATE);
  const server = await RunningServer.start();
  const figures: Figure[] = [
    await held(server, rate, quick ? LASTS.quick : LASTS.full, progress),
    await overloaded(server, rate * OVERLOAD, quick ? 10 : 60, progress),
    await staticPages(server.port, quick ? 5 : 20),
  ];
  return [...figures, await stopInMidRender(server)];
};
