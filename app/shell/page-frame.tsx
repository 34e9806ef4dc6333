import { Link, NavLink, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorView, Theme, ZoneLink } from '../load-context.ts';
import { HOME_PATH, SIGN_IN_PATH } from '../paths.ts';
import { Icon } from '../ui/icon.tsx';
import { AccountMenu } from './account-menu.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { InboxLink } from './inbox-link.tsx';
import { Menu } from './menu.tsx';
import type { NavItem } from './navigation.ts';
import { LanguageChoice, ThemeChoice } from './preferences-form.tsx';
import { ZoneSwitcher } from './zone-switcher.tsx';

export interface PageFrameProps {
  actor: ActorView | null;
  zones: readonly ZoneLink[];
  currentZoneId: string | null;
  navigation: readonly NavItem[];
  theme: Theme;
  /** New entries of the inbox; null where nobody is signed in, or they could not be counted. */
  unread: number | null;
  children: ReactNode;
}

const GUTTER = 'mx-auto w-full max-w-[86rem] px-4 sm:px-6 lg:px-8';

/** What stands around every page: header, navigation, the mark of demonstration data, footer. */
export function PageFrame({ actor, zones, currentZoneId, navigation, theme, unread, children }: PageFrameProps) {
  const { t } = useTranslation();
  const showsDemo = currentZoneId
    ? zones.some((zone) => zone.id === currentZoneId && zone.demo)
    : zones.some((zone) => zone.demo);
  return (
    <div className="page-frame flex min-h-dvh flex-col">
      <a href="#main" className="skip-link no-print">
        {t('skipToContent')}
      </a>
      <header className="border-rule border-b">
        {showsDemo && <DemoBanner className={GUTTER} />}
        <div className={clsx(GUTTER, 'flex min-h-14 flex-wrap items-center gap-x-2 py-1 md:gap-x-4')}>
          <ProductName />
          <div className="no-print flex min-w-0 grow items-center max-md:order-last max-md:-ms-2 max-md:basis-full">
            <ZoneSwitcher zones={zones} currentZoneId={currentZoneId} />
          </div>
          <div className="no-print ms-auto flex items-center gap-1">
            {actor && !actor.mustChangePassword && <InboxLink unread={unread} />}
            {actor ? <AccountMenu actor={actor} /> : <SignInLink />}
            {navigation.length > 0 && <PhoneNavigation items={navigation} />}
          </div>
        </div>
        {navigation.length > 0 && <WideNavigation items={navigation} />}
      </header>
      <main id="main" tabIndex={-1} className={clsx(GUTTER, 'flex-1 pt-6 pb-16 outline-none')}>
        {children}
      </main>
      <footer className="border-rule no-print border-t">
        <div className={clsx(GUTTER, 'flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-4')}>
          <p className="text-ink-3 text-sm">{t('product.description')}</p>
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            <LanguageChoice />
            <ThemeChoice theme={theme} />
          </div>
        </div>
      </footer>
    </div>
  );
}

function ProductName() {
  const { t } = useTranslation();
  return (
    <Link to={HOME_PATH} className="text-ink hover:text-accent flex shrink-0 items-baseline gap-2 py-2 no-underline">
      <span className="bg-accent ink-fast inline-block h-4 w-1 self-center" aria-hidden="true" />
      <span className="text-lg font-bold">{t('product.name')}</span>
      <span className="text-ink-3 text-sm max-md:sr-only">{t('product.otherName')}</span>
    </Link>
  );
}

function SignInLink() {
  const { t } = useTranslation();
  return (
    <Link to={SIGN_IN_PATH} className="px-2 py-2">
      {t('account.signIn')}
    </Link>
  );
}

function WideNavigation({ items }: { items: readonly NavItem[] }) {
  const { t } = useTranslation();
  const isBelow = useIsBelow();
  return (
    <nav aria-label={t('nav.label')} className={clsx(GUTTER, 'no-print hidden md:block')}>
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map(({ href, label, exact, also }) => (
          <li key={href}>
            <NavLink
              to={href}
              end={exact}
              className={({ isActive }) =>
                clsx(
                  'block border-b-3 pt-1 pb-2 no-underline',
                  isActive || isBelow(also)
                    ? 'border-accent text-ink font-semibold'
                    : 'text-ink-2 hover:border-rule-strong hover:text-ink border-transparent',
                )
              }
            >
              {t(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether the page lies below one of these addresses. */
function useIsBelow() {
  const { pathname } = useLocation();
  return (paths: readonly string[] = []) => paths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
}

function PhoneNavigation({ items }: { items: readonly NavItem[] }) {
  const { t } = useTranslation();
  const isBelow = useIsBelow();
  return (
    <Menu
      align="end"
      className="md:hidden"
      label={
        <>
          <Icon name="menu" />
          {t('nav.menu')}
        </>
      }
      panelClassName="w-64 p-1.5"
    >
      <nav aria-label={t('nav.label')}>
        <ul>
          {items.map(({ href, label, exact, also }) => (
            <li key={href}>
              <NavLink
                to={href}
                end={exact}
                className={({ isActive }) =>
                  clsx(
                    'hover:bg-sunken block rounded-sm border-s-2 px-3 py-2.5 no-underline',
                    isActive || isBelow(also)
                      ? 'border-accent text-accent font-semibold'
                      : 'text-ink border-transparent',
                  )
                }
              >
                {t(label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </Menu>
  );
}
