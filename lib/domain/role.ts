/**
 * What makes a recipient able to act. A state may have several; a demand names those that make sense.
 * - custodian: Iraq and Syria, who hold the detainees since January–February 2026
 * - nationality: the state whose nationals are held abroad
 * - nationality-no-return, nationality-no-men: such a state to which nobody, or no man, is to be asked back
 *   (content/catalogue/safeguards.json)
 * - council-member, council-presidency: UN Security Council, by the letter's date
 * - coalition-member: a state of which a source says that it is in the Global Coalition, and the Coalition itself
 * - supporting-state: any government that can help, the Coalition's among them
 * - un-body, humanitarian, court: institutions
 * - prosecutor: prosecutors and police for international crimes, asked for policy and never sent evidence
 * - judiciary: the courts of a custodian, who decide what its government cannot
 * - commission: a state’s commission for missing persons
 * - former-custodian: the Autonomous Administration, in charge of the prison in January 2022
 * - other: a recipient the person types (a member of parliament, a mayor, an embassy)
 */
export const ROLES = [
  'custodian',
  'nationality',
  'nationality-no-return',
  'nationality-no-men',
  'council-presidency',
  'council-member',
  'coalition-member',
  'supporting-state',
  'un-body',
  'humanitarian',
  'court',
  'prosecutor',
  'judiciary',
  'commission',
  'former-custodian',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

/** Those who hold people, or decide that they are held: a letter always asks them for no death penalty and no handover to danger. */
export const HOLDERS: readonly Role[] = ['custodian', 'judiciary'];
