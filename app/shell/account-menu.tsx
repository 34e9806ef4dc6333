import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ActorView, MembershipView } from '../load-context.ts';
import { ACCOUNT_PATH, SIGN_OUT_PATH } from '../paths.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from './menu.tsx';

const ITEM = 'hover:bg-sunken text-ink block w-full rounded-sm px-3 py-2 text-start no-underline';

/** Who is signed in, in which role, and what they can do about their account. */
export function AccountMenu({ actor }: { actor: ActorView }) {
  return (
    <Menu
      align="end"
      label={
        <>
          <Icon name="person" className="text-ink-2" />
          <span className="max-w-40 truncate max-md:sr-only">{actor.displayName}</span>
        </>
      }
      panelClassName="w-72 p-1.5"
    >
      <AccountItems actor={actor} />
    </Menu>
  );
}

function AccountItems({ actor }: { actor: ActorView }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="border-rule mb-1.5 border-b px-3 pt-1.5 pb-2.5">
        <p className="font-semibold">{actor.displayName}</p>
        <p className="text-ink-3 text-sm">{actor.username}</p>
        <ul className="text-ink-2 mt-1.5 text-sm">
          {actor.platformRole && <li>{t(`role.${actor.platformRole}`)}</li>}
          {actor.memberships.map((membership) => (
            <li key={membershipKey(membership)}>
              {t('account.roleInZone', { role: t(`role.${membership.role}`), zone: membership.zoneName })}
            </li>
          ))}
        </ul>
      </div>
      <Link to={ACCOUNT_PATH} className={ITEM}>
        {t('account.settings')}
      </Link>
      <Form method="post" action={SIGN_OUT_PATH}>
        <button type="submit" className={ITEM}>
          {t('account.signOut')}
        </button>
      </Form>
    </>
  );
}

const membershipKey = ({ zoneId, role, departmentId = '' }: MembershipView) => `${zoneId}/${role}/${departmentId}`;
