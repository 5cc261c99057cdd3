import { unescaped } from './repairFragment';

/** "#" as programs write it that take it for a letter of the path, escaped once or more often. */
const HASH = /%(?:25)*23/;
/** Letters of our pages’ paths, slashes included. */
const PATH = /^[\w/-]*/;
/** Characters of an address as it is sent (RFC 3986); whatever else there is belongs to no link of ours. */
const UNSENT = /[^\x21-\x7e]/g;
/** The page of demands is the home page: of an address that lost its demand so much is left. */
const WITHOUT_DEMAND = /^(\/[a-z]+\/)write\/$/;
/** A state's page is the only one with capitals: its code. */
const STATE = /^\/[a-z]+\/states\/[a-z]{2}\/$/;

const splitAtHash = (path: string): readonly [before: string, fragment: string] => {
  const hash = HASH.exec(path);
  return hash ? [path.slice(0, hash.index), path.slice(hash.index + hash[0].length)] : [path, ''];
};

/**
 * What an address may have been before a program changed it: the page’s path, with what stood behind "#". For paths
 * at which there is nothing; `path` as it was asked for, escaped, without query. The caller takes the first of which it
 * has the page, so that none leads elsewhere. Empty where the path’s end may be a name of its own.
 */
export const meantAddresses = (path: string): readonly { readonly page: string; readonly address: string }[] => {
  const [before = '', fragment] = splitAtHash(path);
  const asked = unescaped(before);
  const ours = PATH.exec(asked)?.[0] ?? '';
  const rest = asked.slice(ours.length);
  if (/[\p{L}\p{N}]/u.test(rest) && !/^[?&]/.test(rest)) return [];
  const parts = ours.toLowerCase().split('/').filter(Boolean);
  // Signs alone are no address of the home page.
  if (parts.length === 0 && rest !== '' && !fragment) return [];
  const page = `/${parts.map((part) => `${part}/`).join('')}`;
  const ofState = page.replace(STATE, (whole) => whole.replace(/[a-z]{2}\/$/, (code) => code.toUpperCase()));
  return [...new Set([page, ofState, page.replace(WITHOUT_DEMAND, '$1')])]
    .map((meant) => ({ page: meant, address: meant + (fragment && `#${fragment.replace(UNSENT, '')}`) }))
    .filter(({ address }) => address !== path);
};
