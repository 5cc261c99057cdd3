import { expect, test } from '@playwright/test';
import { loadChanges } from '../../lib/catalogue/loadChanges';
import { loadFigureCharts } from '../../lib/catalogue/loadFigureCharts';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { loadExpertsList } from '../../lib/catalogue/loadRecipientLists';
import { LOCALES } from '../../lib/domain/locales';
import { chooseLanguage, messagesIn, openFolds } from './support';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('each bar has its number as text, and a way to its source', async ({ page }) => {
    await page.goto('/en/figures/');
    const rows = loadFigureCharts().flatMap((chart) => chart.rows);
    await expect(page.locator('main section li')).toHaveCount(rows.length);
    await expect(page.locator('main section li svg[aria-hidden=true]').first()).toBeVisible();
    await page.getByRole('link', { name: /Syrian Observatory.*January 2022/ }).click();
    await expect(page.locator('#B03:target')).toBeVisible();
  });

  test('the timeline shows as many events as the list below it, and where knowledge ends', async ({ page }) => {
    await page.goto('/en/changes/');
    await expect(page.locator('figure svg circle')).toHaveCount(loadChanges().length);
    await expect(page.locator('main ol > li')).toHaveCount(loadChanges().length);
    await expect(page.locator('figure svg')).toContainText(loadMessages('en').pictures.timeline.end);
  });

  test('the bars of a right-to-left page begin at the right', async ({ page }) => {
    await page.goto('/ar/figures/');
    const bar = page.locator('#dead ~ ul svg').first();
    const [frame, first] = await Promise.all([bar.boundingBox(), bar.locator('rect').first().boundingBox()]);
    expect(Math.abs((frame?.x ?? 0) + (frame?.width ?? 0) - (first?.x ?? 0) - (first?.width ?? 0))).toBeLessThan(2);
  });

  test('the languages are folded up, open by themselves and lead to the same page', async ({ page }) => {
    await page.goto('/en/figures/');
    await expect(page.locator('header').getByRole('link', { name: '中文（简体）' })).toBeHidden();
    await chooseLanguage(page, 'Deutsch');
    await expect(page).toHaveURL(/\/de\/figures\/$/);
  });

  test('every page says who has read its wording, and where that is said of all languages', async ({ page }) => {
    const { languages } = loadMessages('ckb');
    await page.goto('/ckb/');
    await expect(page.locator('footer')).toContainText(languages.status.draft);
    await page.locator('footer').getByRole('link', { name: languages.about }).click();
    await expect(page).toHaveURL(/\/ckb\/about\/#languages$/);
    await expect(page.getByText(languages.status.original)).toBeVisible();
    await page.goto('/en/');
    await expect(page.locator('footer')).toContainText(loadMessages('en').languages.status.original);
  });
});

test('a state of a list opens the letter to it', async ({ page }) => {
  await openFolds(page);
  await page.goto('/en/recipients/');
  const experts = page.locator('#experts ~ ul').first();
  await expect(experts.getByRole('link')).toHaveCount(loadExpertsList().states.length);
  await experts.getByRole('link', { name: 'Norway', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/write\/repatriation\//);
  await expect(page.getByText(messagesIn('en').to.chosen.replace('{name}', 'Norway'))).toBeVisible();
});

test('the start page says of each language who has read it', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
  await page.goto('/');
  for (const locale of LOCALES) {
    const { status } = loadMessages(locale).languages;
    const said = locale === 'en' ? status.original : status.draft;
    await expect(page.getByRole('link').filter({ hasText: said })).toHaveAttribute('hreflang', locale);
  }
  await page.context().close();
});
