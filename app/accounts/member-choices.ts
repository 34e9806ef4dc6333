import { useTranslation } from 'react-i18next';
import type { Api } from '../load-context.ts';
import type { Option } from '../ui/field.tsx';

export type MemberRow = Awaited<ReturnType<Api['accounts']['listMembers']>>['items'][number];
export type MemberChoices = Awaited<ReturnType<Api['accounts']['memberChoices']>>;

/** A zone's own words for roles and departments; where it has none, the product's. */
export function useMemberWords({ roles, departments }: MemberChoices) {
  const { t } = useTranslation();
  const { t: tAccounts } = useTranslation('accounts');
  const roleName = (role: MemberRow['role']) => roles.find((choice) => choice.role === role)?.name ?? t(`role.${role}`);
  const departmentName = (id: string) => departments.find((choice) => choice.id === id)?.name ?? id;
  return {
    roleName,
    /** The department or enterprise, with the post; null for whoever acts for the zone. */
    actsFor: ({ department, enterprise }: MemberRow): string | null => {
      if (department) return departmentName(department);
      return (
        enterprise &&
        tAccounts('members.enterpriseWithPost', { ...enterprise, post: tAccounts(`post.${enterprise.post}`) })
      );
    },
    roleOptions: roles.map(({ role }): Option => ({ value: role, label: roleName(role) })),
    departmentOptions: departments
      .filter(({ closed }) => !closed)
      .map(({ id, name }): Option => ({ value: id, label: name })),
    rolesOfDepartments: roles.filter(({ actsForDepartment }) => actsForDepartment).map(({ role }) => roleName(role)),
  };
}
