import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ApplicationState } from '../../../server/enterprises/admission/application-states.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { evaluationPath } from '../../paths.ts';
import { formatDate } from '../../ui/format.ts';
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx';
import { ApplicationStateMark, OutcomeMark } from './application-state.tsx';
import type { EvaluationView } from './read-application-page.server.ts';
import { useWords } from './words.ts';

interface ApplicationTimelineProps {
  zone: string;
  application: {
    state: ApplicationState;
    createdAt: string;
    createdBy: string;
    submittedAt: string | null;
    submittedBy: string | null;
    decidedAt: string | null;
    decidedBy: string | null;
    decisionReason: string | null;
  };
  evaluations: readonly EvaluationView[];
}

/** Who did what with the application, and why; the newest on top. */
export function ApplicationTimeline({ zone, application, evaluations }: ApplicationTimelineProps) {
  const { t } = useTranslation('admission');
  const { choices } = useWords();
  const locale = useLocale();
  const { createdAt, createdBy, submittedAt, submittedBy, decidedAt, decidedBy, decisionReason } = application;
  // A returned application that was handed in again still carries the reason of its return.
  const decided = decidedAt && submittedAt && decidedAt < submittedAt ? 'returned' : decisionOf(application.state);
  const entries: TimelineEntry[] = [
    { id: 'created', at: createdAt, who: createdBy, what: t('timeline.created') },
    ...(submittedAt
      ? [{ id: 'submitted', at: submittedAt, who: submittedBy ?? '', what: t('timeline.submitted') }]
      : []),
    ...evaluations.map(({ id, convenedAt, convenedBy, panel, state, result, completedBy, completedOn, summary }) => ({
      id,
      at: convenedAt,
      who: convenedBy,
      what: <Link to={evaluationPath(zone, id)}>{t('timeline.convened')}</Link>,
      why: (
        <>
          <p>
            {panel
              .map(({ name, isLead }) => (isLead ? t('timeline.lead', { name, role: choices.panelRoles.lead }) : name))
              .join(t('listSeparator'))}
          </p>
          {state === 'completed' && result.outcome !== 'open' && (
            <p className="mt-1">
              <OutcomeMark outcome={result.outcome} />{' '}
              {t('timeline.completed', {
                by: completedBy ?? '',
                day: completedOn ? formatDate(completedOn, locale) : '',
              })}
            </p>
          )}
          {summary && <p className="whitespace-pre-line">{summary}</p>}
        </>
      ),
    })),
    ...(decidedAt && decided
      ? [
          {
            id: 'decided',
            at: decidedAt,
            who: decidedBy ?? '',
            what: <ApplicationStateMark state={decided} />,
            why: decisionReason && <p className="whitespace-pre-line">{decisionReason}</p>,
          },
        ]
      : []),
  ];
  return <Timeline entries={entries.sort((a, b) => b.at.localeCompare(a.at))} />;
}

/** The state as the last decision left it; a draft and what waits have none. */
const decisionOf = (state: ApplicationState): ApplicationState | null =>
  state === 'draft' || state === 'submitted' || state === 'evaluating' ? null : state;
