import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { TargetOutput } from '../../../server/assessment/score-schema.ts';
import type { TaskView } from '../../../server/assessment/task-schema.ts';
import { messageText } from '../../i18n/message.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatDate } from '../../ui/format.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { StatusMark } from '../../ui/status.tsx';
import { targetAnchor, taskAddress } from '../task-address.ts';
import { useActing } from './act-form.tsx';
import { DoneNotice } from './done-notice.tsx';
import { LostForm, OpenForm } from './open-form.tsx';
import { Chevron, Submissions } from './submissions.tsx';
import { historyOf } from './target-history.ts';
import { TargetHistoryList } from './target-history-list.tsx';
import { type Act, actsOf, againstOf, type FormKind, formName, recordsOf } from './target-records.ts';
import { TargetFacts, TargetStanding } from './target-standing.tsx';

export interface TargetSectionProps {
  view: TaskView;
  target: TargetOutput;
  /** Until the due date. */
  daysLeft: number;
  /** What has just been done about this target. */
  done: string | null;
}

/** One target of a task: where it stands, its evidence, what may be done about it now, and how it came to this. */
export function TargetSection({ view, target, daysLeft, done }: TargetSectionProps) {
  const { t } = useTranslation('assessment');
  const records = recordsOf(view, target);
  const acts = actsOf(view, records);
  const history = historyOf(records);
  return (
    <Section
      id={targetAnchor(target.id)}
      title={t('task.targetTitle', { number: target.id, title: target.title })}
      actions={<StatusMark status={target.state} />}
    >
      {/* On a phone the facts come first and the history last; beside each other where there is room. */}
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_18rem] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2">
          <TargetFacts target={target} daysLeft={daysLeft} />
        </div>
        <div className="min-w-0 space-y-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <DoneNotice done={done} />
          <TargetStanding records={records} />
          {target.kind === 'attested' && view.seesEvidence && <Submissions submissions={records.submissions} />}
          {target.kind === 'attested' && !view.seesEvidence && (
            <p className="text-ink-2 text-sm">{t('task.evidenceHidden')}</p>
          )}
          <Acts view={view} records={records} acts={acts} />
        </div>
        {history.length > 0 && (
          <details className="group lg:col-start-2">
            <summary className="text-accent hover:text-accent-strong py-1 text-sm">
              <Chevron /> {t('task.history.title', { count: history.length })}
            </summary>
            <div className="mt-3">
              <TargetHistoryList entries={history} />
            </div>
          </details>
        )}
      </div>
    </Section>
  );
}

/** What moves the matter on; the rest is there for those who need it. */
const MAIN_ACTS: readonly FormKind[] = ['hand-in', 'decide', 'decide-appeal', 'decide-proposal'];

interface ActsProps {
  view: TaskView;
  records: ReturnType<typeof recordsOf>;
  acts: readonly Act[];
}

/** The next allowed acts only, the open form, and the rules that stand against the rest. */
function Acts({ view, records, acts }: ActsProps) {
  const { t } = useTranslation('assessment');
  const { t: tErrors } = useTranslation('errors');
  const locale = useLocale();
  const acting = useActing();
  const { zone = '' } = useParams();
  const { target } = records;
  const nameOf = ({ kind, id }: Act) => formName(kind, id);
  const open = acts.find((act) => nameOf(act) === acting.open);
  const others = acts.filter((act) => act !== open);
  const { failure } = acting;
  // The server names days as it reckons with them.
  const inWords = (params: Record<string, string | number> = {}) =>
    typeof params.due === 'string' ? { ...params, due: formatDate(params.due, locale) } : params;
  const isLost = failure?.values.target?.[0] === target.id && failure.values.form?.[0] !== (open && nameOf(open));
  return (
    <>
      {isLost && failure && <LostForm failure={failure} />}
      {open && <OpenForm act={open} view={view} records={records} />}
      {others.length > 0 && (
        <div className="no-print flex flex-wrap gap-2">
          {others.map((act, index) => (
            <LinkButton
              key={nameOf(act)}
              size="small"
              look={index === 0 && !open && MAIN_ACTS.includes(act.kind) ? 'primary' : 'secondary'}
              to={taskAddress(zone, acting.year, acting.taskNumber, { target: target.id, open: nameOf(act) })}
            >
              {t(`task.act.${act.label}`)}
            </LinkButton>
          ))}
        </div>
      )}
      {againstOf(records).map(({ reason, rule, params }) => (
        <p key={reason} className="text-ink-2 max-w-text text-sm">
          {messageText(tErrors, { key: `refusal.${reason}`, params: { rule, ...inWords(params) } })}{' '}
          <RuleIds ids={[rule]} />
        </p>
      ))}
    </>
  );
}
