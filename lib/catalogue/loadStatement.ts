import { loadSources } from './loadLetterWording';

/** Where the statement of January 2022 can be read. */
export const statementUrl = (): string => {
  const source = loadSources().find(({ id }) => id === 'statement-130');
  if (!source?.url) throw new Error('content/catalogue/sources.json has no address of "statement-130".');
  return source.url;
};
