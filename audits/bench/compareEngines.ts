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
import { makeLetters, withNewWords } from './letters';
import { head, row, summary, type Taken, taken } from './measure';

/** How much is compared. */
export interface Extent {
  /** The first two also write new words; the first is what the others are told as ratios to. */
  readonly engines: readonly OpenEngine[];
  readonly languages: readonly Locale[];
  readonly rounds: number;
  readonly warmUp: number;
}

const WHOLE: Extent = {
  engines: [openStock, openOurs, openPdfmake, openPdfkit, openJspdf, openChromium, openTypst],
  languages: ['en', 'ar'],
  rounds: 25,
  warmUp: 3,
};

interface Contest {
  readonly locale: Locale;
  readonly engine: Engine;
  /** Whether every paragraph has words of its own in every round, so that no memory helps. */
  readonly fresh: boolean;
  readonly times: Taken[];
  bytes: number;
}

/**
 * One letter by every engine, in turns in one process, so that a slow moment of the machine meets all of them. Each
 * round has another recipient, as letters to many have; the rows "new words" have new paragraphs as well.
 */
export const compareEngines = async ({
  engines: openers,
  languages,
  rounds,
  warmUp,
}: Extent = WHOLE): Promise<void> => {
  const letters = new Map(
    await Promise.all(languages.map(async (locale) => [locale, await makeLetters(locale, rounds + warmUp)] as const)),
  );
  const fonts = await plainFonts([...letters.values()].flat());
  const engines: Engine[] = [];
  for (const open of openers) engines.push(await open(fonts));
  const contests = languages.flatMap((locale): Contest[] => [
    ...engines.map((engine) => ({ locale, engine, fresh: false, times: [], bytes: 0 })),
    ...engines.slice(0, 2).map((engine) => ({ locale, engine, fresh: true, times: [], bytes: 0 })),
  ]);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const contest of contests) {
      const letter = letters.get(contest.locale)?.[round];
      if (!letter) continue;
      const asked = contest.fresh ? withNewWords(letter, round) : letter;
      const time = await taken(async () => {
        contest.bytes = (await contest.engine.make(asked)).length;
      });
      if (round >= warmUp) contest.times.push(time);
    }
  }
  for (const engine of engines) await engine.close?.();

  const medians = ({ times }: Pick<Contest, 'times'>) => ({
    wall: summary(times.map(({ wall }) => wall)),
    cpu: summary(times.map(({ cpu }) => cpu)),
  });
  const stock = medians(contests[0] ?? { times: [] });
  console.log(`\nOne letter, ${rounds} rounds in turns; ratio to the stock engine’s English letter.\n`);
  console.log(
    head('Letter', 'Engine', 'median, ms', 'p10–p90', 'ratio', 'CPU, ms', 'ratio of CPU time', 'of its p10', 'KB'),
  );
  for (const { locale, engine, fresh, times, bytes } of contests) {
    const { wall, cpu } = medians({ times });
    console.log(
      row(
        locale,
        engine.name + (fresh ? ', new words' : ''),
        wall.median.toFixed(1),
        `${wall.p10.toFixed(1)}–${wall.p90.toFixed(1)}`,
        (wall.median / stock.wall.median).toFixed(2),
        ...(engine.elsewhere
          ? ['–', '–', '–']
          : [cpu.median.toFixed(1), (cpu.median / stock.cpu.median).toFixed(2), (cpu.p10 / stock.cpu.p10).toFixed(2)]),
        (bytes / 1024).toFixed(1),
      ),
    );
  }
};
