import { loadMessages } from '../../lib/catalogue/loadMessages';
import { TEXT_FIELDS } from '../../lib/domain/fields';
import type { LetterKind } from '../../lib/domain/kinds';
import { LOCALES, type Locale } from '../../lib/domain/locales';
import { LETTER_LIST } from '../../lib/drafts/letterList';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { OUTPUTS } from '../../lib/outputs/outputs';
import type { Random } from '../random';
import { type Canaries, makeCanaries } from './canaries';
import { button, type Driver, unfold } from './driver';

const STEPS = [
  'pdf',
  'copy',
  'files',
  'list',
  'link',
  'wordsLink',
  'qr',
  'cosign',
  'several',
  'print',
  'letterLanguage',
] as const;
type Step = (typeof STEPS)[number];

/** A reply, since only a letter that follows another one has every field. */
export const KIND_WRITTEN: LetterKind = 'reply';

/** How somebody writes a letter, from the first page to leaving it. */
export interface Flow {
  readonly ui: Locale;
  readonly demand: string;
  /** Two letters of the state that gets the letter. */
  readonly recipient: string;
  readonly letterLocale: Locale;
  readonly steps: readonly Step[];
  readonly leave: 'language' | 'home' | 'reload';
  readonly canaries: Canaries;
}

const locales = LOCALES as unknown as readonly [Locale, ...Locale[]];

export const makeFlow = (random: Random): Flow => ({
  ui: random.pick(locales),
  demand: random.pick(['repatriation', 'secure-detention', 'accountability']),
  recipient: random.pick(['DE', 'FR', 'SE', 'US']),
  letterLocale: random.pick(locales),
  steps: [...STEPS]
    .map((step) => ({ step, place: random.below(1000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ step }) => step)
    .slice(random.below(3)),
  leave: random.pick(['language', 'home', 'reload']),
  canaries: makeCanaries(random),
});

/** Every step once, so that no slice is without any of them. */
export const wholeFlow = (random: Random): Flow => ({ ...makeFlow(random), steps: STEPS, leave: 'language' });

const DONE = `document.querySelector('[data-done]')`;
/** The box of what follows the download that its words stand beside. */
const box = (words: string): string =>
  `[...document.querySelectorAll('[data-done] label')].find((one) => one.textContent.startsWith(${JSON.stringify(words)})).control`;
const LINK = `document.getElementById('share-link').value`;
const SAID = `[...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ')`;
const says = (words: string): string => `${SAID}.includes(${JSON.stringify(words.split('{')[0])})`;

/** An organisation puts a kit together, whose introduction goes into its link alone. */
const runKit = async (driver: Driver, { ui, canaries }: Flow): Promise<void> => {
  const { campaign, write } = loadMessages(ui);
  await driver.until(`document.getElementById('kit-to')`);
  await driver.choose('kit-to', 'council');
  await driver.fill('kit-by', canaries.organisation);
  await driver.fill('kit-intro', canaries.personal);
  await driver.until(
    `[...document.querySelectorAll('textarea[readonly]')].some((one) => one.value.includes('intro='))`,
  );
  await driver.click(button(write.share.copy));
  await driver.click(button(fillSlots(campaign.print.poster, { paper: 'A4' })));
  await driver.until(says(campaign.print.made));
};

/** Runs a flow; gives the person's words as the share link packed them. */
export const runFlow = async (driver: Driver, site: string, flow: Flow): Promise<string> => {
  const { many, write } = loadMessages(flow.ui);
  const { act, bar, cosign, list, outputs, sealed, share } = write;
  await driver.open(`${site}/${flow.ui}/`);
  await driver.open(`${site}/${flow.ui}/campaign/`);
  await runKit(driver, flow);
  await driver.open(`${site}/${flow.ui}/write/${flow.demand}/`);
  await driver.until(`document.getElementById('to') && !document.getElementById('to').matches(':disabled')`);
  await unfold(driver, 'main');
  await driver.fill('to', flow.canaries.search);
  await driver.fill('to', flow.recipient);
  const radio = `document.querySelector('input[type="radio"][value="${flow.recipient}"]')`;
  await driver.until(radio);
  await driver.click(radio);
  await unfold(driver, 'main');
  await driver.choose('in', flow.letterLocale);
  await driver.choose('kind', KIND_WRITTEN);
  await driver.until(`document.getElementById('answer')`);
  await driver.choose('answer', 'security-risk');
  for (const field of TEXT_FIELDS) {
    await driver.until(`document.getElementById('${field}')`);
    await driver.fill(field, flow.canaries[field]);
  }
  await driver.until(`document.querySelector('article')?.textContent.includes(${JSON.stringify(flow.canaries.name)})`);
  const isDone = async () => (await driver.value(`String(Boolean(${DONE}))`)) === 'true';
  /** What can be done with the letter stands behind the download. */
  const toDone = async () => {
    if (await isDone()) return;
    await driver.click(button(act.download));
    await driver.until(DONE);
  };
  const toForm = async () => {
    if (!(await isDone())) return;
    await driver.click(button(bar.edit));
    await driver.until(`!${DONE}`);
  };
  const tick = async (words: string) => {
    if ((await driver.value(`String(${box(words)}.checked)`)) === 'false') await driver.click(box(words));
  };
  const steps: Record<Step, () => Promise<void>> = {
    pdf: async () => {
      await toForm();
      await toDone();
    },
    copy: async () => {
      await toDone();
      await driver.click(button(act.copyText));
      await driver.until(`${says(act.textCopied)} || ${says(act.copyFailed)}`);
    },
    files: async () => {
      await toDone();
      await unfold(driver, '[data-done]');
      for (const id of ['email', 'calendar', 'word', 'html', 'markdown'] as const) {
        await driver.click(
          `[...document.querySelectorAll('[data-done] button')].find((one) => one.textContent === ${JSON.stringify(outputs[id])})`,
        );
        await driver.until(`${SAID}.includes(${JSON.stringify(OUTPUTS[id].extension)})`);
      }
    },
    list: async () => {
      await toDone();
      await tick(list.tick);
      await driver.until(`localStorage.getItem('${LETTER_LIST}')`);
    },
    link: async () => {
      await toDone();
      await driver.click(button(share.copy));
      await driver.until(`${says(share.copied)} || ${says(act.copyFailed)}`);
    },
    wordsLink: async () => {
      await toDone();
      await tick(share.withWords);
      await driver.until(`${LINK}.includes('w=')`);
      await driver.click(button(share.copy));
    },
    qr: async () => {
      await toDone();
      await driver.click(button(share.qr));
      await driver.until(button(share.qrSvg));
      await driver.click(button(share.qrSvg));
    },
    cosign: async () => {
      await toDone();
      await unfold(driver, '[data-done]');
      await driver.until(`document.getElementById('cosign-passphrase')`);
      await driver.fill('cosign-passphrase', flow.canaries.search);
      await driver.click(
        `[...document.getElementById('cosign-passphrase').closest('details').querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(sealed.makeLink)})`,
      );
      await driver.until(`document.getElementById('cosign-link')`);
      await driver.fill('cosign-answers', flow.canaries.cosigners);
      await driver.until(says(cosign.wrong));
    },
    several: async () => {
      await toForm();
      await driver.click(`document.getElementById('recipients')`);
      await driver.until(`${button(many.group.council)}.getAttribute('aria-disabled') === 'false'`);
      await driver.fill('several-list', `NO,${flow.canaries.recipientName},${flow.canaries.recipientAddress}`);
      await driver.click(button(many.add));
      await driver.until(`document.querySelectorAll('tr[data-key]').length === 2`);
      const all = `document.querySelector('button[data-download]')`;
      await driver.until(`${all}.getAttribute('aria-disabled') === 'false'`);
      await driver.click(all);
      await driver.until(says(many.ready));
      await driver.click(button(many.clear));
      await driver.until(`!document.querySelector('tr[data-key]')`);
    },
    print: () => driver.print(),
    letterLanguage: async () => {
      await toForm();
      await driver.choose('in', flow.letterLocale === 'fr' ? 'de' : 'fr');
    },
  };
  for (const step of flow.steps) await steps[step]();
  await steps.wordsLink();
  const packed = /w=([\w-]+)/.exec(await driver.value(LINK))?.[1];
  if (!packed) throw new Error('The share link holds no words.');
  if (flow.leave === 'home') await driver.open(`${site}/${flow.ui}/`);
  else if (flow.leave === 'reload') await driver.open(`${site}/${flow.ui}/write/${flow.demand}/?again`);
  else {
    const other = flow.ui === 'fr' ? 'de' : 'fr';
    await unfold(driver, 'header');
    await driver.click(`[...document.querySelectorAll('a[hreflang="${other}"]')].find((one) => one.checkVisibility())`);
    await driver.until(`location.pathname.startsWith('/${other}/') && document.getElementById('to')`);
  }
  return packed;
};

/**
 * Writes a letter in the form without JavaScript, looks at it on the page that answers, and leaves the words standing
 * there: what is typed, what is sent and what is filled in again are each another thing that a browser could keep.
 */
export const runNoScriptFlow = async (driver: Driver, site: string, { ui, demand, recipient, canaries }: Flow) => {
  const opened = async () => {
    await driver.until(`document.readyState === 'complete' && document.getElementById('to')`);
    await unfold(driver, 'main');
  };
  const typeAll = async () => {
    for (const field of TEXT_FIELDS) await driver.fill(field, canaries[field]);
  };
  await driver.open(`${site}/${ui}/plain/${demand}/`);
  await opened();
  await driver.choose('to', recipient);
  await driver.choose('kind', KIND_WRITTEN);
  await driver.choose('answer', 'security-risk');
  await typeAll();
  // Sent as the button sends it: under load Firefox lost the press of a pointer here.
  await driver.value(
    `String(document.querySelector('form').requestSubmit(document.querySelector('button[value="check"]')))`,
  );
  await driver.until(`document.querySelector('article')?.textContent.includes(${JSON.stringify(canaries.name)})`);
  await opened();
  await typeAll();
};
