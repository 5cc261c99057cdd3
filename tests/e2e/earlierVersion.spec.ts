import { expect, type Page, test } from '@playwright/test';
import { loadLetterWording } from '../../lib/catalogue/loadLetterWording';
import { keyOf } from '../../lib/drafts/savedDrafts';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { EARLIER_TODAY, earlier } from '../support/earlierVersion';
import { en, fieldNamed, openFolds } from './support';

const { link, sealedLink, passphrase, file, sealedFile, storage, form } = earlier.byHand;
const { officeNames } = loadLetterWording('en').addressForms;
const { drafts, from, kind, letter, offered, sealed, to, words } = en;

// What was kept then is not yet too old, and its dates are those of a letter of today.
test.beforeEach(({ page }) => page.clock.setFixedTime(`${EARLIER_TODAY}T15:00:00Z`));

const field = (page: Page, label: string) => fieldNamed(page, label);
const button = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true });

const open = async (page: Page, address: string): Promise<void> => {
  await openFolds(page);
  await page.goto(address);
  await expect(field(page, to.recipient)).toBeEnabled();
};

/** What a link may hold: choices and, once they are taken, words. */
const expectChoices = async (page: Page): Promise<void> => {
  await expect(page.getByText(fillSlots(to.chosen, { name: 'Germany' }))).toBeVisible();
  await expect(field(page, to.office)).toHaveValue(form.office);
  await expect(field(page, letter.language)).toHaveValue(form.in);
  await expect(field(page, kind.kind)).toHaveValue(form.kind);
  await expect(page.getByRole('checkbox', { name: 'Secure and lawful detention' })).toBeChecked();
  await expect(field(page, words.personal)).toHaveValue(form.personal);
};

const expectLetter = async (page: Page): Promise<void> => {
  await expectChoices(page);
  await expect(field(page, from.name)).toHaveValue(form.name);
  await expect(field(page, from.town)).toHaveValue(form.town);
  await expect(field(page, kind.earlierDate)).toHaveValue(form.earlierDate);
};

/** A draft from elsewhere is shown first; nothing of it is in the form before it is taken. */
const takeOffered = async (page: Page): Promise<void> => {
  const offer = page.getByRole('region', { name: offered.title });
  await expect(offer.getByRole('definition').filter({ hasText: form.name })).toBeVisible();
  await expect(field(page, from.name)).toHaveValue('');
  await button(page, offered.all).click();
  await expectLetter(page);
};

const unseal = async (page: Page): Promise<void> => {
  await page.locator('#open-passphrase').fill(passphrase);
  await button(page, sealed.open).click();
  await takeOffered(page);
};

const openFile = (page: Page, text: string): Promise<void> =>
  page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: 'draft.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a prefilled link of 317d81a fills in its choices and offers its words', async ({ page }) => {
  await open(page, link);
  await expect(page.getByText(words.fromLink)).toBeVisible();
  await expect(field(page, words.personal)).toHaveValue('');
  await button(page, words.accept).click();
  await expectChoices(page);
  await expect(page.getByText(en.link.problem)).toHaveCount(0);
});

test('a sealed link of 317d81a opens with its passphrase', async ({ page }) => {
  await open(page, sealedLink);
  await unseal(page);
});

test('a draft file of 317d81a opens, plain and sealed', async ({ page }) => {
  await open(page, '/en/write/repatriation/');
  await openFile(page, file);
  await takeOffered(page);
  await open(page, '/en/write/repatriation/');
  await openFile(page, sealedFile);
  await unseal(page);
});

test('an office that a draft of 317d81a names stands in the list, the usual one too', async ({ page }) => {
  for (const [recipient, named, listed] of [
    ['DE', 'foreign-minister', 'foreign-minister'],
    ['US', 'head-of-government', 'head-of-state'],
  ] as const) {
    const made = earlier.drafts.find(({ reads: { draft } }) => draft.to === recipient && draft.office === named);
    await open(page, '/en/write/repatriation/');
    await openFile(page, made?.file ?? '');
    await button(page, offered.all).click();
    await expect(field(page, to.office).locator('option:checked')).toHaveText(String(officeNames[listed]));
  }
});

test('a draft and a language that 317d81a kept on the device are there', async ({ page }) => {
  await page.goto('/en/write/repatriation/');
  await page.evaluate((kept) => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  }, storage);
  await open(page, '/en/write/repatriation/');
  await expect(field(page, from.name)).toHaveValue('');
  await button(page, drafts.goOn).click();
  await expectLetter(page);
  await expect(page.getByRole('checkbox', { name: drafts.keep })).toBeChecked();
  expect(Object.keys(storage).sort()).toEqual([keyOf('repatriation'), 'language']);
  await page.goto('/');
  await page.waitForURL(`**/${storage.language}/`);
});

test('every address of 317d81a leads somewhere, and to the place in the page that it named', async ({ request }) => {
  const { pages, plain, files, places } = earlier.addresses;
  // The plain forms are made anew each time: all demands in one language, one demand in all.
  const formsIn = (locale: string) => (locale === 'en' ? plain : plain.slice(0, 1));
  const paths = earlier.names.locales.flatMap((locale) =>
    [...pages, ...formsIn(locale)].map((page) => `/${locale}${page}`),
  );
  const lost: string[] = [];
  for (const path of [...paths, ...files]) {
    const answer = await request.head(path);
    if (!answer.ok()) lost.push(`${answer.status()} ${path}`);
  }
  for (const [page, ids] of Object.entries(places)) {
    const html = await (await request.get(`/en${page}`)).text();
    lost.push(...ids.split(' ').flatMap((id) => (html.includes(` id="${id}"`) ? [] : [`/en${page}#${id}`])));
  }
  expect(lost).toEqual([]);
});
