import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError, listFolder, ROOT, readContent, readText } from '../../lib/catalogue/readContent';
import { CampaignFile } from '../../lib/domain/campaignFile';

/** A build that runs beside a check must not find it half written. */
const writeChanged = (name: string, text: string): void => {
  const file = path.join(ROOT, 'generated', name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
};

/** A folder of content is a language's, named by its tag; `catalogue` is the same in every language. */
const writeLocales = (): void => {
  const locales = listFolder('content').filter((name) => name !== 'catalogue');
  writeChanged(
    'locales.ts',
    `/** BCP 47 tags of the folders of languages in content. */\nexport const LOCALES = ${JSON.stringify(locales)} as const;\n`,
  );
};

/** Its colour, light: for what is made with the pages, and for what a campaign hands out. */
const accent = (): string => {
  const file = 'content/catalogue/colours.css';
  const [, found] = /--accent: (#[0-9a-f]{6});/.exec(readText(file)) ?? [];
  if (found) return found;
  const remedy = 'Write the campaign’s colour: --accent: #0b5563;';
  throw new ContentError([{ file, place: '--accent', problem: 'is missing, or no colour in six digits.', remedy }]);
};

/** What code has to know of the campaign, also in browsers. */
const writeCampaign = (): void => {
  const campaign = readContent('content/catalogue/campaign.json', CampaignFile);
  writeChanged(
    'campaign.ts',
    `/** content/catalogue/campaign.json */\nexport const CAMPAIGN = ${JSON.stringify(campaign)} as const;\n/** content/catalogue/colours.css */\nexport const ACCENT: string = '${accent()}';\n`,
  );
};

/** What modules of lib need before they can be loaded. */
export const writeLists = (): void => {
  writeLocales();
  writeCampaign();
};
