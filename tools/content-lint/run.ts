/** What `npm run check:content` does, once the list of languages is written (main.ts). */
import { parseArgs } from 'node:util';
import { loadContacts } from '../../lib/catalogue/loadContacts';
import { loadFacts } from '../../lib/catalogue/loadLetterWording';
import { loadBareWorld, loadSafeguards } from '../../lib/catalogue/loadWorld';
import { formatProblem } from '../../lib/domain/problem';
import { isIsoDate } from '../../lib/i18n/formatDate';
import { checkContent } from './checkContent';
import { inSomeLanguages } from './inSomeLanguages';
import { offersTable } from './offersTable';
import { contactReport, reviewReport, safeguardReport } from './reviewDates';
import { rulesTable } from './rule';

const { values } = parseArgs({
  options: {
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    rules: { type: 'boolean', default: false },
    offers: { type: 'boolean', default: false },
  },
});
if (!isIsoDate(values.date)) throw new Error(`--date "${values.date}" is not a day like 2027-01-01.`);

const check = (day: string): void => {
  const problems = checkContent();
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(problems.length === 0 ? 'Content: no problems.' : `Content: ${problems.length} problems.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
  if (problems.length > 0) return;
  const { states, institutions } = loadBareWorld();
  const recipients = [...states.map(({ iso2 }) => iso2), ...institutions.map(({ id }) => id)];
  const due = [
    ...inSomeLanguages(),
    ...reviewReport(loadFacts(), day),
    ...safeguardReport(loadSafeguards(), day),
    ...contactReport(loadContacts(), recipients, day),
  ];
  for (const line of due) console.log(line);
};

if (values.rules) console.log(rulesTable());
else if (values.offers) console.log(offersTable());
else check(values.date);
