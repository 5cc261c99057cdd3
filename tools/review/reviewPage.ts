import type { LocaleProfile } from '../../lib/domain/locale';
import type { Locale } from '../../lib/domain/locales';
import { isDoubtful, letters, MODEL, type ReviewRow, reviewParts } from './reviewRows';

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:1rem;max-width:90rem}table{border-collapse:collapse;width:100%;table-layout:fixed}
td,th{border:1px solid #999;padding:.4rem;vertical-align:top;text-align:start;overflow-wrap:anywhere}th{width:16%;font-weight:400;font-size:.8rem}
.doubt{background:#fff3c4;color:#000}summary{cursor:pointer;padding:.4rem 0}pre{white-space:pre-wrap;font:inherit;margin:0}`;

/** One HTML file to open from the disk: every text of a language beside the English, then its letters. */
export const reviewPage = (locale: Locale, { name, direction }: Pick<LocaleProfile, 'name' | 'direction'>): string => {
  const own = (text: string) => `<td lang="${locale}" dir="${direction}"><pre>${escapeHtml(text)}</pre></td>`;
  const english = (text: string) => `<td lang="${MODEL}"><pre>${escapeHtml(text)}</pre></td>`;
  const row = (one: ReviewRow) =>
    `<tr${isDoubtful(one) ? ' class="doubt"' : ''}><th>${escapeHtml(one.place)}</th>${english(one.english)}${own(one.text)}</tr>`;
  const parts = reviewParts(locale);
  const all = parts.flatMap(({ rows }) => rows);
  const fold = (title: string, rows: string) =>
    `<details><summary>${escapeHtml(title)}</summary><table>${rows}</table></details>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Review: ${escapeHtml(name)}</title><style>${STYLE}</style>
<h1>${escapeHtml(name)}, beside the English</h1>
<p>${all.length} texts. Marked are ${all.filter(isDoubtful).length} that are missing, or the same as the English. What is in { } is filled in.
What to look at first: docs/translation-status.md.</p>
<h2>Letters as they are sent</h2>
${letters(locale)
  .map((letter) => fold(letter.name, `<tr><th></th>${english(letter.english)}${own(letter.text)}</tr>`))
  .join('\n')}
<h2>Sentence by sentence</h2>
${parts
  .map(({ file, rows }) => {
    const doubts = rows.filter(isDoubtful).length;
    return fold(`${file}: ${rows.length}${doubts > 0 ? `, ${doubts} marked` : ''}`, rows.map(row).join('\n'));
  })
  .join('\n')}
</html>
`;
};
