import { useTranslation } from 'react-i18next';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { meetingsPath, newMeetingPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { MeetingFields, PeopleFields } from './meeting-fields.tsx';
import type { NewMeetingData } from './read-meeting.server.ts';

const SPARE_PEOPLE = 3;

/** Z2: a joint meeting is convened. */
export function NewMeetingPage({ page, failure }: { page: NewMeetingData; failure: FormFailure | null }) {
  const { t } = useTranslation('meetings');
  const { zone, title, acting, organisers, bodies } = page;
  return (
    <ActingProvider {...acting} failure={failure} here={newMeetingPath(zone)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('list.title'), href: meetingsPath(zone) }]}
        lead={
          <>
            {t('new.lead')} <RuleIds ids={['Z2']} />
          </>
        }
      />
      {organisers.length === 0 ? (
        <EmptyState title={t('new.notYours')}>{t('new.notYoursHint')}</EmptyState>
      ) : (
        <ActForm
          name="plan"
          label={title}
          button={<SubmitButton>{t('new.submit')}</SubmitButton>}
          cancelHref={meetingsPath(zone)}
          travels
        >
          <Select
            name="department"
            label={t('field.department')}
            options={organisers}
            defaultValue={organisers[0]?.value}
            width="half"
            required
          />
          <MeetingFields />
          <PeopleFields bodies={bodies} spare={SPARE_PEOPLE} />
        </ActForm>
      )}
    </ActingProvider>
  );
}
