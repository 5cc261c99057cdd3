import { readFileSync } from 'node:fs';

/** Ticks of the clock by which Linux counts a process's time, a second (USER_HZ). */
const TICKS = 100;

/** Time that a process has had of the processors, milliseconds; null where the system does not tell or it has ended. */
export const processorTime = (pid: number): number | null => {
  try {
    // proc(5): the name, which may hold anything, ends with the last ")"; utime and stime are fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
};
