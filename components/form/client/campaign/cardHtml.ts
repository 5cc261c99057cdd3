import { ACCENT } from '@/lib/domain/campaign';
import type { KitWording } from '@/lib/domain/kitWording';
import type { PosterContent } from './kitPoster';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Every rule is said here and for good, for the style sheet of the page around it may say anything of every element;
 * `all` first takes back what it says of properties that are not named.
 */
const look = (rules: Readonly<Record<string, string>>): string =>
  Object.entries({ all: 'initial', ...rules })
    .map(([property, value]) => `${property}:${value}!important`)
    .join(';');

const FONT = 'Georgia,&quot;Times New Roman&quot;,&quot;Noto Naskh Arabic&quot;,serif';

/**
 * A card that leads to a letter, for any page: text and one link. No script, no frame, no style sheet and nothing to
 * load, so that this site hears of nobody who does not press.
 */
export const cardHtml = (
  { locale, direction, siteName, demands, kit }: KitWording,
  { demand, recipient, link }: Pick<PosterContent, 'demand' | 'recipient' | 'link'>,
): string => {
  const { title = '', summary = '' } = demands[demand] ?? {};
  const text = {
    display: 'block',
    direction,
    'unicode-bidi': 'isolate',
    'text-align': 'start',
    'font-family': FONT,
    color: '#1a2326',
  };
  const block = look({
    ...text,
    'box-sizing': 'border-box',
    'max-width': '480px',
    margin: '16px 0',
    padding: '20px',
    background: '#fffefb',
    border: '1px solid #747d7e',
    'border-radius': '3px',
  });
  const line = (size: string, more: Readonly<Record<string, string>> = {}) =>
    look({
      ...text,
      'font-size': size,
      'line-height': direction === 'rtl' ? '1.7' : '1.45',
      margin: '0 0 10px',
      ...more,
    });
  const button = look({
    ...text,
    display: 'inline-block',
    'font-size': '17px',
    'font-weight': '700',
    'line-height': '1.4',
    padding: '10px 16px',
    color: '#ffffff',
    background: ACCENT,
    'border-radius': '3px',
    'text-decoration': 'underline',
    cursor: 'pointer',
  });
  return [
    `<div lang="${locale}" dir="${direction}" style="${block}">`,
    `<strong style="${line('22px', { 'font-weight': '700', 'line-height': '1.3' })}">${escaped(title)}</strong>`,
    `<span style="${line('17px')}">${escaped(summary)}</span>`,
    ...(recipient ? [`<span style="${line('17px', { 'font-weight': '700' })}">${escaped(recipient.said)}</span>`] : []),
    `<a href="${escaped(link)}" rel="noopener noreferrer" style="${button}">${escaped(kit.call)}</a>`,
    `<small style="${line('14px', { color: '#4a5659', margin: '10px 0 0' })}">${escaped(siteName)} · ${escaped(kit.private)}</small>`,
    '</div>',
  ].join('\n');
};
