import { expect, type Page, test } from '@playwright/test';
import { addressed } from '../../components/form/client/campaign/addressed';
import { loadKit } from '../../lib/catalogue/loadKit';
import { loadDemandWording, loadMessages } from '../../lib/catalogue/loadMessages';
import { loadWorld } from '../../lib/catalogue/loadWorld';
import type { Locale } from '../../lib/domain/locales';
import { recipientName } from '../../lib/form/register';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { expectAccessible, fieldNamed, openFolds, preview, readDownload } from './support';

const SAID: Readonly<Record<'en' | 'ar', { readonly by: string; readonly text: string }>> = {
  en: { by: 'Families for Answers', text: 'We write because families have waited for years for an answer.' },
  ar: { by: 'عائلات من أجل الأجوبة', text: 'نكتب لأن العائلات تنتظر منذ سنوات جواباً من حكوماتها.' },
};

/** What a page may say of everything in it, and a card must bear. */
const HOSTILE = `
  * { all: unset !important; color: red !important; direction: ltr !important; font: 3px monospace !important;
      position: absolute !important; display: none !important; background: black !important; float: right; }
  a { pointer-events: none !important; visibility: hidden !important; text-transform: uppercase !important; }
`;

/** The card as a page shows it whose style sheet knows nothing of it. */
const cardLooks = async (page: Page, html: string) => {
  await page.setContent(`<style>${HOSTILE}</style><main>${html}</main>`);
  await page.addStyleTag({ content: 'html, body, main { all: revert !important; display: block !important; }' });
  return page.locator('a').evaluate((link) => {
    const style = getComputedStyle(link);
    const card = link.parentElement as HTMLElement;
    return {
      colour: style.color,
      size: style.fontSize,
      case: style.textTransform,
      pressed: style.pointerEvents,
      direction: style.direction,
      apart: [...card.children].every((one, index, all) => {
        const before = all[index - 1]?.getBoundingClientRect();
        return (
          one.getBoundingClientRect().height > 10 && (!before || one.getBoundingClientRect().top >= before.bottom - 1)
        );
      }),
    };
  });
};

for (const locale of ['en', 'ar'] as const satisfies readonly Locale[]) {
  test(`${locale}: a kit makes a link, a poster and a card; what it says is shown as unverified`, async ({
    page,
    browser,
  }) => {
    const { campaign, write } = loadMessages(locale);
    const to = locale === 'en' ? 'to=DE' : 'group=council';
    const { by, text } = SAID[locale];
    const { incoming, kit, direction } = loadKit(locale);
    await page.goto(`/${locale}/campaign/`);
    await fieldNamed(page, campaign.to).selectOption(to.split('=')[1] ?? '', { timeout: 30_000 });
    await fieldNamed(page, campaign.demand).selectOption('repatriation');
    await fieldNamed(page, campaign.intro).fill(`${text} 45`);
    await expect(page.getByText(campaign.faults.number)).toBeVisible();
    await expect(page.getByText(campaign.faults.nameless)).toBeVisible();
    await expect(page.getByLabel(campaign.link, { exact: true })).toHaveCount(0);
    await fieldNamed(page, campaign.by).fill(by);
    await fieldNamed(page, campaign.intro).fill(text);
    const link = await page.getByLabel(campaign.link, { exact: true }).inputValue();
    expect(link).toContain(`&${to}&intro=2`);
    // Whom the letter is to stands in all that is handed out.
    const named = locale === 'en' ? recipientName('DE', loadWorld(locale)) : 'council';
    const { said } = addressed(loadKit(locale), named);
    expect((await page.getByLabel(campaign.message).inputValue()).split('\n').slice(1)).toEqual([said, link]);
    await expect(page.getByRole('img', { name: write.share.qrAlt })).toBeVisible();
    // What was chosen stays, and is refused, where another demand cannot go to it.
    const council = recipientName('european_council', loadWorld(locale));
    await fieldNamed(page, campaign.to).selectOption('european_council');
    await fieldNamed(page, campaign.demand).selectOption('icc-referral');
    await expect(page.getByText(fillSlots(campaign.notAsked, { name: council }))).toBeVisible();
    await expect(fieldNamed(page, campaign.to)).toHaveValue('european_council');
    await expect(page.getByLabel(campaign.link, { exact: true })).toHaveCount(0);
    await fieldNamed(page, campaign.demand).selectOption('repatriation');
    await fieldNamed(page, campaign.to).selectOption(to.split('=')[1] ?? '');
    await expectAccessible(page);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: fillSlots(campaign.print.poster, { paper: 'A4' }) }).click(),
    ]);
    const pdf = await readDownload(download);
    expect(pdf.pages.length).toBe(1);
    expect(pdf.text).toContain(locale === 'en' ? text : 'العائلات');
    expect(pdf.text.replace(/\s/g, '')).toContain(`/${locale}/write/repatriation/#${to}`);
    const html = await page.getByLabel('HTML', { exact: true }).inputValue();

    const other = await (await browser.newContext()).newPage();
    await openFolds(other);
    await other.goto(link);
    await expect(other.getByText(incoming.title)).toBeVisible({ timeout: 30_000 });
    await expect(other.getByText(text)).toBeVisible();
    await expect(other).toHaveURL(new RegExp(`#c=[\\da-z.]+&${to}$`));
    await expect(other.locator('tr[data-key]')).toHaveCount(to === 'to=DE' ? 0 : 15);
    await expect((await preview(other, locale)).locator('article')).not.toContainText(text);
    await other.context().close();

    // The browser asks before what was typed is thrown away.
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('about:blank');
    expect(dialogs).toEqual(['beforeunload']);
    expect(await cardLooks(page, html)).toEqual({
      colour: 'rgb(255, 255, 255)',
      size: '17px',
      case: 'none',
      pressed: 'auto',
      direction,
      apart: true,
    });
    await expect(page.getByText(loadDemandWording('repatriation', locale).title)).toBeVisible();
    await expect(page.getByRole('link', { name: kit.call })).toHaveAttribute('href', link);
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
  });
}
