import * as v from 'valibot';
import { StateGroup } from '../domain/stateGroup';
import { readContent } from './readContent';

export const loadStateGroups = (): readonly StateGroup[] =>
  readContent('content/catalogue/state-groups.json', v.array(StateGroup));

/** Groups of states that are only written to together: no template says anything of its own for them. */
export const loadRecipientGroups = (): readonly StateGroup[] =>
  readContent('content/catalogue/recipients/groups.json', v.array(StateGroup));
