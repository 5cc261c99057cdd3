import { memo, type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { PictureCanvas } from '@/components/picture/PictureCanvas';
import type { BoxMm } from '@/lib/domain/layout';
import { type Letter, lineText, RETURN_LINE_SEPARATOR } from '@/lib/domain/letter';
import type { LetterPair } from '@/lib/domain/letterPair';
import {
  forKinds,
  type LetterKind,
  type LetterPart,
  letterParts,
  type PartHandlers,
  referenceParts,
} from '@/lib/domain/letterParts';
import { type LetterPicture, SIGNATURE_BOX } from '@/lib/domain/picture';
import type { Mm } from '@/lib/domain/units';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { roomsOf } from '@/lib/paper/rooms';
import { BlockLink, type FieldLinks, FieldLinksProvider } from './FieldLinks';
import { BETWEEN, fitOnPaper, fitUnseen } from './fitOnPaper';
import { drawParts, Lines, Pieces, SHARED, Step } from './LetterParts';
import styles from './LetterPreview.module.css';
import { at, boxMeasures, fromLeft, sheetMeasures } from './paperMeasures';
import { ReferenceSheet } from './ReferenceSheet';
import { Paired } from './SideBySide';

const note = ({ kind, heading, lines }: LetterPart) => (
  <div className={styles.note}>
    <p>{lineText(heading ?? [])}</p>
    <ul className={kind === 'cosigners' ? styles.columns : undefined}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
        <li key={index}>
          <Pieces line={line} />
        </li>
      ))}
    </ul>
  </div>
);

/** Millimetres of a dot of a picture that is not enlarged: 150 dots an inch, as on paper. */
const MM_PER_PIXEL: Mm = 25.4 / 150;

/** A picture as large as its room allows. */
const Placed = ({ shown, room }: { readonly shown: LetterPicture; readonly room: Pick<BoxMm, 'width' | 'height'> }) => {
  const { width, height } = shown.picture;
  const scale = Math.min(room.width / width, room.height / height, MM_PER_PIXEL);
  return (
    <div className={styles.picture} {...at({ '--picture-w': width * scale })}>
      <PictureCanvas {...shown} />
    </div>
  );
};

/** Marks to fold and punch by, as on paper: their distance from the edge and their lengths; mm. */
const MARK_X: Mm = 3.5;
const FOLD_LENGTH: Mm = 4;
const HOLE_LENGTH: Mm = 6;
/** Around what stands in the window, to its edge as it is drawn; mm. */
const WINDOW_EDGE = { x: 3, y: 1 };

/** Where to fold, and where the envelope's window is: only what the layout has. */
const PaperMarks = ({ layout: { foldMarks, holeMark, address, returnLine, mirrors } }: Pick<Letter, 'layout'>) => {
  const top = Math.min(address.y, returnLine?.y ?? address.y) - WINDOW_EDGE.y;
  const frame: BoxMm = {
    x: address.x - WINDOW_EDGE.x,
    y: top,
    width: address.width + 2 * WINDOW_EDGE.x,
    height: address.y + address.height + WINDOW_EDGE.y - top,
  };
  return (
    <div aria-hidden="true">
      {foldMarks.map((y) => (
        <i key={y} className={styles.mark} {...at({ ...fromLeft(MARK_X), '--y': y, '--w': FOLD_LENGTH })} />
      ))}
      {holeMark !== null && (
        <i className={styles.mark} {...at({ ...fromLeft(MARK_X), '--y': holeMark, '--w': HOLE_LENGTH })} />
      )}
      {/* A layout that mirrors is for no window. */}
      {!mirrors && <i className={styles.window} {...at(boxMeasures(frame))} />}
    </div>
  );
};

/** What repeats on each sheet but the first, and the edges between them. */
const FurtherSheets = ({ letter, pages }: { readonly letter: Letter; readonly pages: number }) => {
  const { height } = letter.layout.sheet;
  return (
    <div aria-hidden="true">
      {Array.from({ length: pages - 1 }, (_, index) => {
        const top = (index + 1) * (height + BETWEEN);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity but their number
          <div key={index} {...at({ '--y': top })}>
            <i className={styles.edge} />
            <span className={styles.head}>{letter.runningHead}</span>
            <span className={styles.foot}>{fillSlots(letter.pageLabel, { page: index + 2, pages })}</span>
          </div>
        );
      })}
    </div>
  );
};

/** What has its place on the first sheet, and needs no second language beside it. */
const placedParts = (letter: Letter) => {
  const rooms = roomsOf(letter);
  const { layout, direction } = letter;
  // At the outer edge of the sheet, whichever half it stands in.
  const onRight = rooms.logo.x + rooms.logo.width / 2 > layout.sheet.width / 2;
  const outer = onRight === (direction === 'ltr') ? styles.atEnd : '';
  return {
    logo: ({ picture }) =>
      picture && (
        <div className={`${styles.placed} ${styles.logo} ${outer}`} {...at(boxMeasures(rooms.logo))}>
          <Placed shown={picture} room={rooms.logo} />
        </div>
      ),
    sender: ({ heading, lines }) => (
      <div className={`${styles.placed} ${styles.sender}`} data-part="sender" {...at(boxMeasures(rooms.sender.box))}>
        <BlockLink lines={heading ? [heading, ...lines] : lines} main="address">
          {heading && (
            <p className={styles.letterhead}>
              <Pieces line={heading} />
            </p>
          )}
          <Lines lines={lines} className={undefined} />
        </BlockLink>
      </div>
    ),
    // Says again what stands in the sender's place, so that it is not read.
    returnLine: ({ lines: [line = []] }) =>
      rooms.returnLine && (
        <p
          className={`${styles.placed} ${styles.returnLine}`}
          data-part="returnLine"
          aria-hidden="true"
          {...at(boxMeasures(rooms.returnLine))}
        >
          {lineText(line)
            .split(RETURN_LINE_SEPARATOR)
            .map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address may be equal
              <span key={index} data-piece="">
                {piece}
              </span>
            ))}
        </p>
      ),
    recipient: ({ lines }) => (
      <div
        className={`${styles.placed} ${styles.recipient}`}
        data-part="recipient"
        {...at(boxMeasures(rooms.recipient.box))}
      >
        <Lines lines={lines} className={undefined} />
      </div>
    ),
    date: ({ lines: [line = []] }) => (
      <p
        className={`${styles.placed} ${styles.date} ${layout.date.align === 'end' ? styles.atEnd : ''}`}
        data-part="date"
        {...at(boxMeasures(rooms.date))}
      >
        <Pieces line={line} />
      </p>
    ),
  } satisfies Partial<PartHandlers<LetterKind, ReactNode>>;
};

/** The rest that needs no second language beside it. */
const ALONE = {
  reference: ({ lines: [line = []] }) => (
    <p className={styles.ours}>
      <Pieces line={line} />
    </p>
  ),
  signature: ({ picture, lines }) => (
    <>
      {picture && <Placed shown={picture} room={SIGNATURE_BOX} />}
      <Lines lines={lines} className={picture ? undefined : styles.signature} />
    </>
  ),
  ...forKinds(['cosigners', 'copies', 'enclosures'], note),
  sources: ({ heading, lines, labels = [] }) => (
    <div className={styles.sources}>
      <p>{lineText(heading ?? [])}</p>
      {lines.map((line, index) => (
        <p key={labels[index]}>
          <span className={styles.number}>
            <bdi>{labels[index]}</bdi>
          </span>
          <span>
            <Pieces line={line} />
          </span>
        </p>
      ))}
    </div>
  ),
  // On each sheet but the first, and a sheet of its own.
  ...forKinds(['runningHead', 'pageLabel', 'referencePage'], () => null),
} satisfies Partial<PartHandlers<LetterKind, ReactNode>>;

const PLACED: readonly LetterKind[] = ['logo', 'sender', 'returnLine', 'recipient', 'date'];

export interface LetterPreviewProps {
  readonly pair: LetterPair;
  /** Whether each part is shown in the reader's language as well. */
  readonly both: boolean;
  /** Where the page can be measured; without, the letter is there to be read alone. */
  readonly paper: {
    /** As text that reflows also where there is room for the page. */
    readonly reading: boolean;
    /** Names of the paper's typefaces as `font-family` takes them; null where they are not here. */
    readonly faces: string | null;
    /** On how many pages it was last set. */
    readonly pages: number;
    readonly onPages: (pages: number) => void;
  } | null;
  readonly links: FieldLinks;
  readonly words: {
    /** That own words are not translated. */
    readonly own: string;
    /** That the two versions cannot stand side by side. */
    readonly differs: string;
  };
}

/** Sets the page as the paper is set, whenever the letter, its typeface or its form is another, and before it is printed. */
const useFitted = (letter: Letter, paper: LetterPreviewProps['paper'], paired: boolean) => {
  const page = useRef<HTMLDivElement>(null);
  const { reading, faces } = paper ?? {};
  const measured = paper !== null;
  const sayPages = useEffectEvent((pages: number) => paper?.onPages(pages));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on form and typeface
  useLayoutEffect(() => {
    const sheet = page.current;
    if (!sheet || !measured) return;
    const isPage = () => sheet.clientWidth > 0 && getComputedStyle(sheet).position === 'relative';
    const setPage = () => {
      if (isPage()) sayPages(fitOnPaper(sheet, letter));
    };
    const toPrint = () => {
      const article = sheet.parentElement;
      if (article && !isPage()) fitUnseen(article, { off: styles.reading ?? '', on: styles.measured ?? '' }, letter);
    };
    setPage();
    addEventListener('beforeprint', toPrint);
    // Shown, or become a page, after it was drawn.
    let wasPage = isPage();
    const observer = new ResizeObserver(() => {
      if (isPage() && !wasPage) setPage();
      wasPage = isPage();
    });
    observer.observe(sheet);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', toPrint);
    };
  }, [letter, reading, faces, measured, paired]);
  return page;
};

/**
 * The letter as it will be, word for word, in its own language and direction; what the person filled in is underlined.
 * Where there is room it is the page, with the measures of the paper; else the same text in the same order, to be read.
 */
export const LetterPreview = memo(
  ({ pair: { letter, reference, beside }, both, paper, links, words }: LetterPreviewProps) => {
    const version = both && beside ? reference : null;
    const apart = both && !beside ? reference : null;
    const page = useFitted(letter, paper, version !== null);
    const says = new Map(version ? referenceParts(version).map((part) => [part.name, part]) : []);
    /** With what the part says in the reader's language, part for part; own words are not translated. */
    const paired = (show: (part: LetterPart) => ReactNode) => (part: LetterPart) => {
      const other = says.get(part.name);
      return (
        <Paired version={version} says={part.own ? <p>{words.own}</p> : other && show(other)}>
          {show(part)}
        </Paired>
      );
    };
    const sheet: PartHandlers<LetterKind, ReactNode> = {
      ...placedParts(letter),
      ...ALONE,
      subject: paired(SHARED.subject),
      opening: paired(SHARED.opening),
      paragraph: paired(SHARED.paragraph),
      steps: ({ name, lines, labels = [] }) => {
        const other = says.get(name);
        return (
          <ol className={styles.steps}>
            {lines.map((item, index) => (
              <li key={labels[index]}>
                <Paired
                  version={version}
                  says={<Step label={other?.labels?.[index]} item={other?.lines[index] ?? []} />}
                >
                  <Step label={labels[index]} item={item} />
                </Paired>
              </li>
            ))}
          </ol>
        );
      },
      close: paired(SHARED.close),
    };
    const parts = letterParts(letter);
    const placed = parts.filter(({ kind }) => PLACED.includes(kind));
    const text = parts.filter(({ kind }) => !PLACED.includes(kind));
    const close = text.findIndex(({ kind }) => kind === 'close');
    const look = [
      styles.sheet,
      paper && styles.onPaper,
      paper?.faces && styles.inTypeface,
      (!paper || paper.reading || version) && styles.reading,
      letter.textSize === 'large' && styles.large,
    ];
    return (
      <FieldLinksProvider value={links}>
        <article
          className={look.filter(Boolean).join(' ')}
          lang={letter.locale}
          dir={letter.direction}
          translate="no"
          data-paper={letter.layout.paper}
          {...at({
            ...sheetMeasures(letter),
            '--pages': paper?.pages ?? 1,
            '--between': BETWEEN,
            ...(paper?.faces && { '--faces': paper.faces }),
          })}
        >
          <div ref={page} className={styles.page} data-part="page">
            <PaperMarks layout={letter.layout} />
            {drawParts(placed, sheet)}
            <div className={styles.body} data-part="body">
              <div className={styles.breaks} data-part="breaks" aria-hidden="true" />
              {drawParts(text.slice(0, close - 1), sheet)}
              {/* The last paragraph stays with the close, so that no signature is alone on a page. */}
              <div className={styles.together}>{drawParts(text.slice(close - 1, close + 2), sheet)}</div>
              {drawParts(text.slice(close + 2), sheet)}
            </div>
            {paper && <FurtherSheets letter={letter} pages={paper.pages} />}
          </div>
        </article>
        {apart && (
          <p className={styles.apart} lang={apart.locale} dir={apart.direction}>
            {words.differs}
          </p>
        )}
        {apart && <ReferenceSheet reference={apart} onScreen />}
        {letter.referencePage && (
          <ReferenceSheet reference={letter.referencePage} onScreen={false} measures={sheetMeasures(letter)} />
        )}
      </FieldLinksProvider>
    );
  },
);
