import { View } from '@react-pdf/renderer';
import type { Letter, LetterBlock } from '../../domain/letter';
import { SIGNATURE_BOX } from '../../domain/picture';
import { listed, structured } from '../structure';
import type { Density } from './density';
import { LetterText } from './LetterText';
import { PictureBox } from './PictureBox';
import { type BoldFace, pt, smallStyle, type TextStyle } from './paperStyle';

/** Between steps, pt. */
const STEP_GAP = 1.5;
/** Column for "1." or "[1]" as a multiple of the size. */
const LABEL_WIDTH = { step: 1.55, source: 2.15 };

interface BodyProps {
  readonly letter: Letter;
  readonly style: TextStyle;
  readonly bold: BoldFace;
  readonly density: Density;
}

type BlockProps = Pick<BodyProps, 'style' | 'density'> & { readonly block: LetterBlock; readonly name: string };

/** A paragraph or the numbered steps; `name` tells its elements from those of others. */
export const Block = ({ block, name, style, density: { gap } }: BlockProps) =>
  block.kind === 'paragraph' ? (
    <LetterText line={block.line} structure={structured('P', name)} style={{ ...style, marginBottom: gap }} />
  ) : (
    <View style={{ marginBottom: gap - STEP_GAP }} {...listed('Decimal', name)}>
      {block.items.map((item, index) => (
        <View
          key={block.labels[index]}
          wrap={false}
          style={{ flexDirection: style.direction === 'rtl' ? 'row-reverse' : 'row', marginBottom: STEP_GAP }}
          {...structured('LI', `${name}.${index}`)}
        >
          <LetterText
            line={block.labels[index] ?? ''}
            structure={structured('Lbl', `${name}.${index}.label`)}
            style={{ ...style, width: style.fontSize * LABEL_WIDTH.step }}
          />
          <LetterText
            line={item}
            structure={structured('LBody', `${name}.${index}.body`)}
            style={{ ...style, flexGrow: 1, flexShrink: 1, flexBasis: 0 }}
          />
        </View>
      ))}
    </View>
  );

/** Room for a signature by hand, or the signature that the person put in. */
const SignatureRoom = ({ letter, density }: Pick<BodyProps, 'letter' | 'density'>) =>
  letter.signaturePicture ? (
    <View
      style={{ paddingVertical: density.gap / 2, alignItems: letter.direction === 'rtl' ? 'flex-end' : 'flex-start' }}
    >
      <PictureBox
        shown={letter.signaturePicture}
        room={SIGNATURE_BOX}
        name="signature-picture"
        align={letter.direction === 'rtl' ? 'flex-end' : 'flex-start'}
      />
    </View>
  ) : (
    <View style={{ height: pt(density.signature) }} />
  );

/** Subject to signature. The last paragraph stays with the close, so that no signature is alone on a page. */
export const LetterBody = ({ letter, style, bold, density }: BodyProps) => {
  const last = letter.blocks.at(-1);
  return (
    <>
      {letter.reference && (
        <LetterText
          line={letter.reference}
          structure={structured('P', 'reference')}
          style={{ ...style, marginBottom: density.gap / 2 }}
        />
      )}
      <LetterText
        line={letter.subject}
        structure={structured('H1', 'subject')}
        style={{ ...style, ...bold, marginBottom: density.gap * 1.6 }}
      />
      <LetterText
        line={letter.opening}
        structure={structured('P', 'opening')}
        style={{ ...style, marginBottom: density.gap }}
      />
      {letter.blocks.slice(0, -1).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
        <Block key={index} name={`block-${index}`} block={block} style={style} density={density} />
      ))}
      <View wrap={false}>
        {last && <Block name="last-block" block={last} style={style} density={density} />}
        {letter.close.split('\n').map((line) => (
          <LetterText key={line} line={line} structure={structured('P', 'close')} style={style} />
        ))}
        <SignatureRoom letter={letter} density={density} />
        {letter.signature.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <LetterText key={index} line={line} structure={structured('P', 'signature')} style={style} />
        ))}
      </View>
    </>
  );
};

/** The numbered sources at the end, in small type; no entry is divided between pages. */
export const LetterSources = ({ letter, style, bold, density }: BodyProps) => {
  if (letter.sources.length === 0) return null;
  const small = smallStyle(letter, style);
  return (
    <View style={{ marginTop: density.gap * 1.6, borderTopWidth: 0.4, borderTopColor: '#555555', paddingTop: 3 }}>
      <LetterText line={letter.sourcesHeading} structure={structured('H2', 'sources')} style={{ ...small, ...bold }} />
      <View {...listed('Decimal', 'source-list')}>
        {letter.sources.map(({ label, line }) => (
          <View
            key={label}
            wrap={false}
            style={{ flexDirection: style.direction === 'rtl' ? 'row-reverse' : 'row' }}
            {...structured('LI', `source-${label}`)}
          >
            <LetterText
              line={label}
              structure={structured('Lbl', `source-${label}.label`)}
              style={{ ...small, width: small.fontSize * LABEL_WIDTH.source }}
            />
            <LetterText
              line={line}
              structure={structured('LBody', `source-${label}.body`)}
              style={{ ...small, flexGrow: 1, flexShrink: 1, flexBasis: 0 }}
            />
          </View>
        ))}
      </View>
    </View>
  );
};
