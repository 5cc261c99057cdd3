import { councilMembers } from '@/lib/compose/resolveRecipient';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { useFields } from '../fields/FieldsContext';

/** What to know about the recipient before writing: notes, seat in the Council, rotation. */
export const RecipientNotes = () => {
  const { page, world, recipient, date } = useFields();
  if (!world || !recipient) return null;
  const { to } = page.messages;
  const note = page.institutionNotes[recipient.id];
  const month = date.slice(0, 7);
  const presidency = world.council.presidency[month];
  const presides = recipient.roles.includes('council-presidency') && presidency;
  const seat = recipient.kind === 'state' && councilMembers(world, date).includes(recipient.id);
  return (
    <>
      {note && <p>{note}</p>}
      {seat && <p>{fillSlots(to.member, { year: date.slice(0, 4) })}</p>}
      {presides && (
        <p>
          {joinSentences(
            fillSlots(to.presides, {
              month: formatDate(month, page.profile),
              state: world.states.find(({ iso2 }) => iso2 === presidency.state)?.name ?? presidency.state,
            }),
            presidency.basis.startsWith('computed') && fillSlots(to.presidesCheck, { site: world.council.check }),
          )}
        </p>
      )}
    </>
  );
};
