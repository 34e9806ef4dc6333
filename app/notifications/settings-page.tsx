import { useTranslation } from 'react-i18next';
import { MAIL_MODES } from '../../server/notifications/digest-due.ts';
import { atHour } from '../../server/notifications/quiet-hours.ts';
import { LOCALE_NAMES, LOCALES } from '../i18n/locale.ts';
import { ACCOUNT_PATH, INBOX_PATH } from '../paths.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { LinkButton } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice.tsx';
import { Select, TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { Notice } from '../ui/notice.tsx';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';
import type { NotificationSettingsPage as Page } from './notification-settings.server.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: atHour(hour) }));

/** How does the reader want to hear of what is new, beside the inbox? */
export function NotificationSettingsPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('notifications');
  const { t: tAccounts } = useTranslation('accounts');
  const { title, settings, done, idempotencyKey } = page;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ label: tAccounts('account.title'), href: ACCOUNT_PATH }]}
        lead={t('settings.lead')}
        actions={<LinkButton to={INBOX_PATH}>{t('title')}</LinkButton>}
      />
      <div className="space-y-8">
        {done && !failure && <Notice tone="good" role="status" title={t('settings.saved')} />}
        {!settings.isMailSetUp && (
          <Notice tone="warn" title={t('settings.notSetUp.title')}>
            {t('settings.notSetUp.text')}
          </Notice>
        )}
        <Form
          // Fields take what is stored only when they are made.
          key={settings.version}
          failure={failure}
          version={settings.version}
          idempotencyKey={idempotencyKey}
          label={title}
        >
          <RadioGroup
            name="mode"
            label={t('settings.mode')}
            options={MAIL_MODES.map((mode) => ({
              value: mode,
              label: t(`settings.${mode}`),
              hint: t(`settings.${mode}Hint`),
            }))}
            defaultValue={settings.mode}
          />
          <TextInput
            type="email"
            name="email"
            label={t('settings.email')}
            hint={t('settings.emailHint')}
            autoComplete="email"
            maxLength={254}
            defaultValue={settings.email}
          />
          <Select
            name="digestHour"
            label={t('settings.digestHour')}
            options={HOURS}
            defaultValue={String(settings.digestHour)}
            width="short"
          />
          <div className="flex flex-wrap gap-x-8 gap-y-6">
            <TextInput
              type="time"
              name="quietFrom"
              label={t('settings.quietFrom')}
              hint={t('settings.quietHint')}
              defaultValue={settings.quietFrom}
              width="short"
              optional
            />
            <TextInput
              type="time"
              name="quietTo"
              label={t('settings.quietTo')}
              hint={t('settings.quietHint')}
              defaultValue={settings.quietTo}
              width="short"
              optional
            />
          </div>
          <Select
            name="locale"
            label={t('settings.locale')}
            options={LOCALES.map((each) => ({ value: each, label: LOCALE_NAMES[each] }))}
            defaultValue={settings.locale}
            width="short"
          />
          <FormActions>
            <SubmitButton>{t('settings.save')}</SubmitButton>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
