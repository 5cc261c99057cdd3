import type { BoxMm, EnvelopeLayout, LetterLayout } from '../domain/layout';
import type { Letter } from '../domain/letter';
import type { Mm } from '../domain/units';

/** Between blocks that must not touch, mm. */
const APART: Mm = 1;

/** In a right-to-left letter a box changes sides, unless an envelope's window fixes its place. */
export const placed = (box: BoxMm, { mirrors, sheet }: LetterLayout, rtl: boolean): BoxMm =>
  mirrors && rtl ? { ...box, x: sheet.width - box.x - box.width } : box;

const overlap = (start: Mm, length: Mm, otherStart: Mm, otherLength: Mm): boolean =>
  start < otherStart + otherLength && otherStart < start + length;

/** Height that is free from the top of a box, where others stand below it and nothing else may pass `end`; mm. */
export const freeFrom = (box: BoxMm, others: readonly BoxMm[], end: Mm): Mm => {
  const below = others.filter(({ x, y, width }) => overlap(box.x, box.width, x, width) && y >= box.y + box.height);
  return Math.min(end, ...below.map(({ y }) => y - APART)) - box.y;
};

/** A box without what stands at the same height on the one side of it. */
const beside = (box: BoxMm, other: BoxMm): BoxMm => {
  if (!overlap(box.y, box.height, other.y, other.height)) return box;
  const right = box.x + box.width;
  const otherRight = other.x + other.width;
  return other.x - box.x < right - otherRight
    ? { ...box, x: otherRight + APART, width: right - otherRight - APART }
    : { ...box, width: other.x - APART - box.x };
};

/** A box, and the height that is free from its top on, where what is in it may be higher; mm. */
export interface Room {
  readonly box: BoxMm;
  readonly free?: Mm;
}

/** Free at the lower edge of an envelope, mm. */
const FOOT: Mm = 9;

/** Where sender and recipient stand on an envelope. */
export const envelopeRooms = ({ sheet, sender, address }: EnvelopeLayout) => ({
  sender: { box: sender, free: freeFrom(sender, [address], sheet.height - FOOT) },
  recipient: { box: address },
});

/** Where the parts of a letter stand that have their place on the first sheet, mm. */
export interface Rooms {
  readonly logo: BoxMm;
  readonly sender: Room;
  readonly returnLine: BoxMm | null;
  readonly recipient: Room;
  readonly date: BoxMm;
}

export const roomsOf = ({ layout, direction, logo: picture }: Pick<Letter, 'layout' | 'direction' | 'logo'>): Rooms => {
  const { margins, sheet, date, subjectY, returnLine } = layout;
  const [logo, sender, recipient] = [layout.logo, layout.sender, layout.address].map((box) =>
    placed(box, layout, direction === 'rtl'),
  ) as [BoxMm, BoxMm, BoxMm];
  const withLogo = picture ? [logo] : [];
  const line = { x: margins.start, y: date.y, width: sheet.width - margins.start - margins.end, height: 0 };
  const others = [recipient, ...withLogo];
  return {
    logo,
    sender: { box: sender, free: freeFrom(sender, [...others, line, ...(returnLine ? [returnLine] : [])], subjectY) },
    returnLine,
    recipient: { box: recipient },
    date: withLogo.reduce(beside, { ...line, height: freeFrom(line, others, subjectY) }),
  };
};
