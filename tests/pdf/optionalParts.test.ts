import { expect, it } from 'vitest';
import { storedLetters } from '../../lib/catalogue/readLetterSource';
import { composePair } from '../../lib/compose/composePair';
import { languagesOf } from '../../lib/compose/languagesOf';
import { loadSettings } from '../../lib/compose/letterSource';
import type { LetterDraft } from '../../lib/domain/draft';
import { orThrow } from '../../lib/domain/result';
import { renderPdfInNode } from '../../lib/pdf/renderPdfInNode';
import { conformanceProblems } from '../../tools/pdf-validate/matterhorn/conformanceProblems';
import { readStructure } from '../../tools/pdf-validate/readStructure';
import { complete } from '../support/letters';
import { plainPicture } from '../support/pictures';

interface Part {
  readonly draft?: LetterDraft;
  readonly logo?: true;
  readonly signature?: true;
}

/** Every part that a letter may have or not. */
const PARTS: Readonly<Record<string, Part>> = {
  logo: { logo: true },
  'a signature': { signature: true },
  'a letterhead': { draft: { organisation: 'Families for Truth', role: 'Chair' } },
  'an address': { draft: { address: 'Musterstraße 1\n10115 Berlin', email: 'office@example.org' } },
  'a reference': { draft: { reference: '12/2026' } },
  copies: { draft: { copies: 'Foreign Affairs Committee' } },
  enclosures: { draft: { enclosures: 'Statement of January 2022' } },
  'co-signers': { draft: { cosigners: 'First Association\nSecond Association' } },
  'own words': { draft: { personal: 'My own words.' } },
  'a page for reference': { draft: { referenceIn: 'ar' } },
  'an envelope': { draft: { envelope: 'dl' } },
  'large print': { draft: { textSize: 'large' } },
  'a second demand': { draft: { also: 'displaced-people' } },
};

const NAMES = Object.keys(PARTS);
const PAIRS = NAMES.flatMap((one, index) => NAMES.slice(index + 1).map((other) => [one, other] as const));

it.each(PAIRS)('a letter with %s and %s is read in order and keeps PDF/UA-1 and PDF/A-2a', async (...names) => {
  const parts = names.map((name) => PARTS[name] ?? {});
  const draft = Object.assign({ to: 'DE', in: 'en', name: 'Layla al-Hassan' }, ...parts.map((part) => part.draft));
  const checked = complete('repatriation', draft);
  const settings = await loadSettings(storedLetters, languagesOf(checked, 'ar'), checked.demands);
  const { letter } = orThrow(
    composePair(checked, settings, 'ar', {
      logo: parts.some(({ logo }) => logo) ? plainPicture(300, 150) : null,
      signature: parts.some(({ signature }) => signature) ? plainPicture(200, 60) : null,
    }),
  );
  const bytes = await renderPdfInNode(letter);
  expect(await conformanceProblems(bytes)).toEqual([]);
  const { parts: read, unmarked } = await readStructure(bytes);
  expect(unmarked).toEqual([]);
  const headings = read.map(({ role }) => role).filter((role) => /^H\d$/.test(role));
  expect(headings[0]).toBe('H1');
  if (letter.referencePage) {
    const part = read.findIndex(({ role }) => role === 'Part');
    expect(part).toBeGreaterThan(read.findIndex(({ role }) => role === 'H1'));
  }
});
