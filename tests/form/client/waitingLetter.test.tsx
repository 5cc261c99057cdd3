// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formStore } from '../../../components/form/client/formStore';
import { LetterForm } from '../../../components/form/client/LetterForm';
import { markLeft } from '../../../lib/device/leaving';
import { emptyValues } from '../../../lib/domain/formValues';
import type { Locale } from '../../../lib/domain/locales';
import { valuesOf } from '../../../lib/drafts/draftOfForm';
import { doing, mount, press, until } from '../../support/dom';
import { TODAY } from '../../support/letters';
import { type SiteData, serveSiteData } from '../../support/siteData';
import { writePage } from '../../support/writePage';

let site: SiteData;
let texts: string[];
beforeEach(() => {
  site = serveSiteData();
  texts = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void texts.push(text) } });
  formStore().form.reset(emptyValues);
  return () => {
    vi.unstubAllGlobals();
    delete document.documentElement.dataset.left;
  };
});

const { messages, ...page } = writePage('en');
const fill = (language: Locale) =>
  doing(() => {
    const draft = { to: 'DE', name: 'Layla', in: language };
    formStore().form.reset(valuesOf(draft, TODAY), { keepDefaultValues: true });
  });

/** Asks for the text of a letter. Each test has a language of its own: what came once is there for the whole visit. */
const askFor = async (language: Locale, button = messages.act.copyText) => {
  await mount(<LetterForm messages={messages} {...page} />);
  await until(() => document.querySelector('form > fieldset')?.matches(':not(:disabled)') ?? false);
  await fill(language);
  await press(button);
};

describe('a letter whose language is still on its way', () => {
  it('is made as soon as it has come, once', async () => {
    const language = site.hold('/data/letter-fr');
    await askFor('fr');
    expect(texts).toEqual([]);
    await doing(() => language.release());
    await until(() => texts.length > 0);
    expect(texts).toEqual([expect.stringContaining('Layla')]);
    await fill('en');
    expect(texts).toHaveLength(1);
  });

  it('is made when trying again has brought it', async () => {
    site.fail('/data/letter-es');
    await askFor('es');
    await until(() =>
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent === messages.retry),
    );
    site.mend();
    await press(messages.retry);
    await until(() => texts.length > 0);
    expect(texts).toEqual([expect.stringContaining('Layla')]);
  });

  it('is not made for somebody who has left', async () => {
    const language = site.hold('/data/letter-tr');
    // Of all that can be asked for, printing alone leaves it to the form to see that somebody has left.
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await askFor('tr', messages.act.print);
    markLeft();
    await doing(() => language.release());
    await until(() => document.querySelector('article')?.lang === 'tr');
    expect(print).not.toHaveBeenCalled();
  });
});
