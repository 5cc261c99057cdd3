import { encode } from 'uqr';
import type { KitWording } from '@/lib/domain/kitWording';
import type { Picture } from '@/lib/domain/picture';
import type { Poster, PosterForm, PosterPaper } from '@/lib/domain/poster';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Introduction } from '@/lib/sharing/introduction';
import { withoutCheck } from '@/lib/sharing/linkCheck';
import type { Addressed } from './addressed';

/** Pixels of a module of the code: enough that no program that smooths pictures blurs its edges. */
const SCALE = 6;
/** Modules of white around the code; the paper around it is white as well (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 1;

const WHITE = 255;

/** The code as a picture; higher correction than on a screen, for paper is folded and wet. */
const codePicture = (text: string): Picture => {
  const { data, size } = encode(text, { ecc: 'Q', border: QUIET_ZONE });
  const side = size * SCALE;
  const rgb = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y += 1) {
    const row = data[Math.floor(y / SCALE)] ?? [];
    for (let x = 0; x < side; x += 1) {
      if (!row[Math.floor(x / SCALE)]) rgb.fill(WHITE, (y * side + x) * 3, (y * side + x + 1) * 3);
    }
  }
  return { width: side, height: side, rgb };
};

export interface PosterContent {
  readonly form: PosterForm;
  readonly paper: PosterPaper;
  readonly demand: string;
  /** Whom the letter is to, as the paper says it; null where that is for whoever writes to choose. */
  readonly recipient: Addressed | null;
  /** To the letter, without the introduction, which stands on the paper. */
  readonly link: string;
  readonly introduction: Introduction | null;
}

/** What is to be done, by whom the letter is to. */
const STEPS = {
  own: ['live', 'name', 'send'],
  one: ['given', 'name', 'send'],
  group: ['group', 'name', 'sendAll'],
} as const;

/** An address as people type it: without what every browser adds by itself, and without the check of its choices. */
const typed = (link: string): string => {
  const [page = '', fragment] = link.replace(/^https?:\/\//, '').split('#');
  return fragment ? `${page}#${withoutCheck(fragment)}` : page;
};

/** What a poster or a hand-out says. */
export const kitPoster = (
  { locale, direction, siteName, demands, kit }: KitWording,
  { form, paper, demand, recipient, link, introduction }: PosterContent,
): Poster => {
  const { title = '', summary = '' } = demands[demand] ?? {};
  return {
    form,
    paper,
    locale,
    direction,
    title: `${title} – ${siteName}`,
    siteName,
    heading: title,
    summary,
    recipient: recipient?.said ?? '',
    said: introduction && { by: fillSlots(kit.says, { name: introduction.by }), text: introduction.text },
    steps:
      form === 'handout'
        ? STEPS[recipient === null ? 'own' : recipient.several ? 'group' : 'one'].map((step) => kit.steps[step])
        : [],
    stepsTitle: kit.stepsTitle,
    code: { picture: codePicture(link), alt: kit.qrAlt },
    call: kit.call,
    scan: kit.scan,
    address: typed(link),
    promise: kit.private,
  };
};
