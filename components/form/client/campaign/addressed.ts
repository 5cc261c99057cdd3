import type { KitWording } from '@/lib/domain/kitWording';
import { isGroup } from '@/lib/domain/recipientGroups';
import { fillSlots } from '@/lib/i18n/fillSlots';

/** Whom a link writes to, as what is handed out says it. */
export interface Addressed {
  readonly said: string;
  readonly several: boolean;
}

/** `whom`: id of a group, or what a recipient is called in the language of the wording. */
export const addressed = ({ groups, kit }: KitWording, whom: string): Addressed =>
  isGroup(whom)
    ? { said: fillSlots(kit.group, { group: groups[whom] }), several: true }
    : { said: fillSlots(kit.to, { name: whom }), several: false };
