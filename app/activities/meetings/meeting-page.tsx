import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { meetingPath, meetingsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { ActivityHistory } from '../activity-history.tsx';
import { ActivityPapers } from '../activity-papers.tsx';
import { ACTION_ACTS, MeetingActions } from './meeting-actions.tsx';
import { MEETING_ACTS, MeetingForm } from './meeting-form.tsx';
import { MeetingStateMark } from './meeting-marks.tsx';
import { Agenda, MinutesText, People } from './meeting-record.tsx';
import type { MeetingData } from './read-meeting.server.ts';

const DONE = ['plan', ...MEETING_ACTS, ...ACTION_ACTS, 'attach', 'detach'] as const;

/** Z2: what was the meeting about, who came, what was agreed on, and what of it is open? */
export function MeetingPage({ page, failure }: { page: MeetingData; failure: FormFailure | null }) {
  const { t } = useTranslation('meetings');
  const { zone, meeting, title } = page;
  const isHeld = meeting.state === 'held';
  return (
    <ActingProvider {...page.acting} failure={failure} here={meetingPath(zone, meeting.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('list.title'), href: meetingsPath(zone) }]}
        state={
          <>
            <MeetingStateMark state={meeting.state} />
            <span>
              <CivilDate date={meeting.meetsOn} /> {meeting.startsAt}
            </span>
            <span>{meeting.place}</span>
            <span>{t('detail.convenedBy', { body: meeting.organiser })}</span>
          </>
        }
        actions={isHeld && <Button onClick={() => window.print()}>{t('detail.print')}</Button>}
      />
      <div className="space-y-12">
        <DoneNotice acts={DONE} words={(act) => t(`done.${act}`)} />
        {meeting.lacksMinutes && (
          <div className="no-print">
            <Notice tone="warn" title={t('detail.lacksMinutes')}>
              {t(meeting.can.record ? 'detail.lacksMinutesHint' : 'detail.lacksMinutesOthers', {
                body: meeting.organiser,
              })}
            </Notice>
          </div>
        )}
        <Acts page={page} />
        <Agenda meeting={meeting} />
        <People meeting={meeting} />
        {isHeld && <MinutesText meeting={meeting} />}
        {(isHeld || meeting.actionList.length > 0) && <MeetingActions zone={zone} meeting={meeting} />}
        <div className="no-print space-y-12">
          <ActivityPapers files={meeting.files} canAttach={meeting.can.attach} intro={t('detail.papersIntro')} />
          <ActivityHistory subject="meeting" events={meeting.events} />
        </div>
      </div>
    </ActingProvider>
  );
}

/** The next acts of this reader as buttons; the one that is chosen as its form. */
function Acts({ page: { meeting, bodies } }: { page: MeetingData }) {
  const { t } = useTranslation('meetings');
  const { open, here } = useActing();
  const allowed = MEETING_ACTS.filter((act) => meeting.can[act]);
  const chosen = allowed.find((act) => act === open);
  if (chosen) return <MeetingForm act={chosen} meeting={meeting} bodies={bodies} />;
  if (allowed.length === 0) return null;
  return (
    <ul id="act" className="no-print flex flex-wrap gap-2">
      {allowed.map((act) => (
        <li key={act}>
          <LinkButton
            to={`${here}?open=${act}#act`}
            look={act === 'record' ? 'primary' : 'secondary'}
            preventScrollReset
          >
            {act === 'cancel' && meeting.state === 'held' ? t('act.annul') : t(`act.${act}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
