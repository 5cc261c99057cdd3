import type { Metadata } from 'next';
import { CampaignStarter } from '@/components/form/client/campaign/CampaignStarter';
import { Island } from '@/components/islands/Island';
import { loadProfile } from '@/lib/catalogue/loadLetterWording';
import { loadDemandWording, loadMessages } from '@/lib/catalogue/loadMessages';
import { demandIds, loadBareWorld } from '@/lib/catalogue/loadWorld';
import { LOCALES } from '@/lib/domain/locales';
import { NotStarted } from '../../NotStarted';
import { Framed, toLocale } from '../../pageContext';
import { pageMetadata } from '../../pageMetadata';
import styles from './campaign.module.css';

interface PageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { campaign, site } = loadMessages(toLocale((await params).locale));
  return pageMetadata(campaign.title, campaign.lead, site.name);
};

/** What an organisation hands out so that others write; made in the browser, and without script the plain links. */
export default async function CampaignPage({ params }: PageProps) {
  const locale = toLocale((await params).locale);
  const messages = loadMessages(locale);
  const { kit: _, incoming: __, ...campaign } = messages.campaign;
  const { optional, retry, share } = messages.write;
  const { copy, qr, qrAlt, qrSvg, qrPng, qrTooLong } = share;
  const demands = loadBareWorld()
    .demands.filter(({ id }) => demandIds(locale).includes(id))
    .map(({ id }) => ({ id, title: loadDemandWording(id, locale).title }));
  const withoutScript = (
    <>
      <p>{campaign.noScript}</p>
      <ul>
        {demands.map(({ id, title }) => (
          <li key={id}>
            <a href={`/${locale}/write/${id}/`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <Framed locale={locale} path="campaign/">
      <div className={styles.lead}>
        <h1>{campaign.title}</h1>
        <p>{campaign.lead}</p>
        <p>{campaign.unverified}</p>
        <p>{campaign.device}</p>
      </div>
      <noscript>{withoutScript}</noscript>
      <Island
        name="campaign"
        Component={CampaignStarter}
        props={{
          locale,
          groups: { group: messages.many.group, groups: messages.many.groups },
          messages: campaign,
          share: { copy, qr, qrAlt, qrSvg, qrPng, qrTooLong },
          optional,
          retry,
          demands,
          languages: LOCALES.map((tag) => ({ locale: tag, name: loadProfile(tag).name })),
        }}
        notStarted={<NotStarted messages={messages}>{withoutScript}</NotStarted>}
      />
    </Framed>
  );
}
