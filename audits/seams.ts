/**
 * `npm run audits -- --only seams`: each thing that a person may have chosen, with each thing that may then happen, once in
 * a browser. Faults were found where two promises meet, not within one.
 */
import { writeFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { loadMessages } from '../lib/catalogue/loadMessages';
import { keyOf } from '../lib/drafts/savedDrafts';
import { encryptDraft } from '../lib/sharing/encryptedDraft';
import { encodePrefilledLink, NO_CHOICES } from '../lib/sharing/prefilledLink';
import { CHROMIUM_FLAGS, chromiumPath } from '../tools/setup/chromium.mjs';
import type { Figure, RunAudit } from './audit';
import { RunningServer } from './runningServer';

const { write, offline, many } = loadMessages('en');
const NAME = 'Quixotename';
const WORDS = 'Quixotewords';
const DEMAND = 'repatriation';
const OTHER_DEMAND = 'secure-detention';
/** The neutral page that leaving leads to is on another host, which is not asked. */
const ELSEWHERE = 'https://www.wikipedia.org/';
const PATIENCE = 30_000;
/** So long something that would be kept or shown late has time to; milliseconds. */
const SETTLES = 1500;

interface Flow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
}

/** What is on the device, and what the address says. */
const traces = async (page: Page) =>
  page.evaluate(async () => ({
    text: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    entries: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    copies: (await caches.keys()).length,
  }));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const named = (page: Page, id: string) => page.locator(`#${id}`);

/** Asks the page until it says yes: its policy lets no waiting function be made of text, as Playwright's own are. */
const until = async <Argument>(
  page: Page,
  what: string,
  holds: (argument: Argument) => boolean,
  argument: Argument,
): Promise<void> => {
  const end = performance.now() + PATIENCE;
  // A page that is just being exchanged cannot be asked.
  while (!(await page.evaluate(holds as never, argument as never).catch(() => false))) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await page.waitForTimeout(50);
  }
};

const isEnabled = (id: string): boolean =>
  document.querySelector<HTMLInputElement>(`#${id}`)?.matches(':enabled') ?? false;

const openForm = async ({ page, origin }: Flow, fragment = '', path = `/en/write/${DEMAND}/`): Promise<void> => {
  await page.goto(`${origin}${path}${fragment}`);
  await until(page, 'the form', isEnabled, 'name');
  await unfold(page);
};

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('form details[data-fold]')) fold.open = true;
  });

const type = async (page: Page): Promise<void> => {
  await named(page, 'name').fill(NAME);
  await named(page, 'personal').fill(WORDS);
};

const keepBox = (page: Page) => page.getByRole('checkbox', { name: write.drafts.keep });
const holdsWords = (key: string): boolean => localStorage.getItem(key)?.includes('Quixotewords') ?? false;

const keepAndType = async (page: Page, full: boolean): Promise<void> => {
  await type(page);
  await keepBox(page).click();
  if (full) await page.getByText(write.drafts.full).first().waitFor();
  else await until(page, 'the kept draft', holdsWords, keyOf(DEMAND));
};

const PASSPHRASE = 'three plain words';
const sealed = (): Promise<string | null> =>
  encryptDraft({ demand: DEMAND, draft: { to: 'FR', name: NAME, personal: WORDS } }, PASSPHRASE, { forLink: true });

/** The group and the state that was there. */
const isLong = (): boolean => document.querySelectorAll('tr[data-key]').length >= 27;

/** What a person has chosen; `full`: nothing can be stored. */
export const CHOICES = {
  'kept draft': async (flow: Flow, full: boolean) => {
    await openForm(flow, '#to=DE');
    await keepAndType(flow.page, full);
  },
  'sealed draft': async (flow: Flow) => {
    await openForm(flow, `#sealed=${await sealed()}`);
    await named(flow.page, 'open-passphrase').waitFor();
  },
  link: async (flow: Flow) => {
    const { fragment } = encodePrefilledLink({ ...NO_CHOICES, to: 'DE', in: 'de', words: WORDS });
    await openForm(flow, `#${fragment}`);
    await flow.page.getByText(WORDS).first().waitFor();
  },
  'without my name': async (flow: Flow, full: boolean) => {
    await openForm(flow, '#to=DE');
    await named(flow.page, 'withoutName').check();
    await keepAndType(flow.page, full);
  },
  'offline copy': async (flow: Flow) => {
    const { page, origin } = flow;
    await page.goto(`${origin}/en/offline/`);
    await button(page, offline.save).click();
    await page.getByText(offline.outcome.saved).waitFor({ timeout: 150_000 });
    await openForm(flow, '#to=DE');
    await type(page);
  },
  'reference language': async (flow: Flow) => {
    await openForm(flow, '#to=FR&in=fr');
    await named(flow.page, 'referenceIn').check();
    await type(flow.page);
  },
  'several recipients': async (flow: Flow, full: boolean) => {
    const { page } = flow;
    await openForm(flow, '#to=SE');
    await button(page, write.many.add).click();
    // The Council's members of another year may not be known.
    await button(page, many.group.eu).click();
    await until(page, 'the recipients', isLong, null);
    await keepAndType(page, full);
  },
  'no JavaScript': async ({ page, origin }: Flow) => {
    await page.goto(`${origin}/en/plain/${DEMAND}/`);
    await page.locator('[name=to]').selectOption('DE');
    await page.locator('[name=name]').fill(NAME);
    await page.locator('[name=personal]').fill(WORDS);
  },
} as const;
type Choice = keyof typeof CHOICES;

export const EVENTS = [
  'leave',
  'delete everything',
  'crash',
  'reload',
  'other language',
  'other demand',
  'full storage',
  'clock off',
] as const;
type Event = (typeof EVENTS)[number];

/** Quota reached from the first byte on. */
const fillStorage = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
};

/** The form can be typed into, and its letter comes. */
const isUsable = async (page: Page): Promise<readonly string[]> => {
  try {
    await until(page, 'the form', isEnabled, 'town');
    await unfold(page);
    await named(page, 'town').fill('Berlin');
    const body = () => (document.querySelector('article [data-part="body"]')?.textContent ?? '') !== '';
    await until(page, 'the letter', body, null);
    return [];
  } catch (error) {
    return [`the form cannot be used (${String(error).split('\n')[0]})`];
  }
};

/** All that stands on the page and in its fields. */
const heldBy = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.body.textContent +
      [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
  );

const script = (choice: Choice): boolean => choice !== 'no JavaScript';
/** With these the person also keeps the draft. */
const keeps = (choice: Choice): boolean => ['kept draft', 'without my name', 'several recipients'].includes(choice);

const atOnce = (page: Page) => page.waitForLoadState().then(() => page.waitForTimeout(SETTLES));

const leave = async ({ page, origin }: Flow, choice: Choice): Promise<readonly string[]> => {
  if (!script(choice)) {
    await page.goto(ELSEWHERE);
    await page.evaluate(() => history.back()).catch(() => undefined);
    await atOnce(page);
    return (await heldBy(page)).includes('Quixote') ? ['the way back shows what was typed'] : [];
  }
  // The page may be gone before it has answered.
  await page.evaluate(() => document.querySelector<HTMLElement>('a[data-leave]')?.click()).catch(() => undefined);
  await page.waitForURL(ELSEWHERE);
  await page.goto(`${origin}/en/`);
  const { entries, databases, copies } = await traces(page);
  await page.evaluate(() => history.go(-2)).catch(() => undefined);
  await atOnce(page);
  return [
    ...(entries + databases > 0 ? ['something is stored after leaving'] : []),
    ...(copies > 0 !== (choice === 'offline copy') ? [`${copies} copies after leaving`] : []),
    ...((await heldBy(page)).includes('Quixote') ? ['the way back shows what was typed'] : []),
  ];
};

const deleteEverything = async ({ page }: Flow): Promise<readonly string[]> => {
  await button(page, write.drafts.erase).click();
  await page.getByText(write.drafts.erased).first().waitFor();
  // A key after it, and the form's own pause: nothing is kept again.
  await named(page, 'role').fill('Quixoterole');
  await atOnce(page);
  const { entries, databases, copies } = await traces(page);
  return entries + databases + copies > 0 ? ['something is stored after deleting'] : [];
};

/** The same tab, or another where it crashed, once it has happened. */
const happen = async (flow: Flow, choice: Choice, event: Event): Promise<Flow> => {
  const { page, context, origin } = flow;
  const form = `/en/${script(choice) ? 'write' : 'plain'}/${DEMAND}/`;
  switch (event) {
    case 'crash': {
      void page.goto('chrome://crash').catch(() => undefined);
      await page.waitForEvent('crash');
      const next = await context.newPage();
      next.setDefaultTimeout(PATIENCE);
      await next.goto(`${origin}${form}`);
      return { ...flow, page: next };
    }
    case 'reload':
      await page.reload();
      return flow;
    case 'other language':
      if (script(choice))
        await page
          .locator('header a[hreflang="de"]')
          .first()
          .evaluate((link: HTMLElement) => link.click());
      else await page.goto(`${origin}${form.replace('/en/', '/de/')}`);
      await page.waitForURL(/\/de\//);
      return flow;
    case 'other demand':
      await page.goto(`${origin}${form.replace(DEMAND, OTHER_DEMAND)}`);
      return flow;
    default:
      return flow;
  }
};

/** Of the plain form: nothing is stored, and it gives the letter. */
const plainHolds = async ({ page, context }: Flow): Promise<readonly string[]> => {
  await page.locator('[name=to]').selectOption('DE');
  await page.locator('[name=name]').fill(NAME);
  await page.locator('[name=personal]').fill(WORDS);
  await page.locator('button[value=check]').first().click();
  await page.locator('article').first().waitFor();
  const { cookies, origins } = await context.storageState();
  return [
    ...(((await page.locator('article').first().textContent()) ?? '').includes(WORDS)
      ? []
      : ['the letter is without the words']),
    ...(cookies.length + origins.length > 0 ? ['something is stored'] : []),
  ];
};

/** A kept draft comes back when asked for, and as it was kept. */
const comesBack = async (page: Page, choice: Choice, goOn: string): Promise<readonly string[]> => {
  await button(page, goOn).click();
  await until(page, 'the words', () => document.querySelector<HTMLInputElement>('#personal')?.value !== '', null);
  const name = await named(page, 'name').inputValue();
  const unnamed = choice === 'without my name';
  if (choice === 'several recipients') await until(page, 'the recipients', isLong, null);
  return [
    ...(name === (unnamed ? '' : NAME) ? [] : [`the name is “${name}”`]),
    ...((await named(page, 'withoutName').isChecked()) === unnamed ? [] : ['“without my name” is not as it was']),
  ];
};

/** What of the promises does not hold, once it has happened. */
const faultsAfter = async ({ page }: Flow, choice: Choice, event: Event): Promise<readonly string[]> => {
  const { drafts } = loadMessages(event === 'other language' ? 'de' : 'en').write;
  const stays = ['full storage', 'clock off'].includes(event);
  const faults: string[] = [];
  // Before anything is typed: over what was begun the form would ask first.
  const expected = keeps(choice) && ['crash', 'reload', 'other language'].includes(event);
  const offer = page.getByText(drafts.found.split('{date}')[0] ?? '').first();
  await until(page, 'the form', isEnabled, 'town');
  if (expected) await offer.waitFor();
  else if (await offer.isVisible()) faults.push('a draft is offered');
  if (expected) faults.push(...(await comesBack(page, choice, drafts.goOn)));
  faults.push(...(await isUsable(page)));
  const { text } = await traces(page);
  if (text.includes('sealed=')) faults.push('the sealed draft stays in the address');
  if ((!keeps(choice) || choice === 'without my name') && text.includes(NAME))
    faults.push('the name is stored or in the address');
  if ((!keeps(choice) || event === 'full storage') && text.includes(WORDS) && choice !== 'link')
    faults.push('words are stored or in the address');
  if (stays && choice !== 'sealed draft' && !(await heldBy(page)).includes(WORDS)) faults.push('the words are gone');
  // Neither words nor a sealed draft stand in the address: after a reload the link itself is needed.
  if (choice === 'sealed draft' && ['other language', 'full storage', 'clock off'].includes(event))
    if ((await named(page, 'open-passphrase').count()) === 0) faults.push('the sealed draft is gone');
  if (choice === 'link' && event === 'other language' && !(await heldBy(page)).includes(WORDS))
    faults.push('the words that the link brought are gone');
  // What a link brought stays, and in another language what was chosen since; all else is in the tab alone.
  const address = { link: 'to=DE', 'reference language': 'to=FR' }[choice as string];
  if (address && ['reload', 'other language'].includes(event) && !page.url().includes(address))
    faults.push('the choices of the link are gone');
  if (choice === 'reference language' && stays && !(await named(page, 'referenceIn').isChecked()))
    faults.push('the reference language is not asked for any more');
  return faults;
};

const judge = async (flow: Flow, choice: Choice, event: Event): Promise<readonly string[]> => {
  if (event === 'leave') return leave(flow, choice);
  if (event === 'delete everything' && script(choice)) return deleteEverything(flow);
  // The copy answers, not the host.
  if (choice === 'offline copy' && ['crash', 'reload', 'other demand'].includes(event))
    await flow.context.setOffline(true);
  const after = await happen(flow, choice, event);
  return script(choice) ? faultsAfter(after, choice, event) : plainHolds(after);
};

/** What did not hold where this was chosen and that then happened; empty where all did. */
export const tryPair = async (
  browser: Browser,
  origin: string,
  choice: Choice,
  event: Event,
): Promise<readonly string[]> => {
  const context = await browser.newContext({
    javaScriptEnabled: script(choice),
    viewport: { width: 1280, height: 800 },
  });
  const errors: string[] = [];
  try {
    await context.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', ({ message }) => errors.push(message));
    if (event === 'full storage') await context.addInitScript(fillStorage);
    if (event === 'clock off') await context.clock.setFixedTime(new Date('2031-03-01T12:00:00Z'));
    const flow = { page, context, origin };
    await CHOICES[choice](flow, event === 'full storage');
    return [...(await judge(flow, choice, event)), ...errors];
  } catch (error) {
    return [...errors, String(error).split('\n').slice(0, 2).join(' ')];
  } finally {
    await context.close();
  }
};

/** What the last whole run found: docs/promises.md is written from it. */
const FOUND = 'audits/seams.json';

/** By choice and event what did not hold; nothing where all did. */
export type Seams = Record<string, Record<string, string>>;

const tryAll = async (events: readonly Event[], origin: string, say: (line: string) => void): Promise<Seams> => {
  const seams: Seams = {};
  for (const choice of Object.keys(CHOICES) as Choice[]) {
    // One of its own for each: a browser in which a page crashed may fail the next.
    const browser = await chromium.launch({ executablePath: chromiumPath() ?? '', args: CHROMIUM_FLAGS });
    const row: Record<string, string> = {};
    for (const event of events) {
      row[event] = (await tryPair(browser, origin, choice, event)).join('; ');
      say(`${choice} × ${event}: ${row[event] || 'as promised'}`);
    }
    seams[choice] = row;
    await browser.close();
  }
  return seams;
};

export const run: RunAudit = async ({ progress, quick }) => {
  const server = await RunningServer.start();
  try {
    const seams = await tryAll(quick ? EVENTS.slice(0, 2) : EVENTS, server.origin, progress);
    if (!quick) writeFileSync(FOUND, `${JSON.stringify(seams, null, 2)}\n`);
    return Object.entries(seams).map(([choice, row]): Figure => {
      const cells = Object.entries(row);
      const faults = cells.flatMap(([event, fault]) => (fault ? [`${event}: ${fault}`] : []));
      return {
        name: choice,
        figure: [`${cells.length - faults.length} of ${cells.length} as promised`, ...faults].join(' · '),
        target: `${cells.length} of ${cells.length}`,
        passed: faults.length === 0,
      };
    });
  } finally {
    await server.stop();
  }
};
