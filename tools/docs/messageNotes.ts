/**
 * What translators are told of the keys of content/<locale>/messages.json: where a part is read. Of the parts that fit a key the
 * longest is taken, so that no key is without; a new part of the pages gets a line.
 */
const PARTS: Readonly<Record<string, string>> = {
  site: 'Masthead, menu and footer of every page; names of pages in lists of links, short.',
  'site.leave': 'The way out of the site, for somebody who must leave at once.',
  'site.misplaced': 'Seen only where the site was put in a wrong place and nothing else of the page works.',
  'site.notStarted': 'In place of a form whose script did not start.',
  notFound: 'The page for addresses that do not exist.',
  about: 'The page on who answers for the site.',
  campaign: 'Campaign kit: the page on which organisations make what they hand out.',
  'campaign.faults': 'Below a field: what to change before it goes into a link.',
  'campaign.kit':
    'What a campaign hands out says: message, poster, hand-out, card. Written for whoever reads it, not for who makes it.',
  'campaign.incoming': 'Above the form, on what somebody else’s link says. Concerns safety.',
  home: 'The home page.',
  'home.live': 'The question where somebody lives, and the letter that is then offered.',
  'home.groups': 'Headings above the demands.',
  'home.trust': 'Three short promises in a row, two or three words each.',
  'home.how': 'Three steps, one sentence each.',
  'home.next': 'Cards that lead on: heading and one sentence.',
  demand: 'The page of a demand: headings above its parts.',
  sources: 'The page of all facts and sources.',
  'sources.status': 'How a fact stands today, after its date.',
  changes: 'The page on what has changed since the demands were made.',
  'changes.unknown': 'What is not known: ends of a list, no full stop.',
  write: 'The form.',
  'write.bar': 'The bar at the foot of the form, seen all the time: very short.',
  'write.parts': 'Folds of the form with what they hold, as short as can be.',
  'write.to': 'The field in which a recipient is searched.',
  'write.where': 'Where the letter can be sent, by public lists.',
  'write.also': 'A second request in the same letter.',
  'write.many': 'Where letters to several recipients begin.',
  'write.list': 'Keeping the letter in “My letters”. Concerns safety.',
  'write.cosign': 'Others who sign the same letter.',
  'write.words': 'The writer’s own words.',
  'write.from': 'Who writes: labels of fields, and hints below them.',
  'write.more': 'Logo, signature, copies, enclosures.',
  'write.letter': 'Language, date, paper and type of the letter.',
  'write.preview': 'Around the letter as it is shown.',
  'write.act': 'Buttons that make the letter, and what they say while they work.',
  'write.outputs': 'Other files that the letter is saved as.',
  'write.done': 'What is shown once the PDF is there: how to send it.',
  'write.share': 'Passing on a link to the same letter.',
  'write.link': 'What is said after a link has filled the form in, or could not.',
  'write.errors': 'What is wrong with a field: what to do, without “please”.',
  'write.reader': 'Why the letter is in the language in which it is.',
  'write.drafts': 'Keeping a draft on the device, and going on with it. Concerns safety.',
  'write.offered': 'What somebody else’s draft or link would put into the form. Concerns safety.',
  'write.sealed': 'A draft behind a passphrase. Concerns safety.',
  'write.traces': 'What the browser keeps. Concerns safety.',
  'write.kind': 'Reminders, replies and thanks.',
  'write.recipients': 'Beside the chosen recipient.',
  'write.unnamed': 'Writing without a name. Concerns safety.',
  'write.nameLeft': 'Where the name was left in the words, though the letter is to be without it. Concerns safety.',
  'write.named': 'Where words seem to name somebody at risk. Concerns safety.',
  'write.foreign': 'Where own words are in another language or script than the letter.',
  'write.otherWay': 'Where the PDF cannot be made in this browser.',
  'write.failed': 'Where a part of the form broke down.',
  languageNames: 'What this language calls the others, as it stands in a list.',
  plain: 'The form that works without JavaScript.',
  check: 'The page that compares the site with its release.',
  languages: 'Who has read which language.',
  pictures: 'Charts, the timeline and maps, with what a screen reader hears of them.',
  answered: 'The page on what to write after an answer, or none.',
  safety: 'How to stay safe while writing. To be read with the greatest care.',
  who: 'The page on who can do what.',
  states: 'The pages on what is known of each state.',
  'states.kinds': 'Headings above the entries of a state.',
  'states.counted': 'What is counted, beside a number.',
  many: 'Letters to several recipients at once.',
  letters: 'My letters: the list that somebody may keep on the device. Concerns safety.',
  offline: 'Saving the site on a device. Concerns safety.',
  punctuation: 'Signs as the language sets them, with their spaces.',
};

/** By the last name of a key. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/title$/i, 'A heading: no full stop.'],
  [/lead$/i, 'Below a heading.'],
  [/hint$/i, 'Small, below a field.'],
  [/link$/i, 'A link: says where it leads.'],
];

const SLOT = /\{[\w|]+\}/g;

/** Parts that no key has any more. */
export const unusedParts = (keys: readonly string[]): readonly string[] =>
  Object.keys(PARTS).filter((part) => !keys.some((key) => key === part || key.startsWith(`${part}.`)));

/** What is said of a key whose English text is this; undefined where no part fits it. */
export const noteOf = (key: string, english: string): string | undefined => {
  const [part] = Object.keys(PARTS)
    .filter((one) => key === one || key.startsWith(`${one}.`))
    .sort((a, b) => b.length - a.length);
  if (part === undefined) return undefined;
  const name = NAMES.find(([pattern]) => pattern.test(key))?.[1];
  const slots = [...new Set(english.match(SLOT) ?? [])];
  const filled = slots.length > 0 && `Filled in: ${slots.join(', ')}.`;
  return [PARTS[part], name, filled].filter(Boolean).join(' ');
};
