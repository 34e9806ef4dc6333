import { useTranslation } from 'react-i18next';
import { NOTIFICATION_SETTINGS_PATH } from '../paths.ts';
import { LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';

/** On the account's page: where notifications are set. */
export function NotificationsSection() {
  const { t } = useTranslation('notifications');
  return (
    <Section id="notifications" title={t('settings.link')} intro={t('settings.linkIntro')}>
      <LinkButton to={NOTIFICATION_SETTINGS_PATH}>{t('settings.linkText')}</LinkButton>
    </Section>
  );
}
