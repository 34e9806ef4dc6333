import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { type Option, TextArea } from '../../ui/field.tsx';
import { formatDate } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActionFields, ActionRows, MeetingFields, PeopleFields } from './meeting-fields.tsx';
import type { Meeting } from './read-meeting.server.ts';

/** What the page of a meeting can do, in the order of its buttons. */
export const MEETING_ACTS = ['record', 'addAction', 'change', 'correct', 'cancel'] as const;
export type MeetingAct = (typeof MEETING_ACTS)[number];

const NOTE_LENGTH = 2_000;
const MINUTES_LENGTH = 50_000;
const MINUTES_ROWS = 10;

interface MeetingFormProps {
  act: MeetingAct;
  meeting: Meeting;
  bodies: readonly Option[];
}

/** The form of one act, as it stands open on the page. */
export function MeetingForm({ act, meeting, bodies }: MeetingFormProps) {
  const { t } = useTranslation('meetings');
  const wasHeld = meeting.state === 'held';
  const title = act === 'cancel' && wasHeld ? t('act.annul') : t(`act.${act}`);
  return (
    <Section id="act" title={title} intro={<Intro act={act} wasHeld={wasHeld} />}>
      <ActForm
        name={act}
        label={title}
        // A problem is added to whatever the meeting's record says.
        {...(act !== 'addAction' && { version: meeting.version })}
        encType={act === 'record' ? 'multipart/form-data' : undefined}
        button={<SubmitButton>{act === 'cancel' && wasHeld ? t('submit.annul') : t(`submit.${act}`)}</SubmitButton>}
      >
        <Fields act={act} meeting={meeting} bodies={bodies} />
      </ActForm>
    </Section>
  );
}

function Intro({ act, wasHeld }: { act: MeetingAct; wasHeld: boolean }) {
  const { t } = useTranslation('meetings');
  if (act === 'cancel') return t(wasHeld ? 'intro.annul' : 'intro.cancel');
  return t(`intro.${act}`);
}

function Fields({ act, meeting, bodies }: MeetingFormProps) {
  const { t } = useTranslation('meetings');
  const { today } = useActing();
  const locale = useLocale();
  const { usualDueOn } = meeting;
  const dueHint = usualDueOn === null ? undefined : t('actions.dueHint', { day: formatDate(usualDueOn, locale) });
  switch (act) {
    case 'record':
      return (
        <>
          <Minutes />
          <PeopleFields people={meeting.people} bodies={bodies} attendance />
          <ActionRows bodies={bodies} earliest={meeting.meetsOn} dueHint={dueHint} />
          <FileField label={t('field.file')} hint={t('field.fileHint')} optional />
        </>
      );
    case 'addAction':
      return <ActionFields bodies={bodies} earliest={meeting.meetsOn} dueHint={dueHint} required />;
    case 'change':
      return (
        <>
          <MeetingFields meeting={meeting} />
          <PeopleFields people={meeting.people} bodies={bodies} />
          <Reason isRequired={false} />
        </>
      );
    case 'correct':
      return (
        <>
          <MeetingFields meeting={meeting} latest={today} />
          <PeopleFields people={meeting.people} bodies={bodies} attendance spare={0} />
          <Minutes minutes={meeting.minutes} />
          <Reason isRequired />
        </>
      );
    case 'cancel':
      return <Reason isRequired />;
  }
}

function Minutes({ minutes }: { minutes?: string }) {
  const { t } = useTranslation('meetings');
  return (
    <TextArea
      name="minutes"
      label={t('field.minutes')}
      hint={t('field.minutesHint')}
      defaultValue={minutes}
      rows={MINUTES_ROWS}
      maxLength={MINUTES_LENGTH}
      required
    />
  );
}

function Reason({ isRequired }: { isRequired: boolean }) {
  const { t } = useTranslation('meetings');
  return (
    <TextArea
      name="reason"
      label={t('field.reason')}
      hint={t('field.reasonHint')}
      rows={2}
      maxLength={NOTE_LENGTH}
      required={isRequired}
      optional={!isRequired}
    />
  );
}
