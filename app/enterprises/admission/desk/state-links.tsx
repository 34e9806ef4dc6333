import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import {
  APPLICATION_STATES,
  type ApplicationState,
} from '../../../../server/enterprises/admission/application-states.ts';
import { withSearch } from '../../../paths.ts';

export const DESK_STATES = ['open', ...APPLICATION_STATES] as const satisfies readonly (ApplicationState | 'open')[];

/** Which applications to look at; the address says so. */
export function StateLinks({ state }: { state: ApplicationState | 'open' }) {
  const { t } = useTranslation('admission');
  const location = useLocation();
  return (
    <nav aria-label={t('filter')} className="no-print mb-5">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {DESK_STATES.map((each) => (
          <li key={each}>
            <Link
              to={withSearch(location, { state: each === 'open' ? null : each, cursor: null })}
              aria-current={each === state ? 'page' : undefined}
              className={clsx(
                'inline-block py-1',
                each === state ? 'text-ink font-semibold no-underline' : 'text-accent',
              )}
            >
              {each === 'open' ? t('stateOpen') : t(`state.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
