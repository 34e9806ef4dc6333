import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../paths.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Nothing } from '../ui/figures.tsx';
import { AccountState } from './account-state.tsx';
import { type MemberChoices, type MemberRow, useMemberWords } from './member-choices.ts';

export interface MemberTableProps {
  members: readonly MemberRow[];
  choices: MemberChoices;
  /** Names lead to what can be done about the member; not for readers, nor for oneself. */
  canManage: (member: MemberRow) => boolean;
}

/** How the address names a member: a person may have several roles in a zone. */
export const memberKey = ({ userId, role }: { userId: string; role: string }) => `${userId}/${role}`;

export function MemberTable({ members, choices, canManage }: MemberTableProps) {
  const { t } = useTranslation('accounts');
  const { roleName, actsFor } = useMemberWords(choices);
  const location = useLocation();
  const columns: Column<MemberRow>[] = [
    {
      id: 'name',
      header: t('field.displayName'),
      rowHeader: true,
      cell: (member) =>
        canManage(member) ? (
          <Link to={`${withSearch(location, { member: memberKey(member) })}#manage`} preventScrollReset>
            {member.displayName}
          </Link>
        ) : (
          member.displayName
        ),
    },
    { id: 'username', header: t('field.username'), cell: ({ username }) => username },
    { id: 'role', header: t('field.role'), cell: ({ role }) => roleName(role) },
    {
      id: 'actsFor',
      header: t('field.actsFor'),
      cell: (member) => actsFor(member) ?? <NoneNamed role={member.role} />,
    },
    { id: 'state', header: t('state.label'), cell: (member) => <AccountState {...member} /> },
  ];
  return (
    <DataTable
      caption={t('members.title')}
      captionHidden
      columns={columns}
      rows={members}
      rowKey={memberKey}
      empty={<EmptyState title={t('members.none')}>{t('members.noneHint')}</EmptyState>}
    />
  );
}

/** Most roles act for the whole zone; people of an enterprise from before these were kept here still lack theirs. */
function NoneNamed({ role }: Pick<MemberRow, 'role'>) {
  const { t } = useTranslation('accounts');
  return role === 'enterprise' ? <span className="text-ink-3">{t('members.enterpriseMissing')}</span> : <Nothing />;
}
