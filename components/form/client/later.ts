/**
 * What the form can do without until somebody has pressed something or opened what another made: one file for all of it,
 * for each file more would cut what it shares with the first into smaller pieces.
 */
export { CosignRequest } from './cosign/CosignRequest';
export { letterToSign } from './cosign/letterToSign';
export { DonePanel, FileWays, saveOutput } from './done/DonePanel';
export { SeveralDownload, SeveralPanel, SeveralStatus } from './several/SeveralPanel';
