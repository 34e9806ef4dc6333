import { useTranslation } from 'react-i18next';
import { EnterpriseField } from './enterprise-field.tsx';

/** The enterprise that a form is about: told where it is known, else to be named. */
export function EnterpriseOfForm({ enterprise }: { enterprise: { id: string; name: string } | null }) {
  const { t } = useTranslation('incidents');
  if (!enterprise) return <EnterpriseField hint={t('enterprise.hint')} required className="max-w-field" />;
  return (
    <div>
      <p className="font-medium">{t('enterprise.label')}</p>
      <p>{enterprise.name}</p>
      <input type="hidden" name="enterprise" value={enterprise.id} />
    </div>
  );
}
