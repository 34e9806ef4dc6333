import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { activityFilePath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActionStateMark, DaysLeftMark } from './meeting-marks.tsx';
import type { Meeting, MeetingAction } from './read-meeting.server.ts';

export const ACTION_ACTS = ['report', 'close', 'reopen'] as const;
type ActionAct = (typeof ACTION_ACTS)[number];

const NOTE_LENGTH = 2_000;

/** Z2: what the meeting agreed on, each with its owner, its day and what may be done next. */
export function MeetingActions({ zone, meeting }: { zone: string; meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  return (
    <Section id="actions" title={t('actions.title')}>
      {meeting.actionList.length === 0 ? (
        <EmptyState title={t('actions.none')}>{t('actions.noneHint')}</EmptyState>
      ) : (
        <ol className="space-y-8">
          {meeting.actionList.map((action, index) => (
            <li key={action.id} id={`action-${action.id}`} className="keep-together scroll-mt-4">
              <OneAction zone={zone} action={action} number={index + 1} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function OneAction({ zone, action, number }: { zone: string; action: MeetingAction; number: number }) {
  const { t } = useTranslation('meetings');
  const { problem, solution, owner, dueOn, state, daysLeft, isOwnReport } = action;
  return (
    <Section
      level={3}
      title={t('actions.number', { number })}
      actions={
        <>
          <ActionStateMark state={state} />
          <DaysLeftMark state={state} daysLeft={daysLeft} />
        </>
      }
    >
      <DefinitionList
        items={[
          { term: t('field.problem'), value: <Lines text={problem} /> },
          { term: t('field.solution'), value: <Lines text={solution} /> },
          { term: t('field.owner'), value: owner },
          { term: t('field.dueOn'), value: <CivilDate date={dueOn} /> },
          ...(action.reportedOn ? [{ term: t('field.report'), value: <Report zone={zone} action={action} /> }] : []),
          ...(action.closedOn
            ? [
                {
                  term: t('field.closed'),
                  value: (
                    <>
                      {action.closedBy} <CivilDate date={action.closedOn} className="text-ink-3 text-sm" />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {isOwnReport && <p className="no-print text-ink-2 mt-3 max-w-text text-sm">{t('actions.ownReport')}</p>}
      <Acts action={action} number={number} />
      <Events events={action.events} />
    </Section>
  );
}

const Lines = ({ text }: { text: string }) => <span className="whitespace-pre-line break-words">{text}</span>;

function Report({ zone, action }: { zone: string; action: MeetingAction }) {
  return (
    <div className="space-y-1">
      <p>
        <Lines text={action.report} />
      </p>
      <p className="text-ink-3 text-sm">
        {action.reportedBy} <CivilDate date={action.reportedOn} />
      </p>
      {action.files.map((file) => (
        <p key={file.id} className="break-all">
          <Icon name="file" className="text-ink-3 me-1.5 align-[-0.15em]" />
          <a href={activityFilePath(zone, file.id)} download={file.fileName}>
            {file.title}
          </a>
        </p>
      ))}
    </div>
  );
}

/** The next acts of this reader as buttons; the one that is chosen as its form. */
function Acts({ action, number }: { action: MeetingAction; number: number }) {
  const { t } = useTranslation('meetings');
  const { open, here } = useActing();
  const allowed = ACTION_ACTS.filter((act) => action.can[act]);
  const chosen = allowed.find((act) => open === `${act}:${action.id}`);
  if (chosen) return <ActionForm act={chosen} action={action} number={number} />;
  if (allowed.length === 0) return null;
  return (
    <ul className="no-print mt-4 flex flex-wrap gap-2">
      {allowed.map((act) => (
        <li key={act}>
          <LinkButton
            to={`${here}?open=${encodeURIComponent(`${act}:${action.id}`)}#action-${action.id}`}
            size="small"
            preventScrollReset
            aria-label={t('actions.actOn', { act: t(`act.${act}`), number })}
          >
            {t(`act.${act}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

function ActionForm({ act, action, number }: { act: ActionAct; action: MeetingAction; number: number }) {
  const { t } = useTranslation('meetings');
  return (
    <div className="mt-4">
      <ActForm
        name={`${act}:${action.id}`}
        label={t('actions.actOn', { act: t(`act.${act}`), number })}
        version={action.version}
        encType={act === 'report' ? 'multipart/form-data' : undefined}
        button={<SubmitButton>{t(`submit.${act}`)}</SubmitButton>}
      >
        <ActionFormFields act={act} />
      </ActForm>
    </div>
  );
}

function ActionFormFields({ act }: { act: ActionAct }) {
  const { t } = useTranslation('meetings');
  switch (act) {
    case 'report':
      return (
        <>
          <TextArea
            name="report"
            label={t('field.report')}
            hint={t('field.reportHint')}
            rows={4}
            maxLength={NOTE_LENGTH}
            required
          />
          <FileField label={t('field.proof')} optional />
        </>
      );
    case 'close':
      return <TextArea name="note" label={t('field.note')} rows={2} maxLength={NOTE_LENGTH} optional />;
    case 'reopen':
      return (
        <TextArea
          name="reason"
          label={t('field.reason')}
          hint={t('field.reopenHint')}
          rows={2}
          maxLength={NOTE_LENGTH}
          required
        />
      );
  }
}

/** Short, so that the list stays readable: who did what and when. */
function Events({ events }: { events: MeetingAction['events'] }) {
  const { t } = useTranslation('activities');
  return (
    <details className="no-print mt-4 text-sm">
      <summary className="text-ink-2">{t('history')}</summary>
      <ol className="mt-2 space-y-1">
        {events.map(({ id, kind, by, at, note }) => (
          <li key={id}>
            <span className="font-medium">{t(`event.action.${kind}` as 'event.action.added')}</span> {by}{' '}
            <Instant at={at} className="text-ink-3" />
            {note && <p className="text-ink-2 whitespace-pre-line">{note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
