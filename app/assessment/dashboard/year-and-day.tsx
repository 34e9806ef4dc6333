import { Form, Link, useLocation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { YearLinks } from '../year-links.tsx';
import type { DashboardPage } from './read-dashboard.server.ts';

/** Which year, and as it stood on which day. A plain form, so the day stands in the address. */
export function YearAndDay({ page: { year, years, today, view } }: { page: DashboardPage }) {
  const { t } = useTranslation('assessment');
  const location = useLocation();
  const id = useId();
  const asked = new URLSearchParams(location.search).get('asOf') ?? '';
  return (
    <div className="no-print border-rule mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-y py-2 text-sm">
      <YearLinks year={year} years={years} />
      {view && (
        <Form method="get" className="flex flex-wrap items-center gap-2" preventScrollReset>
          <input type="hidden" name="year" value={year} />
          <label htmlFor={id} className="text-ink-2">
            {t('dashboard.controls.asOf')}
          </label>
          <input
            // A new day in the address is a new field: what was typed before must not stay behind.
            key={asked}
            id={id}
            type="date"
            name="asOf"
            required
            min={`${year}-01-01`}
            max={today}
            defaultValue={asked || view.asOf}
            className="control w-auto! min-h-8 py-0.5 text-sm max-sm:min-h-11"
          />
          <Button type="submit" size="small">
            {t('dashboard.controls.show')}
          </Button>
          {asked && (
            <Link to={withSearch(location, { asOf: null, explain: null })} className="px-1 py-1">
              {t('dashboard.controls.today')}
            </Link>
          )}
        </Form>
      )}
    </div>
  );
}
