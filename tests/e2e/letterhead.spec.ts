import { expect, type Page, test } from '@playwright/test';
import { fillSlots } from '../../lib/i18n/fillSlots';
import { readStructure } from '../../tools/pdf-validate/readStructure';
import { exifSegment, plainPicture, pngFile } from '../support/pictures';
import { backToForm, downloadPdf, en, fieldNamed, messagesIn, openForm, PHONE, preview } from './support';

const CANARY = 'CANARY-CAMERA-7731';
const { more } = en;

const openMore = async (page: Page): Promise<void> => {
  await openForm(page, 'en', 'repatriation', '#to=DE&in=en');
  await expect(fieldNamed(page, more.reference)).toBeVisible();
};

const choose = (page: Page, label: string, name: string, buffer: Buffer): Promise<void> =>
  fieldNamed(page, label).and(page.locator('input')).setInputFiles({ name, mimeType: 'image/png', buffer });

/** A JPEG as the browser writes it, with what a camera adds. */
const jpegFile = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 60;
    canvas.height = 40;
    const context = canvas.getContext('2d');
    if (context) context.fillStyle = 'rgb(200 30 30)';
    context?.fillRect(0, 0, 60, 40);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const bytes = Buffer.from(base64, 'base64');
  return Buffer.concat([bytes.subarray(0, 2), exifSegment(CANARY), bytes.subarray(2)]);
};

test('an organisation’s letter: logo, drawn signature, reference, co-signers, copies, enclosures, envelope', {
  tag: PHONE,
}, async ({ page }) => {
  await openMore(page);
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await fieldNamed(page, 'Organisation').fill('Families for Truth');
  await choose(page, more.logo, 'logo.png', pngFile(plainPicture(300, 120), CANARY));
  await expect(page.getByRole('img', { name: more.logo, exact: true })).toBeVisible();

  const pad = page.getByRole('img', { name: more.draw });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no field to draw in');
  // Two strokes: the field must not go away after the first.
  for (const [from, to] of [
    [0.2, 0.5],
    [0.5, 0.8],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.7, { steps: 6 });
    await page.mouse.up();
  }
  await fieldNamed(page, more.reference).fill('12/2026');
  await fieldNamed(page, more.cosigners).fill('First Association\nSecond Association');
  await fieldNamed(page, more.copies).fill('OHCHR, Geneva');
  await fieldNamed(page, more.enclosures).fill('Statement of January 2022');
  await fieldNamed(page, en.letter.envelope).selectOption('dl');

  const sheet = (await preview(page, 'en')).locator('article');
  await expect(sheet.getByRole('img', { name: 'Logo of Families for Truth' })).toBeVisible();
  await expect(sheet.getByRole('img', { name: 'Signature of Layla al-Hassan' })).toBeVisible();
  await expect(sheet).toContainText('Our reference: 12/2026');
  await expect(sheet).toContainText('Second Association');
  await backToForm(page, 'en');

  const pdf = await downloadPdf(page, 'en');
  expect(pdf.pages).toHaveLength(2);
  for (const text of ['Our reference: 12/2026', 'Also signed by:', 'Second Association', 'OHCHR, Geneva'])
    expect(pdf.text).toContain(text);
  const { parts } = await readStructure(pdf.bytes);
  expect(parts.filter(({ role }) => role === 'Figure')).toHaveLength(2);
  expect(pdf.bytes.toString('latin1')).not.toContain(CANARY);
});

test('of a photograph nothing but its pixels gets into the letter', async ({ page }) => {
  await openMore(page);
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  const photo = await jpegFile(page);
  expect(photo.toString('latin1')).toContain(CANARY);
  // The name says PNG: what counts is what is inside.
  await choose(page, more.signature, 'photo.png', photo);
  await expect(page.getByRole('img', { name: more.signature, exact: true })).toBeVisible();
  const { bytes } = await downloadPdf(page, 'en');
  expect(bytes.toString('latin1')).toMatch(/\/Subtype \/Image/);
  expect(bytes.toString('latin1')).not.toMatch(/CANARY|Exif|DCTDecode/);
});

test('a picture that cannot be used is named with the reason, and the one before it stays', async ({ page }) => {
  await openMore(page);
  await choose(page, more.logo, 'good.png', pngFile(plainPicture(30, 20)));
  await expect(page.getByRole('img', { name: more.logo, exact: true })).toBeVisible();
  const small = plainPicture(3, 2);
  const cases = [
    ['pictureType', 'letter.png', Buffer.from('GIF89a, which is no PNG')],
    ['pictureBytes', 'heavy.png', Buffer.alloc(5_000_001)],
    ['picturePixels', 'bomb.png', pngFile(small, '', { width: 60_000, height: 60_000 })],
    ['pictureBroken', 'torn.png', pngFile(small).subarray(0, 60)],
  ] as const;
  for (const [problem, file, bytes] of cases) {
    await choose(page, more.logo, file, bytes);
    await expect(page.getByText(fillSlots(more[problem], { field: more.logo, file }))).toBeVisible();
    await expect(page.getByRole('img', { name: more.logo, exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: `${more.remove}: ${more.logo}` }).click();
  await expect(page.getByRole('img', { name: more.logo, exact: true })).toBeHidden();
});

test('where the browser gives false pixels the person is told, and no false picture is used', async ({ page }) => {
  await page.addInitScript(() => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function (...area) {
      const image = getImageData.apply(this, area);
      image.data.fill(255);
      return image;
    };
  });
  await openMore(page);
  await choose(page, more.logo, 'logo.png', pngFile(plainPicture(30, 20)));
  await expect(page.getByText(fillSlots(more.pictureBlocked, { field: more.logo, file: 'logo.png' }))).toBeVisible();
  await expect(page.getByRole('img', { name: more.logo, exact: true })).toBeHidden();
});

test('an error in the closed part opens it', async ({ page }) => {
  await openMore(page);
  await fieldNamed(page, 'Your name').fill('Layla al-Hassan');
  await fieldNamed(page, more.cosigners).fill('One\n'.repeat(151).concat('Last'));
  // The error opens its part when it comes: closed before, it would be open again.
  await expect(fieldNamed(page, more.cosigners)).toHaveAttribute('aria-invalid', 'true');
  await page.getByText(more.title, { exact: true }).click();
  await expect(fieldNamed(page, more.cosigners)).toBeHidden();
  await page.getByRole('button', { name: en.act.download, exact: true }).click();
  const message = fillSlots(en.errors.tooManyLines, { field: more.cosigners, count: 150, found: 152 });
  await page.getByRole('link', { name: message }).click();
  await expect(fieldNamed(page, more.cosigners)).toBeFocused();
});

test('in Arabic, in large print', async ({ page }) => {
  const ar = messagesIn('ar');
  await openForm(page, 'ar', 'repatriation', '#to=IQ&in=ar');
  await fieldNamed(page, ar.from.name).fill('ليلى الحسن');
  await fieldNamed(page, ar.letter.textSize).selectOption('large');
  const { pages } = await downloadPdf(page, 'ar');
  const sizes = pages.slice(1).flatMap((one) => one.map(({ size }) => Math.round(size)));
  expect(new Set(sizes)).toEqual(new Set([16]));
});
