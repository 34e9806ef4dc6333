import { useTranslation } from 'react-i18next';
import type { ReorganisationOutput } from '../../../server/zones/schema.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate, formatDecimal } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { DepartmentView } from './department-words.ts';

/** What would happen, with the names of departments that are not there yet, and what stood in the form. */
export type Preview = ReorganisationOutput & {
  newNames: Record<string, string>;
  typed: Record<string, string[]>;
};

/** Everything that a merge or split would do, before anybody does it. */
export function ReorganisationPreview({
  preview,
  departments,
}: {
  preview: Preview;
  departments: readonly DepartmentView[];
}) {
  const { t } = useTranslation(['zones', 'common']);
  const locale = useLocale();
  const separator = t('common:listSeparator');
  const nameOf = (id: string) => preview.newNames[id] ?? departments.find((known) => known.id === id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(separator);
  return (
    <Notice tone="info" role="status" title={t('zones:departments.preview.title')}>
      <ul className="list-disc space-y-1 ps-5">
        {preview.closes.length > 0 && (
          <li>{t('zones:departments.preview.closes', { names: names(preview.closes) })}</li>
        )}
        {preview.creates.length > 0 && (
          <li>{t('zones:departments.preview.creates', { names: names(preview.creates) })}</li>
        )}
        {preview.members.map(({ from, to, count }) => (
          <li key={from}>{t('zones:departments.preview.members', { count, from: nameOf(from), to: nameOf(to) })}</li>
        ))}
        {preview.plans.length === 0 && <li>{t('zones:departments.preview.noPlans')}</li>}
        {preview.plans.map(({ year, planVersion, effectiveFrom, moved, totals }) => (
          <li key={year}>
            {t('zones:departments.preview.plan', {
              year,
              version: planVersion,
              day: formatDate(effectiveFrom, locale),
            })}
            <ul className="list-[circle] ps-5">
              {moved.map(({ number, title, from, to }) => (
                <li key={number}>
                  {t('zones:departments.preview.moved', { number, title, from: nameOf(from), to: nameOf(to) })}
                </li>
              ))}
              <li>
                {t('zones:departments.preview.totals')}{' '}
                {totals
                  .map(({ department, total }) =>
                    t('zones:departments.preview.total', {
                      name: nameOf(department),
                      total: formatDecimal(total),
                    }),
                  )
                  .join(separator)}
              </li>
            </ul>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
