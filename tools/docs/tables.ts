import path from 'node:path';
import type { DocumentRow } from '../content-lint/documentRows';
import type { Condition } from '../pdf-validate/matterhorn/condition';
import type { Evidence, PromiseRow } from './promises';

/** A table of Markdown; cells may hold Markdown, but no "|". */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The list for a reader of README.md. */
export const promiseList = (promises: readonly PromiseRow[]): string =>
  promises.map(({ name, text }, index) => `${index + 1}. **${name}.** ${text}`).join('\n');

/** What to type to see for oneself, by where that which holds a promise lies; the longest run that there is. */
export const commandFor = (heldBy: readonly string[]): string | null => {
  const [, audit] = heldBy.map((file) => /^audits\/([\w-]+)\.ts$/.exec(file)).find(Boolean) ?? [];
  if (audit) return `npm run audits -- --only ${audit}`;
  if (heldBy.some((file) => file.startsWith('tools/pdf-validate/'))) return 'npm run check:letters';
  if (heldBy.some((file) => file.startsWith('tools/content-lint/'))) return 'npm run check:content';
  const inBrowser = heldBy.filter((file) => file.startsWith('tests/e2e/')).length;
  if (heldBy.length === 0) return null;
  if (inBrowser === 0) return 'npm run test:unit';
  return inBrowser === heldBy.length ? 'npm run test:e2e' : 'npm test';
};

/** "privacy" for tests/e2e/privacy.spec.ts; the folder's name for an entry that is called run. */
const nameOf = (file: string): string => {
  const name = path.basename(file).split('.')[0] ?? file;
  return name === 'run' ? path.basename(path.dirname(file)) : name;
};

const evidenceRow = ({ claim, heldBy, reached }: Evidence): string[] => {
  const command = commandFor(heldBy);
  const links = heldBy.map((file) => `[${nameOf(file)}](../${file})`).join(', ');
  return [claim, links || '–', command ? `\`${command}\`` : '–', reached];
};

/** Each promise with its evidence, for docs/promises.md. */
export const promiseTables = (promises: readonly PromiseRow[]): string =>
  promises
    .map(
      ({ name, evidence }, index) =>
        `## ${index + 1}. ${name}\n\n${table(['Promise', 'Held by', 'Command', 'Reached'], evidence.map(evidenceRow))}`,
    )
    .join('\n\n');

/** As audits/seams.ts writes them: by what was chosen and what then happened, what did not hold. */
export type Seams = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What audits/seams.ts found, for docs/promises.md. */
export const seamsTable = (seams: Seams): string => {
  const events = Object.keys(Object.values(seams)[0] ?? {});
  const rows = Object.entries(seams).map(([choice, row]) => [
    choice,
    ...events.map((event) => (row[event] ? `**${row[event]}**` : 'holds')),
  ]);
  return table(['', ...events], rows);
};

const BASIS = { demanded: '', concern: ' (concern)', objective: ' (objective of a state)' } as const;

const lettersOf = ({ letters }: DocumentRow): string =>
  letters
    .map(({ demand, part }, index) => {
      if (index > 0) return part ? `${part} in \`${demand}\`` : `also in \`${demand}\``;
      return part ? `\`${demand}\`, ${part}` : `\`${demand}\``;
    })
    .join(', ');

/** Facts by which the letters say who asked for it. */
const voicesOf = ({ letters }: DocumentRow): string => [...new Set(letters.map(({ fact }) => fact))].join(', ');

/** What the five documents say and which letter carries it, for docs/demands.md. */
export const documentTable = (rows: readonly DocumentRow[]): string =>
  table(
    ['Row', 'Made by', 'Text, in short', 'Letter', 'Voice', 'Status, November 2026', 'Why'],
    rows.map((row) => [
      row.id,
      row.by,
      row.text + BASIS[row.basis],
      lettersOf(row),
      voicesOf(row),
      row.status,
      row.why,
    ]),
  );

/** How many conditions of the Matterhorn Protocol a program can test: a figure of the protocol. */
const MACHINE_CONDITIONS = 87;
/** Conditions that the protocol leaves to a person, of which a program can test a part here. */
const HUMAN_CONDITIONS = ['16-001', '16-002', '18-002'];

const isMatterhorn = (id: string): boolean => /^\d\d-\d{3}$/.test(id);
const idsOf = (conditions: readonly Condition[]): string[] => conditions.flatMap(({ ids }) => [...ids]);

/** How many conditions there are of each kind, for docs/pdf-ua.md. */
export const conditionCounts = (conditions: readonly Condition[]): string => {
  const machine = (some: readonly Condition[]) =>
    idsOf(some).filter((id) => isMatterhorn(id) && !HUMAN_CONDITIONS.includes(id)).length;
  const all = idsOf(conditions);
  return table(
    ['', ''],
    [
      ['Machine conditions of the protocol', MACHINE_CONDITIONS],
      ['– tested on what letters have', machine(conditions.filter(({ lookedAt }) => lookedAt !== null))],
      [
        '– about things that letters have not; tested that there are none',
        machine(conditions.filter(({ lookedAt }) => lookedAt === null)),
      ],
      [
        `Conditions left to a person, of which a program can test a part here (${HUMAN_CONDITIONS.join(', ')})`,
        HUMAN_CONDITIONS.length,
      ],
      ['Clauses of PDF/A-2 and PDF 1.7 beyond these', all.filter((id) => id.startsWith('ISO')).length],
      ['Rules of our own', all.filter((id) => id.startsWith('own')).length],
      ['Checks (one may stand for several conditions)', conditions.length],
      ['Files broken on purpose', conditions.flatMap(({ brokenBy }) => brokenBy).length],
    ].map((row) => row.map(String)),
  );
};

/** What is tested on what letters have, for docs/pdf-ua.md. */
export const presentTable = (conditions: readonly Condition[]): string =>
  table(
    ['Condition', 'For a letter', 'Looked at', 'Broken by'],
    conditions.flatMap(({ ids, rule, lookedAt, brokenBy }) =>
      lookedAt === null ? [] : [[ids.join(', '), rule, lookedAt, brokenBy.join('; ')]],
    ),
  );

/** What cannot be wrong, since letters have no such thing, for docs/pdf-ua.md. */
export const absentTable = (conditions: readonly Condition[]): string =>
  table(
    ['Conditions', 'There are no', 'Broken by'],
    conditions.flatMap(({ ids, rule, lookedAt, brokenBy }) =>
      lookedAt === null ? [[ids.join(', '), rule, brokenBy.join('; ')]] : [],
    ),
  );
