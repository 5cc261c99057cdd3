import { resolveRecipient } from '../compose/resolveRecipient';
import { usualLanguage } from '../compose/usualLanguage';
import type { Locale } from '../domain/locales';
import type { OfferBox, OffersData } from '../domain/offer';
import { fillSlots } from '../i18n/fillSlots';
import { joinSentences } from '../i18n/joinSentences';
import { lastLookedAt } from './lastLookedAt';
import { loadAddressForms } from './loadLetterWording';
import { loadDemandWording, loadMessages } from './loadMessages';
import { offersByState } from './loadOffers';
import { loadWorld } from './loadWorld';

/** What home answers to each state, in one language: by its alphabet. */
export const offersIn = (locale: Locale): OffersData => {
  const { home, languageNames } = loadMessages(locale);
  const { officeNames } = loadAddressForms(locale);
  const world = loadWorld(locale);
  const day = lastLookedAt();
  const offers = offersByState();
  const boxOf = (state: string): OfferBox => {
    const offer = offers.get(state);
    const demand = world.demands.find(({ id }) => id === offer?.demand);
    if (!offer || !demand) throw new Error(`No letter is offered to those who live in ${state}.`);
    const { to, elsewhere } = offer;
    const office = resolveRecipient(to, demand, world, day)?.defaultOffice ?? null;
    const language = usualLanguage({ to, office }, locale, world).locale;
    const whom = elsewhere
      ? fillSlots(home.live.body, { body: world.institutions.find(({ id }) => id === to)?.name ?? to })
      : fillSlots(home.live.own, { office: (office && officeNames[office]) ?? '' });
    const inLanguage =
      language === locale ? home.live.alone : fillSlots(home.live.beside, { language: languageNames[language] });
    return {
      demand: demand.id,
      title: loadDemandWording(demand.id, locale).title,
      text: joinSentences(whom, inLanguage),
      ...(elsewhere && { to, careful: home.live.careful }),
    };
  };
  const { compare } = new Intl.Collator(locale);
  const found = world.states
    .map(({ iso2, name }) => ({ code: iso2, name, key: JSON.stringify(boxOf(iso2)) }))
    .sort((one, other) => compare(one.name, other.name));
  const boxes = [...new Set(found.map(({ key }) => key))];
  return {
    states: found.map(({ code, name, key }) => [code, name, boxes.indexOf(key)]),
    boxes: boxes.map((box) => JSON.parse(box) as OfferBox),
  };
};
