import type { Publisher } from '@/lib/domain/publisher';

interface PublisherLinesProps {
  readonly publisher: Publisher;
  /** Said where no line is known. */
  readonly unnamed: string;
}

/** Who answers for the site, as content names it; what is empty there is left out. */
export const PublisherLines = ({ publisher: { name, address, email, website }, unnamed }: PublisherLinesProps) => {
  if (!name && !address && !email && !website) return <p>{unnamed}</p>;
  return (
    <address>
      {name && <strong>{name}</strong>}
      {address && <span>{address}</span>}
      {email && (
        <a href={`mailto:${email}`}>
          <bdi>{email}</bdi>
        </a>
      )}
      {website && (
        <a href={website} rel="noreferrer">
          <bdi>{website.replace('https://', '')}</bdi>
        </a>
      )}
    </address>
  );
};
