import { lazy } from 'react';

/** Nothing of it is needed before there is a letter. */
export const loadDonePanel = () => import('../later');

export const DonePanel = lazy(async () => ({ default: (await loadDonePanel()).DonePanel }));
