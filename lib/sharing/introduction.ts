/** What a link of a campaign says for itself; nobody has checked it, and it is no part of a letter. */
export interface Introduction {
  /** What its maker calls itself. */
  readonly by: string;
  readonly text: string;
}

/** As one text, the name in its first line. */
export const joinIntroduction = ({ by, text }: Introduction): string => `${by}\n${text}`;

export const splitIntroduction = (joined: string): Introduction => {
  const [by = '', ...lines] = joined.split('\n');
  return { by, text: lines.join('\n') };
};
