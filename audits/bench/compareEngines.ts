import type { Locale } from '../../lib/domain/locales';
import { openChromium } from './engines/chromium';
import type { Engine, OpenEngine } from './engines/engine';
import { openJspdf } from './engines/jspdf';
import { openOurs } from './engines/ours';
import { openPdfkit } from './engines/pdfkit';
import { openPdfmake } from './engines/pdfmake';
import { openStock } from './engines/stock';
import { openTypst } from './engines/typst';
import { plainFonts } from './fonts';
import { makeLetters, withNumber } from './letters';
import { head, row, summary, type Taken, taken } from './measure';

const ROUNDS = 25;
const WARM_UP = 3;

const OPENERS: readonly OpenEngine[] = [
  openStock,
  openOurs,
  openPdfmake,
  openPdfkit,
  openJspdf,
  openChromium,
  openTypst,
];

interface Contest {
  readonly locale: Locale;
  readonly engine: Engine;
  /** Whether every paragraph has words of its own in every round, so that no memory helps. */
  readonly fresh: boolean;
  readonly times: Taken[];
  bytes: number;
}

const LANGUAGES: readonly Locale[] = ['en', 'ar'];

/**
 * One letter by every engine, in turns in one process, so that a slow moment of the machine meets all of them. Each
 * round has another recipient, as letters to many have; the rows "new words" have new paragraphs as well.
 */
export const compareEngines = async (): Promise<void> => {
  const letters = new Map(
    await Promise.all(LANGUAGES.map(async (locale) => [locale, await makeLetters(locale, ROUNDS + WARM_UP)] as const)),
  );
  const fonts = await plainFonts([...letters.values()].flat());
  const engines: Engine[] = [];
  for (const open of OPENERS) engines.push(await open(fonts));
  const contests = LANGUAGES.flatMap((locale): Contest[] => [
    ...engines.map((engine) => ({ locale, engine, fresh: false, times: [], bytes: 0 })),
    ...engines.slice(0, 2).map((engine) => ({ locale, engine, fresh: true, times: [], bytes: 0 })),
  ]);
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const contest of contests) {
      const letter = letters.get(contest.locale)?.[round];
      if (!letter) continue;
      const asked = contest.fresh ? withNumber(letter, round) : letter;
      const time = await taken(async () => {
        contest.bytes = (await contest.engine.make(asked)).length;
      });
      if (round >= WARM_UP) contest.times.push(time);
    }
  }
  for (const engine of engines) await engine.close?.();

  const medians = ({ times }: Pick<Contest, 'times'>) => ({
    wall: summary(times.map(({ wall }) => wall)),
    cpu: summary(times.map(({ cpu }) => cpu)).median,
  });
  const stock = medians(contests[0] ?? { times: [] });
  console.log(`\nOne letter, ${ROUNDS} rounds in turns; ratio to the stock engine’s English letter.\n`);
  console.log(head('Letter', 'Engine', 'median, ms', 'p10–p90', 'ratio', 'ratio of CPU time', 'KB'));
  for (const { locale, engine, fresh, times, bytes } of contests) {
    const { wall, cpu } = medians({ times });
    console.log(
      row(
        locale,
        engine.name + (fresh ? ', new words' : ''),
        wall.median.toFixed(1),
        `${wall.p10.toFixed(1)}–${wall.p90.toFixed(1)}`,
        (wall.median / stock.wall.median).toFixed(2),
        engine.elsewhere ? '–' : (cpu / stock.cpu).toFixed(2),
        (bytes / 1024).toFixed(1),
      ),
    );
  }
};
