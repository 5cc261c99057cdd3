import { Page, Text, View } from '@react-pdf/renderer';
import type { Letter, LetterReference } from '../../domain/letter';
import type { TextFamilies } from '../fontsForLetter';
import { partIn, repeated, structured } from '../structure';
import { SEVERAL_PAGES } from './density';
import { Block } from './LetterBody';
import { LetterText } from './LetterText';
import { boldFace, pt, type TextStyle, textStyle } from './paperStyle';
import { sizesOf } from './sizes';

export interface ReferencePageProps {
  readonly letter: Letter;
  readonly reference: LetterReference;
  readonly families: TextFamilies;
  /** The letter's own style, for the line in its language. */
  readonly letterStyle: TextStyle;
}

/** Between the rules at the head and the text, pt. */
const HEAD_GAP = 6;
const RULE = '#555555';

/**
 * What the letter says in another language, on a page of its own: no address, no date, no signature, and the head of
 * each page says what it is.
 */
export const ReferencePage = ({ letter, reference, families, letterStyle }: ReferencePageProps) => {
  const { sheet, margins, mirrors } = letter.layout;
  const { direction, heading, note, noteInLetterLanguage, subject, opening, blocks, close } = reference;
  const density = SEVERAL_PAGES;
  const mirrored = direction === 'rtl' && mirrors;
  const style = textStyle({ direction, textSize: letter.textSize }, families.regular, density);
  const bold = { ...style, ...boldFace(families.bold) };
  const after = { marginBottom: density.gap };
  return (
    <Page
      size={[pt(sheet.width), pt(sheet.height)]}
      style={{
        paddingTop: pt(margins.top),
        paddingBottom: pt(margins.bottom),
        paddingLeft: pt(mirrored ? margins.end : margins.start),
        paddingRight: pt(mirrored ? margins.start : margins.end),
      }}
    >
      <Text
        fixed
        {...repeated('header')}
        style={{
          fontFamily: style.fontFamily,
          fontSize: sizesOf(letter).small,
          direction,
          textAlign: style.textAlign,
          position: 'absolute',
          left: pt(margins.start),
          top: pt(margins.top / 2) - 4,
          width: pt(sheet.width - margins.start - margins.end),
        }}
        render={({ subPageNumber }) => (subPageNumber > 1 ? heading : '')}
      />
      <View {...partIn(reference.locale, 'reference')}>
        <View style={{ borderTopWidth: 2, borderTopColor: RULE, paddingTop: HEAD_GAP }}>
          <LetterText line={heading} structure={structured('H2', 'reference-heading')} style={{ ...bold, ...after }} />
          <LetterText line={note} structure={structured('P', 'reference-note')} style={style} />
          <LetterText
            line={[{ text: noteInLetterLanguage, lang: reference.letter.locale }]}
            structure={structured('P', 'reference-note-again')}
            style={{ ...letterStyle, marginBottom: HEAD_GAP }}
          />
        </View>
        <View style={{ borderTopWidth: 0.5, borderTopColor: RULE, paddingTop: 2 * HEAD_GAP }}>
          <LetterText line={subject} structure={structured('H3', 'reference-subject')} style={{ ...bold, ...after }} />
        </View>
        <LetterText line={opening} structure={structured('P', 'reference-opening')} style={{ ...style, ...after }} />
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <Block key={index} name={`reference-${index}`} block={block} style={style} density={density} />
        ))}
        {close.split('\n').map((line) => (
          <LetterText key={line} line={line} structure={structured('P', 'reference-close')} style={style} />
        ))}
      </View>
    </Page>
  );
};
