import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SuggestionInput } from '../../ui/suggestion-input.tsx';
import { enterpriseSearchPath } from './incident-paths.ts';

interface EnterpriseFieldProps {
  label?: string;
  hint?: string;
  defaultValue?: string;
  required?: boolean;
  className?: string;
}

/** Which enterprise, typed because a zone has thousands: by name or code. Suggestions come where JavaScript runs. */
export function EnterpriseField({ label, hint, defaultValue, required, className }: EnterpriseFieldProps) {
  const { t } = useTranslation('incidents');
  const { zone = '' } = useParams();
  return (
    <div className={className}>
      <SuggestionInput
        name="company"
        label={label ?? t('enterprise.label')}
        hint={hint}
        defaultValue={defaultValue}
        required={required}
        maxLength={200}
        addressOf={(typed) => enterpriseSearchPath(zone, typed)}
      />
    </div>
  );
}
