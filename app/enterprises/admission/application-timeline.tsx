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
    createdAt: string;
    createdBy: string;
    submittedAt: string | null;
    submittedBy: string | null;
    decisions: readonly { state: ApplicationState; reason: string; by: string; at: string }[];
  };
  evaluations: readonly EvaluationView[];
}

/** Who did what with the application, and why; the newest on top. */
export function ApplicationTimeline({ zone, application, evaluations }: ApplicationTimelineProps) {
  const { t } = useTranslation('admission');
  const { choices } = useWords();
  const locale = useLocale();
  const { createdAt, createdBy, submittedAt, submittedBy, decisions } = application;
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
    ...decisions.map(({ state, reason, by, at }) => ({
      id: at,
      at,
      who: by,
      what: <ApplicationStateMark state={state} />,
      why: reason && <p className="whitespace-pre-line">{reason}</p>,
    })),
  ];
  return <Timeline entries={entries.sort((a, b) => b.at.localeCompare(a.at))} />;
}
