import type { Letter } from '@/lib/domain/letter';
import { type Mm, type Pt, ptToMm } from '@/lib/domain/units';
import { LEAST_ADDRESS } from '@/lib/paper/addressHeight';
import { type Density, densitiesToTry, SEVERAL_PAGES, textSizeAt } from '@/lib/paper/density';
import { roomsOf } from '@/lib/paper/rooms';
import { densityMeasures, measure } from './paperMeasures';

/** Between sheets on the screen, mm. */
export const BETWEEN: Mm = 6;

/** More pages than a letter can have. */
const MOST_PAGES = 99;

/** As on paper (lib/pdf/document): steps from the usual size down, and the sizes that nothing goes below; pt. */
const STEP: Pt = 0.5;
const LEAST: Pt = 3;
const LEAST_DATE: Pt = 8;
const RETURN_LINE = { most: 8, least: 6 } as const;

const partOf = (page: HTMLElement, name: string): HTMLElement | null => page.querySelector(`[data-part="${name}"]`);

const sizes = (most: Pt, least: Pt): Pt[] =>
  Array.from({ length: Math.max(1, 1 + Math.floor((most - least) / STEP)) }, (_, index) => most - index * STEP);

const setSize = (element: HTMLElement, size: Pt): void => measure(element, { '--size': ptToMm(size) });

/** Lines in their box, else in what is free below it, else closer and smaller. */
const fitBlock = (block: HTMLElement, size: Pt, room: { readonly height: Mm; readonly most: Mm }, mm: number): void => {
  block.style.removeProperty('--size');
  block.style.removeProperty('--tight');
  const lines = block.firstElementChild;
  const height = (): Mm => (lines ? lines.getBoundingClientRect().height / mm : 0);
  if (height() <= room.height) return;
  for (const most of [room.height, room.most]) {
    for (const one of sizes(size, LEAST_ADDRESS)) {
      setSize(block, one);
      if (height() <= most) return;
    }
  }
  measure(block, { '--tight': 0.9 });
  for (const one of sizes(Math.min(size, LEAST_ADDRESS), LEAST)) {
    setSize(block, one);
    if (height() <= room.most) return;
  }
};

/** One line as large as it may be; whether there is a size at which it needs no second. */
const fitLine = (line: HTMLElement, most: Pt, least: Pt): boolean => {
  line.style.removeProperty('--size');
  for (const size of sizes(most, least)) {
    if (size !== most) setSize(line, size);
    if (line.scrollWidth <= line.clientWidth + 1) return true;
  }
  return false;
};

/** The parts of a return line that stay where all do not fit, the most first: as on paper, its ends say where it goes. */
const fitReturnLine = (line: HTMLElement): void => {
  const parts = [...line.querySelectorAll<HTMLElement>('[data-piece]')];
  const show = (shown: (index: number) => boolean) => {
    for (const [index, part] of parts.entries()) part.hidden = !shown(index);
  };
  const last = parts.length - 1;
  const ways = [
    () => true,
    ...parts.slice(1, -2).map((_, most) => (index: number) => index === 0 || index > most + 1),
    (index: number) => index >= last - 1,
    (index: number) => index === last,
  ];
  for (const way of ways) {
    show(way);
    if (fitLine(line, RETURN_LINE.most, RETURN_LINE.least)) return;
  }
};

/** The foot of the text below the upper edge of the first sheet, mm. */
const footOf = (page: HTMLElement, body: HTMLElement, mm: number): Mm => {
  const last = body.lastElementChild ?? body;
  return (last.getBoundingClientRect().bottom - page.getBoundingClientRect().top) / mm;
};

/** Empty room at the end of each page but the last, which the text flows round: at no line, and past no step or source. */
const breakInto = (breaks: HTMLElement, pages: number): void => {
  const wanted = 2 * (pages - 1);
  while (breaks.childElementCount > wanted) breaks.lastElementChild?.remove();
  while (breaks.childElementCount < wanted) breaks.append(document.createElement('i'));
};

/**
 * Sets a letter that is drawn as a page, as the PDF is set: as roomily as it fits one page, else on several. Says on how
 * many. Must be called again after the letter, its typeface or its form has changed.
 *
 * Two things differ from paper below the subject. The browser stands half of what a line has between it and the next
 * above its letters, 0.3 to 0.5 mm, paper none. And on paper spaces give way by up to a third before a line is broken, so
 * that a paragraph can take a line less there: a letter that fits barely may then be set one step closer here, with its
 * opening 1.1 mm higher under the subject.
 */
export const fitOnPaper = (page: HTMLElement, letter: Letter): number => {
  const { layout } = letter;
  const { sheet, margins } = layout;
  const mm = page.getBoundingClientRect().width / sheet.width;
  const [body, breaks] = [partOf(page, 'body'), partOf(page, 'breaks')];
  if (!body || !breaks || mm === 0) return 1;

  const setAt = (density: Density): Mm => {
    measure(page, densityMeasures(letter, density));
    return footOf(page, body, mm);
  };
  breakInto(breaks, 1);
  const end = sheet.height - margins.bottom;
  const fitting = densitiesToTry(letter).find((density) => setAt(density) <= end + 0.1);
  let pages = 1;
  if (!fitting) {
    let foot = setAt(SEVERAL_PAGES);
    const lastPage = () => Math.min(MOST_PAGES, 1 + Math.ceil((foot - end) / (sheet.height + BETWEEN)));
    while (lastPage() > pages) {
      pages = lastPage();
      breakInto(breaks, pages);
      foot = footOf(page, body, mm);
    }
  }

  const size = textSizeAt(letter, fitting ?? SEVERAL_PAGES);
  const rooms = roomsOf(letter);
  for (const name of ['sender', 'recipient'] as const) {
    const block = partOf(page, name);
    const { box, free } = rooms[name];
    if (block) fitBlock(block, size, { height: box.height, most: Math.max(free ?? 0, box.height) }, mm);
  }
  const date = partOf(page, 'date');
  if (date && !fitLine(date, size, LEAST_DATE)) date.style.removeProperty('--size');
  const returnLine = partOf(page, 'returnLine');
  if (returnLine) fitReturnLine(returnLine);
  return pages;
};

/**
 * The same for a page that is not shown as one, so that it is printed as it is in the PDF. `article` holds it;
 * `measured` is the class of a copy that is laid out as a page, unseen.
 */
export const fitUnseen = (
  article: HTMLElement,
  classes: { readonly off: string; readonly on: string },
  letter: Letter,
): void => {
  const copy = article.cloneNode(true) as HTMLElement;
  copy.classList.remove(classes.off);
  copy.classList.add(classes.on);
  const originals = [article, ...article.querySelectorAll<HTMLElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<HTMLElement>('*')];
  // The page's policy lets script set styles, but not markup, nor a copy of it.
  for (const [index, { style }] of originals.entries()) {
    const one = copies[index];
    if (one && style.length > 0) one.style.cssText = style.cssText;
  }
  document.body.append(copy);
  const page = copy.querySelector<HTMLElement>('[data-part="page"]');
  if (page) fitOnPaper(page, letter);
  for (const [index, one] of copies.entries()) {
    const original = originals[index];
    if (!original || !one.matches('[data-part], [data-piece]')) continue;
    original.style.cssText = one.style.cssText;
    original.hidden = one.hidden;
  }
  copy.remove();
};
