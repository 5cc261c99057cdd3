import { encode } from 'uqr';
import type { KitWording } from '@/lib/domain/kitWording';
import type { Picture } from '@/lib/domain/picture';
import type { Poster, PosterForm, PosterPaper } from '@/lib/domain/poster';
import type { RecipientGroup } from '@/lib/domain/recipientGroups';
import { fillSlots } from '@/lib/i18n/fillSlots';
import type { Introduction } from '@/lib/sharing/introduction';
import { toGroup } from './toGroup';

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
  /** To the letter, without the introduction, which stands on the paper. */
  readonly link: string;
  readonly introduction: Introduction | null;
  /** What the link says of whom the letter is to: null where it is for whoever opens it to say. */
  readonly to: { readonly key: string; readonly group: RecipientGroup | null } | null;
}

/** An address as people type it: without what every browser adds by itself. */
const typed = (link: string, key = ''): string => link.replace(/^https?:\/\//, '').replace(/#.*$/, key && `#${key}`);

/** What a poster or a hand-out says. */
export const kitPoster = (
  wording: KitWording,
  { form, paper, demand, link, introduction, to }: PosterContent,
): Poster => {
  const { locale, direction, siteName, kit } = wording;
  const { title = '', summary = '' } = wording.demands[demand] ?? {};
  return {
    form,
    paper,
    locale,
    direction,
    title: `${title} – ${siteName}`,
    siteName,
    heading: title,
    summary: toGroup(summary, wording, to?.group ?? null),
    said: introduction && { by: fillSlots(kit.says, { name: introduction.by }), text: introduction.text },
    // Where the recipient is said, nobody is asked where they live for its sake.
    steps: form === 'handout' ? [...(to ? [] : [kit.steps.live]), kit.steps.name, kit.steps.send] : [],
    stepsTitle: kit.stepsTitle,
    code: { picture: codePicture(link), alt: kit.qrAlt },
    call: kit.call,
    scan: kit.scan,
    address: typed(link, to?.key),
    promise: kit.private,
  };
};
