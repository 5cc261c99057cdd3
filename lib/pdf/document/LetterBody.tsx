import type { ReactNode } from 'react';
import type { Letter } from '../../domain/letter';
import { forKinds, type LetterKind, type LetterPart, type PartHandlers } from '../../domain/letterParts';
import { SIGNATURE_BOX } from '../../domain/picture';
import type { Density } from '../../paper/density';
import { View } from '../layout/elements';
import { type ElementKey, listed, type PartOwner, structured } from '../structure';
import { EndNote } from './EndNote';
import { HeadedList } from './HeadedList';
import { LetterText } from './LetterText';
import { PictureBox } from './PictureBox';
import { type BoldFace, pt, RULE_COLOUR, smallStyle, type TextStyle } from './paperStyle';

/** Between steps, pt. */
const STEP_GAP = 1.5;
/** No page holds fewer sources and nothing else. */
const SOURCES_KEPT = 3;
/** Column for "1." or "[1]" as a multiple of the size. */
const LABEL_WIDTH = { step: 1.55, source: 2.15 };

interface BodyProps {
  readonly letter: Letter;
  readonly style: TextStyle;
  readonly bold: BoldFace;
  readonly density: Density;
}

/** Paragraphs under one another that are one element of the file's structure. */
export const Lines = ({
  lines,
  name,
  style,
}: Pick<LetterPart, 'lines'> & { readonly name: ElementKey; readonly style: TextStyle }) =>
  lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
    <LetterText key={index} line={line} structure={structured('P', name)} style={style} />
  ));

interface ItemsProps {
  readonly part: LetterPart;
  readonly name: ElementKey;
  readonly style: TextStyle;
  readonly labelWidth: number;
  readonly gap?: number;
}

/** Lines with their labels; no item is divided between pages. */
const items = ({ part: { lines, labels = [] }, name, style, labelWidth, gap = 0 }: ItemsProps) =>
  lines.map((line, index) => (
    <View
      // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal
      key={index}
      wrap={false}
      style={{ flexDirection: style.direction === 'rtl' ? 'row-reverse' : 'row', marginBottom: gap }}
      {...structured('LI', `${name}/${index}`)}
    >
      <LetterText
        line={labels[index] ?? ''}
        structure={structured('Lbl', `${name}/${index}/label`)}
        style={{ ...style, width: style.fontSize * labelWidth }}
      />
      <LetterText
        line={line}
        structure={structured('LBody', `${name}/${index}/body`)}
        style={{
          ...style,
          measure: style.measure - style.fontSize * labelWidth,
          flexGrow: 1,
          flexShrink: 1,
          flexBasis: 0,
        }}
      />
    </View>
  ));

interface StyleProps {
  readonly style: TextStyle;
  readonly gap: number;
  readonly owner: PartOwner;
}

/** What the letter and a version for reference both set in the same way. */
export const blocksOnPaper = ({ style, gap, owner }: StyleProps) => {
  const paragraph = ({ name, lines }: LetterPart) => (
    <Lines lines={lines} name={`${owner}/${name}`} style={{ ...style, marginBottom: gap }} />
  );
  return {
    opening: paragraph,
    paragraph,
    steps: (part) => {
      const name = `${owner}/${part.name}` as const;
      return (
        <View style={{ marginBottom: gap - STEP_GAP }} {...listed('Decimal', name)}>
          {items({ part, name, style, labelWidth: LABEL_WIDTH.step, gap: STEP_GAP })}
        </View>
      );
    },
    close: ({ kind, lines }) => <Lines lines={lines} name={`${owner}/${kind}`} style={style} />,
  } satisfies Partial<PartHandlers<LetterKind, ReactNode>>;
};

/** From the sender's reference to the sources, one under another. */
export const bodyOnPaper = ({ letter, style, bold, density: { gap, signature } }: BodyProps) => {
  const small = smallStyle(letter, style);
  const align = letter.direction === 'rtl' ? 'flex-end' : 'flex-start';
  const note = (part: LetterPart) => <EndNote part={part} style={small} bold={bold} gap={gap} />;
  return {
    ...blocksOnPaper({ style, gap, owner: 'letter' }),
    reference: ({ kind, lines }) => (
      <Lines lines={lines} name={`letter/${kind}`} style={{ ...style, marginBottom: gap / 2 }} />
    ),
    subject: ({ kind, heading }) => (
      <LetterText
        line={heading ?? []}
        structure={structured('H1', `letter/${kind}`)}
        style={{ ...style, ...bold, marginBottom: gap * 1.6 }}
      />
    ),
    /** Under room for a signature by hand, or the signature that the person put in. */
    signature: ({ kind, picture, lines }) => (
      <>
        {picture ? (
          <View style={{ paddingTop: gap / 2, paddingBottom: gap / 2, alignItems: align }}>
            <PictureBox shown={picture} room={SIGNATURE_BOX} name="letter/signature/picture" align={align} />
          </View>
        ) : (
          <View style={{ height: pt(signature) }} />
        )}
        <Lines lines={lines} name={`letter/${kind}`} style={style} />
      </>
    ),
    ...forKinds(['cosigners', 'copies', 'enclosures'], note),
    sources: (part) => (
      <View style={{ marginTop: gap * 1.6, borderTopWidth: 0.4, borderTopColor: RULE_COLOUR, paddingTop: 3 }}>
        <HeadedList
          heading={
            <LetterText
              line={part.heading ?? []}
              structure={structured('H2', 'letter/sources')}
              style={{ ...small, ...bold }}
            />
          }
          items={items({ part, name: 'letter/sources/list', style: small, labelWidth: LABEL_WIDTH.source })}
          list={listed('Decimal', 'letter/sources/list')}
          last={SOURCES_KEPT}
        />
      </View>
    ),
  } satisfies Partial<PartHandlers<LetterKind, ReactNode>>;
};
