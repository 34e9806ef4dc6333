import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../server/assessment/task-schema.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatDate, formatShare } from '../../ui/format.ts';
import { failureOfForm } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { useActing } from './act-form.tsx';
import { DecideAppealForm, DecideForm, DecideProposalForm } from './decide-forms.tsx';
import { HandInForm } from './hand-in-form.tsx';
import { ReasonForm } from './reason-forms.tsx';
import { type Act, formName, openSubmissionOf, type TargetRecords } from './target-records.ts';

const CONFLICT = 409;

interface OpenFormProps {
  act: Act;
  view: TaskView;
  records: TargetRecords;
}

/** The one form that stands open; after a conflict with what is stored now above what was typed. */
export function OpenForm({ act, view, records }: OpenFormProps) {
  const { t } = useTranslation('assessment');
  const { failure } = useActing();
  const isStale = failureOfForm(failure, formName(act.kind, act.id))?.status === CONFLICT;
  return (
    <div className="border-accent bg-surface space-y-5 border border-t-2 p-4 sm:p-5">
      <h3 className="text-base">{t(`task.act.${act.label}`)}</h3>
      {isStale && <Stored records={records} />}
      <FormOf act={act} view={view} records={records} />
    </div>
  );
}

function FormOf({ act, view, records }: OpenFormProps) {
  const { target, submissions, appeals, marks, inapplicabilities } = records;
  const withId = <T extends { id: string }>(all: readonly T[]) => all.find(({ id }) => id === act.id);
  switch (act.kind) {
    case 'hand-in':
      return <HandInForm target={target.id} submission={openSubmissionOf(records)} />;
    case 'decide': {
      const submission = withId(submissions);
      return submission ? <DecideForm submission={submission} /> : null;
    }
    case 'decide-appeal': {
      const appeal = withId(appeals);
      return appeal ? <DecideAppealForm appeal={appeal} /> : null;
    }
    case 'decide-proposal': {
      const proposal = withId(inapplicabilities);
      return proposal ? <DecideProposalForm proposal={proposal} /> : null;
    }
    case 'appeal':
      return <AppealForm mark={withId(marks)} workingDays={view.plan.appealWorkingDays} target={target.id} />;
    case 'propose':
      return <ReasonForm kind="propose" id={act.id} target={target.id} />;
    case 'withdraw':
      return <ReasonForm kind="withdraw" id={act.id} target={target.id} version={withId(submissions)?.version} />;
    case 'end-inapplicability':
      return (
        <ReasonForm
          kind="end-inapplicability"
          id={act.id}
          target={target.id}
          version={withId(inapplicabilities)?.version}
        />
      );
  }
}

interface AppealFormProps {
  mark: TaskView['marks'][number] | undefined;
  workingDays: number;
  target: string;
}

function AppealForm({ mark, workingDays, target }: AppealFormProps) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  if (!mark) return null;
  const note = mark.appealDueOn
    ? t('task.appealUntil', { count: workingDays, day: formatDate(mark.appealDueOn, locale) })
    : t('task.appealCalendarUnknown', { count: workingDays });
  return <ReasonForm kind="appeal" id={mark.id} target={target} note={note} />;
}

/** What is stored now, for whoever was not the first to change it. */
function Stored({ records }: { records: TargetRecords }) {
  const { t } = useTranslation('assessment');
  const [latest] = records.submissions;
  if (!latest) return null;
  return (
    <section aria-label={t('task.stored.title')} className="border-warn border-s-2 ps-4">
      <p className="mb-2 font-semibold">{t('task.stored.title')}</p>
      <DefinitionList
        items={[
          { term: t('task.stored.state'), value: t(`task.submissionState.${latest.state}`) },
          { term: t('task.stored.claimed'), value: formatShare(latest.claimed) },
          { term: t('task.stored.note'), value: <span className="whitespace-pre-line">{latest.note || '—'}</span> },
          {
            term: t('task.stored.evidence'),
            value: latest.evidence.map(({ title }) => title).join(t('task.stored.separator')) || '—',
          },
        ]}
      />
      <p className="text-ink-2 mt-3 text-sm">{t('task.stored.yours')}</p>
    </section>
  );
}

const TYPED = ['percent', 'note', 'reason'] as const;

/** A refusal whose form can't be shown any more, because the matter has moved on: the words stay readable. */
export function LostForm({ failure }: { failure: FormFailure }) {
  const { t } = useTranslation('assessment');
  const typed = TYPED.flatMap((name) => {
    const text = failure.values[name]?.[0];
    return text ? [{ term: t(`task.typed.${name}`), value: <span className="whitespace-pre-line">{text}</span> }] : [];
  });
  return (
    <Notice tone="bad" title={failure.status === CONFLICT ? t('task.movedOn.title') : failure.message} role="alert">
      {failure.rule && <RuleIds ids={[failure.rule]} />}
      <p>{t('task.movedOn.text')}</p>
      {typed.length > 0 && (
        <div className="mt-2">
          <DefinitionList items={typed} />
        </div>
      )}
    </Notice>
  );
}
