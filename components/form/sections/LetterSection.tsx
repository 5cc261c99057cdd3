import { Notice } from '@/components/ui/Notice';
import { layoutForCountry } from '@/lib/compose/layoutForCountry';
import { type UsualLanguage, usualLanguage } from '@/lib/compose/usualLanguage';
import type { World } from '@/lib/domain/catalogue';
import type { LayoutId } from '@/lib/domain/layoutIds';
import { calledIn } from '@/lib/form/fieldLabels';
import { draftValue, fieldOptions } from '@/lib/form/fieldOptions';
import { sectionValues } from '@/lib/form/sectionValues';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { formatDate } from '@/lib/i18n/formatDate';
import { joinSentences } from '@/lib/i18n/joinSentences';
import { DateInput, FieldList, Flag, Select } from '../fields/controls';
import { type Fields, useFields } from '../fields/FieldsContext';
import { Fold } from '../fields/Fold';

/** Why a language is the usual one for a recipient. */
const reasonFor = ({ locale, why }: UsualLanguage, to: string, page: WritePageProps, world: World): string =>
  fillSlots(page.messages.reader[why], {
    recipient: fieldOptions('to', page, world).find(({ value }) => value === to)?.text ?? '',
    language: calledIn(page, locale),
  });

/** Whether a page after the letter shows what it says in the page's language, or in another one that a draft came with. */
const ReferenceField = ({ letter }: { readonly letter: string }) => {
  const { page, useValue, noscript } = useFields();
  const { reader } = page.messages;
  const wanted = useValue('referenceIn');
  const other = page.languages.find(
    // Without script what was chosen stays, for the letter's language may still change.
    ({ locale }) => locale === wanted && locale !== page.locale && (locale !== letter || noscript !== null),
  );
  if (!other && letter === page.locale && !noscript) return null;
  return (
    <Flag
      field="referenceIn"
      value={other?.locale ?? page.locale}
      ticked={wanted !== '' && (noscript !== null || wanted !== letter)}
      label={other ? fillSlots(reader.pageIn, { language: other.called }) : reader.page}
      explained={reader.pageHint}
    />
  );
};

/** The letter's language: usually the recipient's, with the reason; the person's own choice always counts. */
const LanguageField = ({ world }: { readonly world: World }) => {
  const { page, recipient, useValue, noscript } = useFields();
  const { letter, reader } = page.messages;
  const to = useValue('to');
  const chosen = useValue('in');
  const usual = usualLanguage({ to, office: useValue('office'), demand: page.demand }, page.locale, world);
  const language = page.languages.find(({ locale }) => locale === (chosen || usual.locale));
  // Without script the recipient may be chosen after this was said.
  const known = noscript === null || recipient !== null;
  return (
    <>
      <Select
        field="in"
        none={known ? fillSlots(reader.usual, { language: calledIn(page, usual.locale) }) : noscript.usualLanguage}
        hint={joinSentences(
          letter.languageHint,
          !chosen && known && reasonFor(usual, to, page, world),
          language?.draft && letter.draftTranslation,
          language?.draft && reader.english,
        )}
      />
      {language && <ReferenceField letter={language.locale} />}
    </>
  );
};

/** What stands in the section: its language, the day and the paper are always settled. */
const settledValues = ({ page, world, values, today }: Fields): readonly string[] => {
  const { parts, letter } = page.messages;
  const { in: chosen, date, country, layout } = values;
  const language = world ? usualLanguage({ ...values, demand: page.demand }, page.locale, world).locale : page.locale;
  const paper = world?.layouts.find(({ id }) => id === layoutForCountry(country || null, world))?.paper ?? 'A4';
  return [
    calledIn(page, chosen || language),
    !date || date === today ? parts.today : draftValue('date', { date }, page, world),
    layout ? letter.layouts[layout as LayoutId] : paper.replace('-', ' '),
    ...sectionValues('letter', values, page, world, ['in', 'date', 'layout']),
  ];
};

/** Days by which a letter may be dated back or ahead without a word. */
const NEAR = 14;
const DAY = 86_400_000;

/** What is odd about the letter's date: far from the device's day, or that day before all that is known; else empty. */
const oddDate = ({ page, world, values, today }: Fields): string => {
  const { letter } = page.messages;
  const said = { today: today && formatDate(today, page.profile) };
  if (world && today && today < world.knownUntil) return fillSlots(letter.clock, said);
  const days = Math.abs(Date.parse(values.date) - Date.parse(today)) / DAY;
  return days > NEAR ? fillSlots(letter.dateFar, said) : '';
};

export const LetterSection = () => {
  const fields = useFields();
  const { page, world, useValue } = fields;
  const { letter } = page.messages;
  const country = useValue('country');
  const odd = oddDate(fields);
  const usual = world && letter.layouts[layoutForCountry(country || null, world)];
  return (
    <Fold section="letter" title={letter.title} values={settledValues(fields)} reason={odd}>
      {world && <LanguageField world={world} />}
      <DateInput field="date" />
      {odd && <Notice>{odd}</Notice>}
      <Select field="layout" none={fillSlots(letter.layoutAuto, { layout: usual ?? '' })} />
      <FieldList section="letter" without={['in', 'referenceIn', 'date', 'layout']} />
    </Fold>
  );
};
