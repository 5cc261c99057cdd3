import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { DRAFT_GROUPS, type DraftGroup, isTextField } from '@/lib/domain/fields';
import { fieldsIn } from '@/lib/drafts/draftGroups';
import { fieldsLost } from '@/lib/drafts/takeDraft';
import { fieldLabel } from '@/lib/form/fieldLabels';
import { draftValue } from '@/lib/form/fieldOptions';
import { fillSlots } from '@/lib/i18n/fillSlots';
import styles from '../../form.module.css';
import { useLetterForm } from '../LetterFormContext';
import { useDrafts } from './DraftsContext';
import { UnusedFields } from './UnusedFields';
import type { OfferedDraft } from './useOpenedDraft';

export interface OfferedNoticeProps {
  readonly offered: OfferedDraft;
}

/** What a group would cost, and the buttons that take it. */
const GroupActions = ({ offered, group }: OfferedNoticeProps & { readonly group: DraftGroup }) => {
  const { page, values, today } = useLetterForm();
  const { opening } = useDrafts();
  const { offered: messages } = page.messages;
  const lost = fieldsLost(values, { draft: offered.draft, group, today });
  const heading = `offered-${group}`;
  return (
    <>
      {lost.length > 0 && group !== 'words' && (
        <p>
          {fillSlots(messages.replaces, { fields: lost.map((field) => fieldLabel(field, page.messages)).join(' · ') })}
        </p>
      )}
      <div className={styles.buttons}>
        {group === 'words' && lost.length > 0 && (
          <Button aria-describedby={heading} onClick={() => opening.take(group, 'keep')}>
            {messages.add}
          </Button>
        )}
        <Button aria-describedby={heading} onClick={() => opening.take(group)}>
          {lost.length > 0 ? messages.replace : messages.take}
        </Button>
      </div>
    </>
  );
};

const Group = ({ offered, group }: OfferedNoticeProps & { readonly group: DraftGroup }) => {
  const { page, data } = useLetterForm();
  const { offered: messages } = page.messages;
  const { world } = data;
  const heading = useRef<HTMLHeadingElement>(null);
  const taken = offered.taken.includes(group);
  // The button that was pressed is gone: a keyboard goes on from here.
  useEffect(() => {
    if (taken) heading.current?.focus();
  }, [taken]);
  return (
    <>
      <h3 ref={heading} id={`offered-${group}`} tabIndex={-1}>
        {messages.groups[group]}
        {taken && `: ${messages.taken}`}
      </h3>
      <dl className={styles.offeredFields}>
        {fieldsIn(offered.draft, group).map((field) => (
          <div key={field}>
            <dt>{fieldLabel(field, page.messages)}</dt>
            {/* A choice is in the page's words; what somebody typed runs its own way. */}
            <dd className={styles.offered} dir={isTextField(field) ? 'auto' : undefined}>
              {world && draftValue(field, offered.draft, page, world)}
            </dd>
          </div>
        ))}
      </dl>
      {!taken && <GroupActions offered={offered} group={group} />}
    </>
  );
};

/**
 * All that a draft from elsewhere would fill in, whole, before anything of it is in the form: it may be another
 * person's, and name them. It is taken group by group, or with one button.
 */
export const OfferedNotice = ({ offered }: OfferedNoticeProps) => {
  const { page } = useLetterForm();
  const { opening } = useDrafts();
  const { offered: messages, drafts } = page.messages;
  const groups = DRAFT_GROUPS.filter((group) => fieldsIn(offered.draft, group).length > 0);
  const left = groups.filter((group) => !offered.taken.includes(group));
  return (
    <section className={styles.section} aria-labelledby="offered-title">
      <h2 id="offered-title">{messages.title}</h2>
      <p>{messages.lead}</p>
      <UnusedFields unused={offered.unused} />
      {groups.map((group) => (
        <Group key={group} offered={offered} group={group} />
      ))}
      <div className={styles.buttons}>
        {left.length > 0 && (
          <Button look="primary" onClick={opening.takeAll}>
            {messages.all}
          </Button>
        )}
        <Button onClick={opening.dismiss}>{left.length > 0 ? messages.none : drafts.done}</Button>
      </div>
    </section>
  );
};
