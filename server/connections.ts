import { availableParallelism } from 'node:os';
import process from 'node:process';

/** An idle connection takes some 20 kB of memory: more of them than this are for a balancer and further copies. */
const MOST = 4000;
/** What must be possible whatever the limit of the system is. */
const LEAST = 16;

/**
 * Descriptors that are not for connections: the process's own (23 of Node 20 with two render processes), those of each
 * render process, and some for files of content that are read when they are first needed.
 */
const KEPT = 48;
const KEPT_PER_CORE = 4;

/** How many descriptors the system lets this process have; without a limit where it sets none or tells none. */
const mostDescriptors = (): number => {
  const report: unknown = process.report.getReport();
  const [, soft = ''] = /"open_files":\{"soft":(\d+)/.exec(JSON.stringify(report)) ?? [];
  return soft === '' ? Number.POSITIVE_INFINITY : Number(soft);
};

/** Connections that may be open at once: the next is closed as soon as it is there, and the process goes on. */
export const mostConnections = (): number =>
  Math.min(MOST, Math.max(LEAST, mostDescriptors() - KEPT - KEPT_PER_CORE * availableParallelism()));
