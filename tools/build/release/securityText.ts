import type { Publisher } from '../../../lib/domain/publisher';
import { inFull, type SiteAddress } from '../../../lib/site/siteAddress';

/** Where it lies in the export (RFC 9116 §3); below a folder of a host nobody would look for it. */
export const SECURITY_TEXT = '.well-known/security.txt';

/** How to report a weakness, for whoever looks there; null where nobody is named, or no day until which it holds. */
export const securityText = (
  { email, website, reportsUntil }: Publisher,
  address: SiteAddress,
  languages: readonly string[],
): string | null => {
  const contacts = [email && `mailto:${email}`, website].filter(Boolean);
  if (contacts.length === 0 || !reportsUntil || address.base !== '/') return null;
  const own = inFull(address, SECURITY_TEXT);
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${reportsUntil}T00:00:00Z`,
    `Preferred-Languages: ${languages.join(', ')}`,
    ...(own ? [`Canonical: ${own}`] : []),
    '',
  ].join('\n');
};
