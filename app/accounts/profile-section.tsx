import { useTranslation } from 'react-i18next';
import type { ActorView, Api } from '../load-context.ts';
import { DefinitionList } from '../ui/definition-list.tsx';
import { Section } from '../ui/section.tsx';

export interface ProfileSectionProps {
  actor: ActorView;
  /** By name; the actor's memberships have ids only. */
  enterprises: Awaited<ReturnType<Api['accounts']['ownEnterprises']>>['enterprises'];
}

/** Who one is here, and in which roles. Others change it: the office, or the platform administrator. */
export function ProfileSection({ actor, enterprises }: ProfileSectionProps) {
  const { t } = useTranslation('accounts');
  const { t: tCommon } = useTranslation();
  const roles = actor.memberships.map(({ zoneId, zoneName, role, departmentId = '', enterpriseId }) => {
    const inZone = tCommon('account.roleInZone', { role: tCommon(`role.${role}`), zone: zoneName });
    const enterprise = enterprises.find(({ zone, id }) => zone === zoneId && id === enterpriseId);
    const actsFor =
      enterprise && t('members.enterpriseWithPost', { name: enterprise.name, post: t(`post.${enterprise.post}`) });
    return {
      key: `${zoneId}/${role}/${departmentId}`,
      text: actsFor ? t('members.roleActingFor', { role: inZone, actsFor }) : inZone,
    };
  });
  const all = actor.platformRole
    ? [{ key: actor.platformRole, text: tCommon(`role.${actor.platformRole}`) }, ...roles]
    : roles;
  return (
    <Section title={t('profile.title')} intro={t('profile.intro')}>
      <DefinitionList
        items={[
          { term: t('field.displayName'), value: actor.displayName },
          { term: t('field.username'), value: actor.username },
          {
            term: t('profile.roles'),
            value:
              all.length === 0 ? (
                t('profile.noRoles')
              ) : (
                <ul>
                  {all.map(({ key, text }) => (
                    <li key={key}>{text}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  );
}
