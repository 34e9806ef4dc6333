import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { ZoneLink } from '../load-context.ts';
import { HOME_PATH, zonePath } from '../paths.ts';
import { Menu } from './menu.tsx';

/** Which zone one is in, and the others one may open. With only one zone there is nothing to switch. */
export function ZoneSwitcher({ zones, currentZoneId }: { zones: readonly ZoneLink[]; currentZoneId: string | null }) {
  const { t } = useTranslation();
  const current = zones.find((zone) => zone.id === currentZoneId);
  if (zones.length < 2) {
    return current ? <span className="truncate px-2 font-medium">{current.name}</span> : null;
  }
  return (
    <Menu
      className="min-w-0"
      label={<span className="truncate font-medium">{current?.name ?? t('zone.all')}</span>}
      panelClassName="max-h-[70vh] w-80 max-w-[calc(100vw-2rem)] overflow-y-auto p-1.5"
    >
      <nav aria-label={t('zone.switch')}>
        <ul>
          <li>
            <SwitcherLink to={HOME_PATH} current={!current} text={t('zone.all')} />
          </li>
          {zones.map((zone) => (
            <li key={zone.id}>
              <SwitcherLink to={zonePath(zone.id)} current={zone.id === currentZoneId} text={zone.name} />
            </li>
          ))}
        </ul>
      </nav>
    </Menu>
  );
}

function SwitcherLink({ to, current, text }: { to: string; current: boolean; text: string }) {
  return (
    <Link
      to={to}
      aria-current={current ? 'true' : undefined}
      className={clsx(
        'hover:bg-sunken block rounded-sm border-s-2 px-3 py-2 no-underline',
        current ? 'border-accent text-accent font-semibold' : 'text-ink border-transparent',
      )}
    >
      {text}
    </Link>
  );
}
