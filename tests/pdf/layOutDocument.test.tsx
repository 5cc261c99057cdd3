import path from 'node:path';
import layoutSteps from '@react-pdf/layout';
import { Document, Font, Page, pdf, Text, View } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { DENSITIES } from '../../lib/paper/density';
import { LetterDocument } from '../../lib/pdf/document/LetterDocument';
import type { LayoutNode } from '../../lib/pdf/draw/layoutTree';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { layOutDocument, layOutOnePage } from '../../lib/pdf/layOutDocument';
import { registerFonts } from '../../lib/pdf/registerFonts';
import { makeLetter, personalIn } from '../support/letters';

type DocumentElement = Parameters<typeof pdf>[0];

const TEXT = { fontFamily: 'serif', fontSize: 11 };
const WORDS = 'Words that are long enough to be broken into a few lines when the column is narrow.';

beforeAll(async () => {
  const fonts = fontsForLetter(await makeLetter('repatriation', { to: 'DE', in: 'en', name: 'Layla' }));
  await registerFonts(fonts, ({ url }) => path.join(process.cwd(), 'public', url));
});

/** What the engine gives without our memory. */
const byEngine = (element: DocumentElement): Promise<LayoutNode> =>
  (layoutSteps as unknown as (document: unknown, fonts: typeof Font) => Promise<LayoutNode>)(
    pdf(element).container.document,
    Font,
  );

/** Everything that drawing reads. */
const drawn = ({ type, box, lines, alignOffset, children = [] }: LayoutNode): object => ({
  type,
  box: box && [box.left, box.top, box.width, box.height],
  alignOffset,
  lines: lines?.map(({ box: { x, y }, ascent, runs }) => [
    x,
    y,
    ascent,
    runs.map(({ glyphs, positions }) => [glyphs.map(({ id }) => id), positions.map(({ xAdvance }) => xAdvance)]),
  ]),
  children: children.filter((child) => child.box).map(drawn),
});

const linesOf = (node: LayoutNode): readonly (readonly object[])[] =>
  node.lines ? [node.lines] : (node.children ?? []).flatMap(linesOf);

const onPage = (content: ReactElement, height = 400) => (
  <Document>
    <Page size={[300, height]} style={{ padding: 20 }}>
      {content}
    </Page>
  </Document>
);

describe('lines remembered', () => {
  it('the engine takes lines that a text brings with it', async () => {
    const element = onPage(<Text style={TEXT}>{WORDS}</Text>);
    const [first] = linesOf(await layOutDocument(element));
    const [second] = linesOf(await layOutDocument(element));
    expect(first?.length).toBe(2);
    expect(second).toBe(first);
  });

  it('another width, style or text has lines of its own', async () => {
    const variants = [
      <Text key="1" style={{ ...TEXT, width: 100 }}>
        {WORDS}
      </Text>,
      <Text key="2" style={{ ...TEXT, fontSize: 16 }}>
        {WORDS}
      </Text>,
      <Text key="3" style={TEXT}>{`${WORDS} More.`}</Text>,
      <View key="4" style={{ width: 90 }}>
        <Text style={TEXT}>{WORDS}</Text>
      </View>,
    ];
    for (const variant of variants) {
      const element = onPage(variant);
      await layOutDocument(element);
      expect(drawn(await layOutDocument(element))).toEqual(drawn(await byEngine(element)));
    }
  });

  it('a text whose width hangs on the words next to it is broken anew when they change', async () => {
    const beside = (words: string) =>
      onPage(
        <View style={{ flexDirection: 'row' }}>
          <Text style={TEXT}>{words}</Text>
          <Text style={{ ...TEXT, flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{WORDS}</Text>
        </View>,
      );
    for (const words of ['Short', 'A good deal longer', 'Short']) {
      expect(drawn(await layOutDocument(beside(words)))).toEqual(drawn(await byEngine(beside(words))));
    }
  });

  it('a text over two pages is not remembered by one of its parts', async () => {
    const element = onPage(<Text style={TEXT}>{WORDS.repeat(20)}</Text>, 200);
    const first = await layOutDocument(element);
    expect(first.children?.length).toBeGreaterThan(1);
    expect(drawn(await layOutDocument(element))).toEqual(drawn(first));
  });
});

describe('one page', () => {
  it('is the page that the engine makes in two rounds', async () => {
    const element = onPage(
      <>
        <Text style={TEXT}>{WORDS}</Text>
        <Text style={{ ...TEXT, position: 'absolute', bottom: 10, left: 20 }}>foot</Text>
      </>,
    );
    const onePage = await layOutOnePage(element);
    expect(onePage && drawn(onePage)).toEqual(drawn(await byEngine(element)));
  });

  it('is null where the text needs more', async () => {
    expect(await layOutOnePage(onPage(<Text style={TEXT}>{WORDS.repeat(20)}</Text>, 200))).toBeNull();
  });
});

it.each(LOCALES)('a letter is laid out as by the engine alone: %s', async (locale) => {
  for (const personal of ['', personalIn(locale).repeat(3)]) {
    const draft = { to: 'FR', in: locale, name: 'Layla al-Hassan', town: 'Berlin', ...(personal && { personal }) };
    const letter = await makeLetter('repatriation', draft);
    const fonts = fontsForLetter(letter);
    await registerFonts(fonts, ({ url }) => path.join(process.cwd(), 'public', url));
    for (const density of DENSITIES) {
      const { families } = fonts;
      const element = <LetterDocument letter={letter} families={families} density={density} numbered={false} />;
      const theirs = await byEngine(element);
      for (let round = 0; round < 2; round += 1) {
        const onePage = await layOutOnePage(element);
        if (onePage) expect(drawn(onePage)).toEqual(drawn(theirs));
        else expect(theirs.children?.length).toBeGreaterThan(1);
        expect(drawn(await layOutDocument(element))).toEqual(drawn(theirs));
      }
    }
  }
});
