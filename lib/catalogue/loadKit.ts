import type { KitWording } from '../domain/kitWording';
import { LOCALES, type Locale } from '../domain/locales';
import { loadProfile } from './loadLetterWording';
import { loadDemandWording, loadMessages } from './loadMessages';
import { demandIds } from './loadWorld';

/** What the kit of a campaign says in a language. */
export const loadKit = (locale: Locale): KitWording => {
  const { campaign, many, site } = loadMessages(locale);
  return {
    locale,
    direction: loadProfile(locale).direction,
    siteName: site.name,
    siteNames: LOCALES.map((tag) => loadMessages(tag).site.name),
    demands: Object.fromEntries(
      demandIds(locale).map((id) => {
        const { title, summary } = loadDemandWording(id, locale);
        return [id, { title, summary }];
      }),
    ),
    groups: { ...many.group, 'named-in-iraq': campaign.kit.named },
    kit: campaign.kit,
    incoming: campaign.incoming,
  };
};
