import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Api, ZoneLink } from '../load-context.ts';
import { withSearch } from '../paths.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Instant } from '../ui/figures.tsx';
import { AccountState } from './account-state.tsx';

export type UserRow = Awaited<ReturnType<Api['accounts']['listUsers']>>['items'][number];

/** All accounts; each leads to what can be done about it, on the same page. */
export function UserTable({ users, zones }: { users: readonly UserRow[]; zones: readonly ZoneLink[] }) {
  const { t } = useTranslation('accounts');
  const location = useLocation();
  const columns: Column<UserRow>[] = [
    {
      id: 'username',
      header: t('field.username'),
      rowHeader: true,
      cell: ({ username }) => (
        <Link to={`${withSearch(location, { user: username })}#manage`} preventScrollReset>
          {username}
        </Link>
      ),
    },
    { id: 'displayName', header: t('field.displayName'), cell: ({ displayName }) => displayName },
    { id: 'roles', header: t('profile.roles'), cell: (user) => <Roles user={user} zones={zones} /> },
    {
      id: 'state',
      header: t('state.label'),
      cell: ({ disabledAt, mustChangePassword }) => (
        <AccountState disabled={disabledAt !== null} mustChangePassword={mustChangePassword} />
      ),
    },
    {
      id: 'createdAt',
      header: t('users.createdAt'),
      narrow: 'hidden',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
  ];
  return (
    <DataTable
      caption={t('users.title')}
      captionHidden
      columns={columns}
      rows={users}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('users.none')}>{t('users.noneHint')}</EmptyState>}
    />
  );
}

function Roles({ user, zones }: { user: UserRow; zones: readonly ZoneLink[] }) {
  const { t } = useTranslation();
  const nameOf = (zone: string) => zones.find(({ id }) => id === zone)?.name ?? zone;
  if (!user.platformRole && user.memberships.length === 0) return null;
  return (
    <ul>
      {user.platformRole && <li>{t(`role.${user.platformRole}`)}</li>}
      {user.memberships.map(({ zone, role, department }) => (
        <li key={`${zone}/${role}/${department}`}>
          {t('account.roleInZone', { role: t(`role.${role}`), zone: nameOf(zone) })}
        </li>
      ))}
    </ul>
  );
}
