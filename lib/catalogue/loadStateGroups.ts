import * as v from 'valibot';
import { StateGroup } from '../domain/stateGroup';
import { readContent } from './readContent';

export const loadStateGroups = (): readonly StateGroup[] =>
  readContent('content/catalogue/state-groups.json', v.array(StateGroup));
