/** What is this campaign's: content/catalogue/campaign.json, where lib/domain/campaignFile.ts says what each part is, and its colour. */
export { ACCENT, CAMPAIGN } from '../../generated/campaign';
