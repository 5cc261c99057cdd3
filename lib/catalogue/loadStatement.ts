import { CAMPAIGN } from '../domain/campaign';
import { loadSources } from './loadLetterWording';

/** Where the statement that makes the demands can be read. */
export const statementUrl = (): string => {
  const source = loadSources().find(({ id }) => id === CAMPAIGN.statement);
  if (!source?.url) throw new Error(`content/catalogue/sources.json has no address of "${CAMPAIGN.statement}".`);
  return source.url;
};
