import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import type { WritePageProps } from '@/lib/catalogue/writePageProps';
import type { World } from '@/lib/domain/catalogue';
import { DRAFT_GROUPS, type DraftGroup, fieldsIn } from '@/lib/domain/draftGroups';
import { TEXT_FIELDS } from '@/lib/domain/draftLimits';
import { fillSlots } from '@/lib/i18n/fillSlots';
import { fieldsLost } from '../../../lib/drafts/takeDraft';
import styles from '../form.module.css';
import type { LetterFormApi } from '../letterFormApi';
import { draftLabel } from './draftLabels';
import { draftValue } from './draftValues';
import { UnusedFields } from './UnusedFields';
import type { OfferedDraft, useOpenedDraft } from './useOpenedDraft';

export interface OfferedNoticeProps {
  readonly page: WritePageProps;
  readonly world: World;
  readonly form: LetterFormApi;
  /** ISO date of the day. */
  readonly today: string;
  readonly offered: OfferedDraft;
  readonly opening: ReturnType<typeof useOpenedDraft>;
}

const isText = (field: string): boolean => (TEXT_FIELDS as readonly string[]).includes(field);

/** What a group would cost, and the buttons that take it. */
const GroupActions = ({ page, form, today, offered, opening, group }: OfferedNoticeProps & { group: DraftGroup }) => {
  const { offered: messages } = page.messages;
  const lost = fieldsLost(form.watch(), { draft: offered.draft, group, today });
  const heading = `offered-${group}`;
  return (
    <>
      {lost.length > 0 && group !== 'words' && (
        <p>{fillSlots(messages.replaces, { fields: lost.map((field) => draftLabel(field, page)).join(' · ') })}</p>
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

const Group = (props: OfferedNoticeProps & { readonly group: DraftGroup }) => {
  const { page, world, offered, group } = props;
  const { offered: messages } = page.messages;
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
            <dt>{draftLabel(field, page)}</dt>
            {/* A choice is in the page's words; what somebody typed runs its own way. */}
            <dd className={styles.offered} dir={isText(field) ? 'auto' : undefined}>
              {draftValue(field, offered.draft, page, world)}
            </dd>
          </div>
        ))}
      </dl>
      {!taken && <GroupActions {...props} />}
    </>
  );
};

/**
 * All that a draft from elsewhere would fill in, whole, before anything of it is in the form: it may be another
 * person's, and name them. It is taken group by group, or with one button.
 */
export const OfferedNotice = (props: OfferedNoticeProps) => {
  const { page, offered, opening } = props;
  const { offered: messages, drafts } = page.messages;
  const groups = DRAFT_GROUPS.filter((group) => fieldsIn(offered.draft, group).length > 0);
  const left = groups.filter((group) => !offered.taken.includes(group));
  return (
    <section className={styles.section} aria-labelledby="offered-title">
      <h2 id="offered-title">{messages.title}</h2>
      <p>{messages.lead}</p>
      <UnusedFields page={page} unused={offered.unused} />
      {groups.map((group) => (
        <Group key={group} {...props} group={group} />
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
