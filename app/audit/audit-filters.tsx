import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Select, TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { AuditPage } from './read-audit.server.ts';
import { auditWord } from './words.ts';

interface AuditFiltersProps extends Pick<AuditPage, 'actions' | 'filters'> {
  isFiltered: boolean;
}

/** What to look for; sent by GET, so that the address says what the page shows. */
export function AuditFilters({ actions, filters, isFiltered }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const { pathname } = useLocation();
  const options = actions.map((action) => ({ value: action, label: auditWord(t, 'action', action) }));
  const known = options.some(({ value }) => value === filters.action);
  return (
    <Form
      method="get"
      label={t('filter.label')}
      className="no-print mb-6 grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
    >
      <Select
        name="action"
        label={t('filter.action')}
        className="max-lg:col-span-2"
        placeholder={t('filter.anyAction')}
        options={known || !filters.action ? options : [...options, { value: filters.action, label: filters.action }]}
        defaultValue={filters.action}
      />
      <TextInput name="person" label={t('filter.person')} defaultValue={filters.person} type="search" maxLength={200} />
      <TextInput name="object" label={t('filter.object')} defaultValue={filters.object} type="search" maxLength={200} />
      <TextInput name="from" label={t('filter.from')} defaultValue={filters.from} type="date" />
      <TextInput name="to" label={t('filter.to')} defaultValue={filters.to} type="date" />
      <div className="flex items-center gap-3 max-lg:col-span-2">
        <Button type="submit">{t('filter.show')}</Button>
        {isFiltered && (
          <Link to={pathname} className="text-sm whitespace-nowrap">
            {t('filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
