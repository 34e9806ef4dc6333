import { useTranslation } from 'react-i18next';
import { ENTERPRISE_POSTS } from '../../server/platform/permissions.ts';
import { enterpriseSuggestionsPath } from '../paths.ts';
import { Select } from '../ui/field.tsx';
import { SuggestionInput } from '../ui/suggestion-input.tsx';
import type { MemberRow } from './member-choices.ts';

export interface EnterpriseFieldsProps {
  zone: string;
  /** What the zone calls the role that these fields are for. */
  roleName: string;
  enterprise?: MemberRow['enterprise'];
}

/** Which enterprise somebody acts for, typed because a zone has thousands of them, and in which post. */
export function EnterpriseFields({ zone, roleName, enterprise = null }: EnterpriseFieldsProps) {
  const { t } = useTranslation('accounts');
  return (
    <>
      {/* Left as it is, the name stands for the very enterprise it came from, even if another one shares it. */}
      <input type="hidden" name="enterpriseIdBefore" value={enterprise?.id ?? ''} />
      <input type="hidden" name="enterpriseNameBefore" value={enterprise?.name ?? ''} />
      <SuggestionInput
        name="enterprise"
        label={t('field.enterprise')}
        hint={t('members.enterpriseHint', { role: roleName })}
        defaultValue={enterprise?.name}
        maxLength={200}
        addressOf={(typed) => enterpriseSuggestionsPath(zone, typed)}
      />
      <Select
        name="post"
        label={t('field.post')}
        hint={t('members.postHint')}
        options={ENTERPRISE_POSTS.map((post) => ({ value: post, label: t(`post.${post}`) }))}
        placeholder={t('members.noPost')}
        defaultValue={enterprise?.post ?? ''}
        width="half"
      />
    </>
  );
}
