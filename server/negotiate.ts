/** A weight of the Accept-Encoding header; anything but a number is none (RFC 9110 §12.4.2). */
const weightOf = (parameters: readonly string[]): number => {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
};

/** Less than any weight that can be given: what is not named may be sent, but everything named is liked better. */
const UNNAMED = 1e-6;

/** The one of the codings offered that the browser likes best (RFC 9110 §12.5.3); of equals the first. */
export const chooseCoding = <Coding extends string>(
  accepted: string | undefined,
  offered: readonly Coding[],
): Coding | 'identity' => {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    weights.set(name.replace(/^x-/, ''), weightOf(parameters));
  }
  let best: Coding | 'identity' = 'identity';
  let most = weights.get(best) ?? UNNAMED;
  for (const coding of offered) {
    const weight = weights.get(coding) ?? weights.get('*') ?? 0;
    if (weight < UNNAMED || weight < most || (weight === most && best !== 'identity')) continue;
    best = coding;
    most = weight;
  }
  return best;
};

/** Whether If-None-Match names what would be sent: a list of tags, weak ones too, or "*" (RFC 9110 §13.1.2). */
export const namesTag = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch?.trim() === '*' || (ifNoneMatch?.match(/"[^"]*"/g)?.some((named) => named === tag) ?? false);
