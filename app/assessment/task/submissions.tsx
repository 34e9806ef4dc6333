import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../server/assessment/task-schema.ts';
import { Instant } from '../../ui/figures.tsx';
import { formatShare } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Mark, StatusMark } from '../../ui/status.tsx';
import { EvidenceList } from './evidence-list.tsx';

type Submission = TaskView['submissions'][number];

/** What a department handed in for a target: the latest that stands in full, earlier and withdrawn ones folded away. */
export function Submissions({ submissions }: { submissions: readonly Submission[] }) {
  const { t } = useTranslation('assessment');
  const latest = submissions.find(({ state }) => state !== 'withdrawn');
  const earlier = submissions.filter((submission) => submission !== latest);
  return (
    <div className="space-y-4">
      {latest ? <SubmissionRecord submission={latest} /> : <p className="text-ink-2">{t('task.noSubmission')}</p>}
      {earlier.length > 0 && (
        <details className="group">
          <summary className="text-accent hover:text-accent-strong py-1 text-sm">
            <Chevron /> {t('task.earlierSubmissions', { count: earlier.length })}
          </summary>
          <div className="border-rule mt-2 space-y-6 border-s ps-4">
            {earlier.map((submission) => (
              <SubmissionRecord key={submission.id} submission={submission} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** Turns when the details around it are open. */
export function Chevron() {
  return (
    <span aria-hidden="true" className="inline-block w-3 transition-transform group-open:rotate-90">
      ›
    </span>
  );
}

function SubmissionRecord({ submission }: { submission: Submission }) {
  const { t } = useTranslation('assessment');
  const { state, claimed, note, submittedBy, submittedAt, createdBy, evidence } = submission;
  return (
    <article aria-label={t('task.submission')} className="space-y-2.5">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 text-sm">
        <SubmissionState state={state} />
        <span className="figures">{t('task.claimed', { share: formatShare(claimed) })}</span>
        <span className="text-ink-3">
          {submittedAt ? (
            <>
              {t('task.submittedBy', { by: submittedBy ?? createdBy })} <Instant at={submittedAt} />
            </>
          ) : (
            t('task.draftedBy', { by: createdBy })
          )}
        </span>
      </p>
      {state === 'returned' && <ReturnReason submission={submission} />}
      {note && <p className="max-w-text whitespace-pre-line">{note}</p>}
      <EvidenceList items={evidence} />
    </article>
  );
}

function SubmissionState({ state }: { state: Submission['state'] }) {
  const { t } = useTranslation('assessment');
  if (state !== 'withdrawn') return <StatusMark status={state} />;
  return (
    <Mark tone="idle" glyph="dash">
      {t('task.withdrawn')}
    </Mark>
  );
}

/** What the office asked for when it gave the submission back. */
function ReturnReason({ submission }: { submission: Submission }) {
  const { t } = useTranslation('assessment');
  const returned = submission.events.filter(({ action }) => action === 'returned').at(-1);
  if (!returned) return null;
  return (
    <Notice tone="warn" title={t('task.returnReason')}>
      <p className="whitespace-pre-line">{returned.reason}</p>
      <p className="text-ink-3 mt-1">
        {returned.by} <Instant at={returned.at} />
      </p>
    </Notice>
  );
}
