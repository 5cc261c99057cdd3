import type { KitWording } from '@/lib/domain/kitWording';
import type { RecipientGroup } from '@/lib/domain/recipientGroups';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { joinSentences } from '@/lib/i18n/joinSentences';

/** A text of the kit, and to which group the letters go where the link names one. */
export const toGroup = (text: string, { groups, kit }: KitWording, group: RecipientGroup | null): string =>
  joinSentences(text, group && fillSlots(kit.group, { group: groups[group] }));
