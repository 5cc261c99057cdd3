import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/domain/locales';

/** The content as it is, and beside it a demand, a fact and what is on record of a state in German alone. */
const root = mkdtempSync(path.join(tmpdir(), 'letters-'));
const at = (file: string): string => path.join(root, file);
const change = (file: string, edit: (content: never) => void): void => {
  const content = JSON.parse(readFileSync(at(file), 'utf8'));
  edit(content as never);
  writeFileSync(at(file), JSON.stringify(content, null, 2));
};

const OWN = 'nur-deutsch';
const FACT = 'Z99';
const SAID = 'In Beispielstadt wurden 7 Züge gezählt.';
/** A state of which nothing is on record. */
const STATE = 'NR';

const addDemand = (): void => {
  for (const file of ['demand.json', 'de.json', 'de.hbs'])
    cpSync(at(`templates/demands/prevent-resurgence/${file}`), at(`templates/demands/${OWN}/${file}`));
  change(`templates/demands/${OWN}/demand.json`, (demand: Record<string, unknown>) => {
    demand.documents = [];
  });
  const template = at(`templates/demands/${OWN}/de.hbs`);
  const told = readFileSync(template, 'utf8').replace('{{#section "events"}}\n', `$&Es waren {{fact "${FACT}"}}. `);
  writeFileSync(template, told);
};

const addFact = (): void => {
  change('content/catalogue/facts.json', (facts: Record<string, unknown>[]) => {
    facts.push({ ...facts[0], id: FACT, value: 7, figures: ['7'], conflictsWith: [], alsoSources: [] });
  });
  change('content/de/facts.json', (facts: Record<string, unknown>) => {
    facts[FACT] = { phrase: '7 Züge', statement: SAID };
  });
};

const addRecord = (): void =>
  change('content/catalogue/state-records.json', (records: Record<string, unknown>[]) => {
    const { id, state, statement, ...rest } = records.find((record) => record.use === 'page' && !record.caution) ?? {};
    records.push({ id: `${STATE}-1`, state: STATE, language: 'de', statement: SAID, ...rest });
  });

const read = async () => {
  process.env.LETTERS_ROOT = root;
  const parts = await Promise.all([
    import('@/lib/catalogue/loadWorld'),
    import('@/lib/catalogue/frameProps'),
    import('@/app/[locale]/demands/[id]/page'),
    import('@/app/[locale]/states/[code]/page'),
    import('@/app/[locale]/states/page'),
    import('@/app/[locale]/sources/page'),
    import('@/app/[locale]/page'),
    import('@/lib/catalogue/factsFile'),
    import('@/tools/content-lint/checkContent'),
    import('@/tools/content-lint/inSomeLanguages'),
    import('@/tools/content-lint/rules/missingWording'),
    import('@/tools/content-lint/ruleContexts'),
  ]);
  const [world, frame, demand, state, states, sources, home, ledger, check, some, words, contexts] = parts;
  return {
    ...world,
    ...frame,
    demand,
    state,
    states,
    sources,
    home,
    ...ledger,
    ...check,
    ...some,
    ...words,
    ...contexts,
  };
};
let site: Awaited<ReturnType<typeof read>>;

beforeAll(async () => {
  for (const folder of ['content', 'templates']) cpSync(folder, at(folder), { recursive: true });
  for (const folder of ['app', 'components', 'public']) symlinkSync(path.resolve(folder), at(folder));
  addDemand();
  addFact();
  addRecord();
  site = await read();
});
afterAll(() => {
  process.env.LETTERS_ROOT = undefined;
  rmSync(root, { recursive: true });
});

const inLanguage = (locale: Locale) => ({ params: { locale } });
type Page = (props: { readonly params: Promise<{ readonly locale: string }> }) => Promise<React.ReactNode>;
const drawn = async (page: Page, locale: Locale): Promise<string> =>
  renderToStaticMarkup(await page({ params: Promise.resolve({ locale }) }));
const switched = (locale: Locale, place: string) =>
  Object.fromEntries(site.frameProps(locale, place).languages.links.map(({ lang, href }) => [lang, href]));

describe('what exists in some languages only', () => {
  it('is no fault, and is said', () => {
    expect(site.checkContent(['de', 'en'])).toEqual([]);
    // The content may have others of its own.
    const own = [`In de only: demand ${OWN}.`, `In de only: fact ${FACT}.`, `In de only: record ${STATE}-1.`];
    expect(site.inSomeLanguages()).toEqual(expect.arrayContaining(own));
  });

  it('has pages in these, and links between languages that lead to pages that are there', () => {
    for (const locale of ['de', 'en'] as const) {
      const demands = site.demand.generateStaticParams(inLanguage(locale)).map(({ id }) => id);
      const states = site.state.generateStaticParams(inLanguage(locale)).map(({ code }) => code);
      expect([demands.includes(OWN), states.includes(STATE)], locale).toEqual([locale === 'de', locale === 'de']);
    }
    for (const place of [`demands/${OWN}/`, `write/${OWN}/`, `states/${STATE}/`]) {
      const { de, en, ar } = switched('de', place);
      expect([de, en, ar]).toEqual([`/de/${place}`, '/en/', '/ar/']);
    }
    expect(switched('en', 'states/FR/')).toMatchObject({ de: '/de/states/FR/', ar: '/ar/states/FR/' });
  });

  it('is offered on the pages of these languages alone', async () => {
    for (const locale of ['de', 'en'] as const) {
      for (const [page, mark] of [
        [site.home.default, OWN],
        [site.states.default, `/states/${STATE}/`],
        [site.sources.default, `id="${FACT}"`],
      ] as const)
        expect((await drawn(page, locale)).includes(mark), `${mark} in ${locale}`).toBe(locale === 'de');
      expect(site.loadWorld(locale).onRecord.includes(STATE)).toBe(locale === 'de');
    }
    const [fact] = site.factsFile().facts.filter(({ id }) => id === FACT);
    expect(JSON.parse(JSON.stringify(fact))).toMatchObject({ statement: { de: SAID } });
    expect(Object.keys(JSON.parse(JSON.stringify(fact)).statement)).toEqual(['de']);
  });

  it('is asked for where a language’s letters tell it', () => {
    change('content/de/facts.json', (facts: Record<string, unknown>) => {
      delete facts[FACT];
    });
    change('content/en/facts.json', (facts: Record<string, unknown>) => {
      facts[FACT] = { phrase: '7 trains', statement: 'In Exampletown 7 trains were counted.' };
    });
    const problems = site.rule.locale?.(site.localeContext(site.catalogueContext(), 'de')) ?? [];
    const [problem] = problems.filter(({ place }) => place === FACT);
    expect(problem).toMatchObject({ file: 'content/de/facts.json', problem: expect.stringContaining('has no words') });
  });
});
