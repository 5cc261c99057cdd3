import type { Locale } from '../domain/locales';
import type { Messages } from '../i18n/messages';

/** What the page of the campaign kit hands to the part of it that runs in the browser. */
export interface CampaignPageProps {
  readonly locale: Locale;
  readonly groups: Pick<Messages['many'], 'group' | 'groups'>;
  readonly messages: Omit<Messages['campaign'], 'kit' | 'incoming'>;
  readonly share: Pick<Messages['write']['share'], 'copy' | 'qr' | 'qrAlt' | 'qrSvg' | 'qrPng' | 'qrTooLong'>;
  readonly optional: string;
  readonly retry: string;
  readonly demands: readonly { readonly id: string; readonly title: string }[];
  readonly languages: readonly { readonly locale: Locale; readonly name: string }[];
}
