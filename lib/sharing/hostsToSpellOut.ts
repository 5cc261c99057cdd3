/** Where an address may begin, then its host; or a host that ends like one, in Latin letters. */
const MARKED = /(?:\bhttps?:\/\/|\bwww\.|@)([\p{L}\p{N}\p{M}.-]+)/giu;
const BARE = /(?<![\p{L}\p{N}\p{M}.@/-])((?:[\p{L}\p{N}\p{M}-]+\.)+[a-z]{2,})(?![\p{L}\p{N}-])/giu;

/** Enough to warn; a message is no place for a list. */
const MOST = 3;
/** Longest host name (RFC 1035, 2.3.4); whatever is longer is none. */
const LONGEST = 253;

const inAscii = (host: string): string | null => {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return null;
  }
};

/**
 * Hosts in a text that are not plain ASCII, as the network knows them ("xn--pple-43d.com"): letters of another script
 * can look like those of a name one trusts (Unicode TR 36, 2.2).
 */
export const hostsToSpellOut = (text: string): readonly string[] => {
  const hosts = [...text.matchAll(MARKED), ...text.matchAll(BARE)].flatMap(([, host]) => host ?? []);
  const spelt = hosts
    .filter((host) => /[^\0-\x7F]/.test(host) && host.length <= LONGEST)
    .map((host) => inAscii(host.replace(/[.-]+$/, '')))
    .filter((host) => host?.includes('xn--'));
  return [...new Set(spelt as string[])].slice(0, MOST);
};
