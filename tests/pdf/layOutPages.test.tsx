import type { ReactElement } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/domain/locales';
import { DENSITIES, SEVERAL_PAGES } from '../../lib/paper/density';
import { LetterDocument } from '../../lib/pdf/document/LetterDocument';
import type { LayoutNode } from '../../lib/pdf/draw/layoutTree';
import { fontsForLetter } from '../../lib/pdf/fontsForLetter';
import { Document, Page, Text, View } from '../../lib/pdf/layout/elements';
import { layOutOnePage, layOutPages } from '../../lib/pdf/layout/layOutPages';
import { makeLetter, personalIn } from '../support/letters';
import { byReactPdf, loadForBoth } from '../support/reactPdf';

const TEXT = { fontFamily: ['serif'], fontSize: 11, lineHeight: 1.2, textAlign: 'left' } as const;
const WORDS = 'Words that are long enough to be broken into a few lines when the column is narrow. ';

beforeAll(async () => {
  const fonts = fontsForLetter(await makeLetter('repatriation', { to: 'DE', in: 'en', name: 'Layla' }));
  await loadForBoth(fonts);
});

/** Texts of a page at their places, which are rounded to what drawing rounds them to; pt. */
const textsOn = (node: LayoutNode, left = 0, top = 0): string[] => {
  const [x, y] = [left + (node.box?.left ?? 0), top + (node.box?.top ?? 0)];
  const own = (node.lines ?? []).flatMap(({ box, runs }) =>
    runs.length === 0
      ? []
      : [
          [
            (x + box.x).toFixed(1),
            (y + box.y - (node.lines?.[0]?.box.y ?? 0)).toFixed(1),
            runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)).join(' '),
          ].join(' | '),
        ],
  );
  return [...own, ...(node.children ?? []).flatMap((child) => textsOn(child, x, y))];
};

const glyphsOf = (text: string): string => text.split(' | ')[2] ?? '';

const pagesOf = (pages: readonly LayoutNode[]): string[][] => pages.map((page) => textsOn(page).sort());

const onPages = (content: ReactElement, height = 400) => (
  <Document title="" language="en">
    <Page size={[300, height]} style={{ paddingTop: 20, paddingBottom: 20, paddingLeft: 20, paddingRight: 20 }}>
      {content}
    </Page>
  </Document>
);

describe('a page', () => {
  it('is the page that @react-pdf makes: boxes, rows, borders, places of their own', async () => {
    const element = onPages(
      <>
        <View style={{ position: 'absolute', left: 30, top: 300, width: 100, borderTopWidth: 0.5 }} />
        <Text style={{ ...TEXT, marginBottom: 7 }}>{WORDS}</Text>
        <View style={{ marginTop: 10, borderTopWidth: 2, paddingTop: 3, marginBottom: 4 }}>
          <View style={{ flexDirection: 'row', gap: 14 }}>
            <Text style={{ ...TEXT, width: 20 }}>1.</Text>
            <Text style={{ ...TEXT, flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{WORDS}</Text>
          </View>
          <View style={{ flexDirection: 'row-reverse', marginBottom: 2 }}>
            <Text style={{ ...TEXT, width: 20 }}>2.</Text>
            <Text style={{ ...TEXT, flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{WORDS}</Text>
          </View>
        </View>
        <View style={{ alignItems: 'flex-end' }}>
          <View style={{ width: 50, height: 12 }} />
        </View>
        <Text style={TEXT}>{WORDS}</Text>
        <Text style={{ ...TEXT, position: 'absolute', left: 20, width: 100, bottom: 10 }}>foot</Text>
      </>,
    );
    expect(pagesOf(layOutPages(element))).toEqual(pagesOf(await byReactPdf(element)));
    expect(layOutOnePage(element)).toEqual(layOutPages(element));
  });

  it('has no second where there must be one only', () => {
    expect(layOutOnePage(onPages(<Text style={TEXT}>{WORDS.repeat(20)}</Text>, 200))).toBeNull();
  });
});

describe('several pages', () => {
  const lines = (pages: readonly LayoutNode[]) => pages.map((page) => textsOn(page).length);

  it('divide a text as @react-pdf does, no line of it alone', async () => {
    for (const times of [3, 5, 6, 7, 8, 20]) {
      const element = onPages(
        <>
          <Text style={{ ...TEXT, marginBottom: 9 }}>{WORDS.repeat(times)}</Text>
          <Text style={TEXT}>{WORDS.repeat(2)}</Text>
        </>,
        150,
      );
      expect(pagesOf(layOutPages(element))).toEqual(pagesOf(await byReactPdf(element)));
    }
  });

  it('keep whole what asks for it, and divide it where no page holds it', () => {
    const whole = (times: number) =>
      onPages(
        <>
          <Text style={TEXT}>{WORDS}</Text>
          <View wrap={false}>
            <Text style={TEXT}>{WORDS.repeat(times)}</Text>
          </View>
          <Text style={TEXT}>{WORDS}</Text>
        </>,
        100,
      );
    expect(lines(layOutPages(whole(1)))).toEqual([4, 2]);
    expect(lines(layOutPages(whole(2)))).toEqual([2, 3, 2]);
    const [first, ...others] = lines(layOutPages(whole(6)));
    expect(first).toBe(2);
    expect(Math.max(...others)).toBeLessThanOrEqual(4);
  });

  it('hold all of what is higher than a page, and none of it leaves them', () => {
    const row = (
      <View style={{ flexDirection: 'row' }} wrap={false}>
        <Text style={{ ...TEXT, width: 40 }}>{WORDS}</Text>
      </View>
    );
    const [one = []] = pagesOf(layOutPages(onPages(row, 1000)));
    const pages = pagesOf(layOutPages(onPages(row, 100)));
    expect(pages.flat()).toHaveLength(one.length);
    for (const text of pages.flat()) expect(Number(text.split(' | ')[1])).toBeLessThan(80 - 13);
  });

  it('number themselves', () => {
    const element = onPages(
      <>
        <Text style={TEXT}>{WORDS.repeat(20)}</Text>
        <Text
          fixed
          style={{ ...TEXT, position: 'absolute', left: 20, width: 100, bottom: 4 }}
          render={({ subPageNumber, subPageTotalPages }) =>
            subPageNumber > 1 ? 'x'.repeat(subPageNumber) + 'y'.repeat(subPageTotalPages) : ''
          }
        />
      </>,
      150,
    );
    const feet = layOutPages(element).map((page) =>
      (page.children ?? []).filter(({ box }) => (box?.top ?? 0) > 130).flatMap(({ lines: own = [] }) => own),
    );
    expect(feet.map((own) => own.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs)).length)).toEqual(
      feet.map((_, index) => (index === 0 ? 0 : index + 1 + feet.length)),
    );
  });
});

it.each(LOCALES)('a letter is laid out as by @react-pdf: %s', async (locale) => {
  for (const personal of ['', personalIn(locale).repeat(3)]) {
    const draft = { to: 'FR', in: locale, name: 'Layla al-Hassan', town: 'Berlin', ...(personal && { personal }) };
    const letter = await makeLetter('repatriation', draft);
    const fonts = fontsForLetter(letter);
    await loadForBoth(fonts);
    for (const density of [...DENSITIES, SEVERAL_PAGES]) {
      const element = <LetterDocument letter={letter} families={fonts.families} density={density} />;
      const theirs = pagesOf(await byReactPdf(element));
      const ours = pagesOf(layOutPages(element));
      const onePage = layOutOnePage(element);
      expect(onePage && pagesOf(onePage)).toEqual(theirs.length === 1 ? theirs : null);
      if (theirs.length === 1) expect(ours).toEqual(theirs);
      else {
        // @react-pdf counts the room after a paragraph among what must fit, so that its pages may end sooner.
        expect(ours.length).toBe(theirs.length);
        expect(ours[0]).toEqual(expect.arrayContaining(theirs[0] ?? []));
        expect(ours.flat().map(glyphsOf).sort()).toEqual(theirs.flat().map(glyphsOf).sort());
      }
    }
  }
});
