import { describe, expect, it } from 'vitest';
import { addressed } from '../../components/form/client/campaign/addressed';
import { cardHtml } from '../../components/form/client/campaign/cardHtml';
import { loadKit } from '../../lib/catalogue/loadKit';
import { LOCALES } from '../../lib/domain/locales';

const LINK = 'https://letters.example.org/en/write/repatriation/#c=5.i47ato&to=DE';

describe.each(LOCALES)('the card to embed, in %s', (locale) => {
  const wording = loadKit(locale);
  const html = cardHtml(wording, {
    demand: 'repatriation',
    recipient: { said: 'To: <DE>', several: false },
    link: LINK,
  });

  it('is text and one link: nothing that runs, frames or loads', () => {
    expect(new Set([...html.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag))).toEqual(
      new Set(['div', 'strong', 'span', 'a', 'small']),
    );
    expect(html).not.toMatch(/url\(|src=|on[a-z]+=|class=|id=/);
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="${LINK.replaceAll('&', '&#38;')}"`]);
    expect(html).toContain('>To: &#60;DE&#62;<');
    expect(html).toContain(`lang="${locale}" dir="${wording.direction}"`);
  });

  it('names the group that the link writes to', () => {
    const recipient = addressed(wording, 'eu');
    expect(html).not.toContain(wording.groups.eu);
    expect(recipient).toEqual({ said: expect.stringContaining(wording.groups.eu), several: true });
    expect(cardHtml(wording, { demand: 'repatriation', recipient, link: LINK })).toContain(wording.groups.eu);
  });

  it('says each rule for good', () => {
    for (const [, style = ''] of html.matchAll(/style="([^"]*)"/g)) {
      expect(style.startsWith('all:initial!important;display:')).toBe(true);
      for (const rule of style.replaceAll('&quot;', "'").split(';')) expect(rule).toMatch(/!important$/);
    }
  });
});

it('what a wording or a link holds is text in it', () => {
  const wording = loadKit('en');
  const demands = { x: { title: '<b>"', summary: '</div><script>' } };
  const html = cardHtml({ ...wording, demands }, { demand: 'x', recipient: null, link: 'https://a/"><script>' });
  expect(html).not.toMatch(/<script|<b>/);
  expect(html.match(/<span/g)?.length).toBe(1);
});
