interface InEnglishProps {
  readonly text: string;
  /** Says in the page's language that the text is not in it; null on English pages. */
  readonly note: string | null;
  readonly colon: string;
}

/** A text that there is in English alone: what nobody has translated is not passed off as the page's own. */
export const InEnglish = ({ text, note, colon }: InEnglishProps) =>
  note === null ? (
    text
  ) : (
    <>
      {note}
      {colon}
      <span lang="en" dir="ltr">
        {text}
      </span>
    </>
  );
