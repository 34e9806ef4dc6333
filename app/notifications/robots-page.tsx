import { useTranslation } from 'react-i18next';
import { ROBOT_TOPICS } from '../../server/notifications/kinds.ts';
import { ROBOT_QUIET } from '../../server/notifications/quiet-hours.ts';
import { ActingProvider, useActing } from '../acts/acting.tsx';
import { LOCALE_NAMES, LOCALES } from '../i18n/locale.ts';
import { INBOX_PATH, webhooksPath } from '../paths.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { CheckboxGroup } from '../ui/choice.tsx';
import { Select, TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { failureOfForm } from '../ui/kept-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';
import { RobotTable } from './robot-table.tsx';
import type { RobotsPage as Page } from './robots.server.ts';

/** Which groups hear of the zone's news, and does it arrive? */
export function RobotsPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('notifications');
  const { title, zone, robots } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={webhooksPath(zone)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), href: INBOX_PATH }]}
        lead={t('robots.lead', ROBOT_QUIET as { from: string; to: string })}
      />
      <div className="space-y-8">
        <Done />
        <RobotTable robots={robots} />
        <AddForm key={robots.length} page={page} />
      </div>
    </ActingProvider>
  );
}

const DONE = ['add', 'revoke', 'test', 'testFailed'] as const;

function Done() {
  const { t } = useTranslation('notifications');
  const { done } = useActing();
  const act = DONE.find((known) => known === done?.split(':')[0]);
  if (act === undefined) return null;
  return <Notice tone={act === 'testFailed' ? 'bad' : 'good'} role="status" title={t(`robots.done.${act}`)} />;
}

/** What is typed here is a key: no draft of it is kept, and it is gone once it is saved. */
function AddForm({ page: { hosts, locale } }: { page: Page }) {
  const { t } = useTranslation('notifications');
  const { t: tCommon } = useTranslation();
  const { failure, idempotencyKey } = useActing();
  return (
    <Section
      id="add"
      title={t('robots.add')}
      intro={t('robots.addIntro', { hosts: hosts.join(tCommon('listSeparator')) })}
      className="no-print"
    >
      <Form
        failure={failureOfForm(failure, 'add')}
        idempotencyKey={`${idempotencyKey}-add`}
        label={t('robots.add')}
        className="space-y-5"
      >
        <input type="hidden" name="form" value="add" />
        <TextInput
          name="label"
          label={t('robots.label')}
          hint={t('robots.labelHint')}
          width="half"
          maxLength={80}
          required
        />
        <TextInput name="url" type="url" label={t('robots.url')} maxLength={500} autoComplete="off" required />
        <CheckboxGroup
          name="topics"
          label={t('robots.topics')}
          options={ROBOT_TOPICS.map((topic) => ({ value: topic, label: t(`robots.topic.${topic}`) }))}
          defaultValues={[...ROBOT_TOPICS]}
          required
        />
        <Select
          name="locale"
          label={t('robots.locale')}
          options={LOCALES.map((each) => ({ value: each, label: LOCALE_NAMES[each] }))}
          defaultValue={locale}
          width="short"
        />
        <FormActions>
          <SubmitButton>{t('robots.submit')}</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
