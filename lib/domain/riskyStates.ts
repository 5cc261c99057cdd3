import { CAMPAIGN } from './campaign';

/** ISO codes of the states in which a letter under one's own name is a risk that the pages themselves speak of. */
export const RISKY_STATES: readonly string[] = CAMPAIGN.riskyStates;
