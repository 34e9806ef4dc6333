import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { applicationsPath, evaluationPath, formDocumentPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { type Act, applicationAddress, type Done } from './address.ts';
import { ApplicationStateMark, OutcomeMark } from './application-state.tsx';
import { type Held, holderOf, waitingSince } from './holder.ts';
import type { Blocker, EvaluationView } from './read-application-page.server.ts';

interface ApplicationHeadProps {
  title: string;
  zone: string;
  application: Held & { id: string; isEditable: boolean; decisionReason: string | null; decidedBy: string | null };
  evaluations: readonly EvaluationView[];
  blockers: readonly Blocker[];
  acts: readonly Act[];
  open: Act | null;
  done: Done | null;
  /** One of its forms is being filled in: nothing but the form. */
  isTyping: boolean;
  /** May this reader record what the panel finds? */
  mayRecord: boolean;
}

const WORD_FORMS = ['EF1', 'EF2', 'EF3'] as const;
/** Said by the form itself. */
const QUIET: readonly Done[] = ['saved'];

/** State, holder, since when, what comes next, and what stands in the way. */
export function ApplicationHead(props: ApplicationHeadProps) {
  const { title, zone, application, evaluations, blockers, acts, open, done, isTyping, mayRecord } = props;
  const { t } = useTranslation('admission');
  const { state, outcome } = application;
  const running = evaluations.find((evaluation) => evaluation.state === 'convened');
  // While it is typed the acts stand at its last step.
  const offered = application.isEditable ? [] : acts.filter((act) => act !== open);
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), href: applicationsPath(zone) }]}
        state={
          <>
            <ApplicationStateMark state={state} />
            {outcome && <OutcomeMark outcome={outcome} />}
            <Holding application={application} evaluation={evaluations.at(-1)} />
          </>
        }
        actions={
          <>
            {running && mayRecord && (
              <LinkButton look="primary" to={evaluationPath(zone, running.id)}>
                {t('toRunningEvaluation')}
              </LinkButton>
            )}
            {offered.map((act) => (
              <ActLink
                key={act}
                zone={zone}
                application={application.id}
                act={act}
                isMain={!open && (act === 'convene' || act === 'admit')}
              />
            ))}
          </>
        }
      />
      <div className="mb-8 space-y-4 empty:hidden">
        {done && !QUIET.includes(done) && (
          <Notice tone="good" role="status" title={t(`done.${done}.title`)}>
            {t(`done.${done}.next`)}
          </Notice>
        )}
        {state === 'returned' && application.decisionReason && (
          <Notice tone="warn" title={t('returnedNotice', { by: application.decidedBy })}>
            <p className="whitespace-pre-line">{application.decisionReason}</p>
          </Notice>
        )}
        {blockers.length > 0 && (
          <Notice tone="idle" title={t('blocked')}>
            <ul className="space-y-1">
              {blockers.map(({ rule, text }) => (
                <li key={text}>
                  {text} <RuleIds ids={[rule]} />
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {!isTyping && <Links zone={zone} application={application} evaluations={evaluations} />}
      </div>
    </>
  );
}

export function ActLink({
  zone,
  application,
  act,
  isMain,
}: {
  zone: string;
  application: string;
  act: Act;
  isMain: boolean;
}) {
  const { t } = useTranslation('admission');
  const look = act === 'refuse' || act === 'withdraw' ? 'quiet' : isMain ? 'primary' : 'secondary';
  const part = act === 'withdraw' ? 'submit' : undefined;
  return (
    <LinkButton look={look} to={applicationAddress(zone, application, { part, act, at: 'act' })}>
      {t(`act.${act}`)}
    </LinkButton>
  );
}

function Holding({ application, evaluation }: { application: Held; evaluation: EvaluationView | undefined }) {
  const { t } = useTranslation('admission');
  const holder = holderOf(application);
  if (!holder) {
    return application.decidedAt ? (
      <span className="text-ink-3">
        {t('decidedOn')} <Instant at={application.decidedAt} />
      </span>
    ) : null;
  }
  return (
    <span className="text-ink-2">
      {t(`heldBy.${holder}`)}{' '}
      {holder === 'office' && evaluation?.completedOn ? (
        <CivilDate date={evaluation.completedOn} />
      ) : (
        <Instant at={holder === 'panel' ? evaluation?.convenedAt : waitingSince(application)} />
      )}
    </span>
  );
}

/** The evaluation, and the forms as Word. */
function Links({ zone, application, evaluations }: Pick<ApplicationHeadProps, 'zone' | 'application' | 'evaluations'>) {
  const { t } = useTranslation('admission');
  return (
    <ul className="no-print flex flex-wrap gap-x-6 gap-y-1">
      {evaluations.map(({ id }) => (
        <li key={id}>
          <Link to={evaluationPath(zone, id)} className="font-medium">
            {t('toEvaluation')}
          </Link>
        </li>
      ))}
      {WORD_FORMS.map((form) => (
        <li key={form}>
          {/* A download, not a page: the browser itself has to fetch it. */}
          <a href={formDocumentPath(zone, form, application.id)} download>
            {t('word', { form: t(`part.${form}`) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
