import { loadDemandWording } from '../../lib/catalogue/loadMessages';
import { offersByState } from '../../lib/catalogue/loadOffers';
import { loadRecipientNames } from '../../lib/catalogue/loadWorld';

/** Which letter is offered first to those who live in each state, as a table in Markdown. */
export const offersTable = (): string => {
  const names = loadRecipientNames();
  const nameOf = (id: string) => names[id]?.en ?? id;
  const rows = [...offersByState()].map(
    ([state, { demand, to, elsewhere }]) =>
      `| ${state} ${nameOf(state)} | ${loadDemandWording(demand, 'en').title} | ${elsewhere ? nameOf(to) : 'own government'} |`,
  );
  return ['| Lives in | Offered first | To |', '|---|---|---|', ...rows].join('\n');
};
