import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicReportPath, RECEIPT_PATH } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ZoneChoice } from './read-report.server.ts';

/** R11: which zone does the product come from? */
export function ZoneChoicePage({ page: { title, zones } }: { page: ZoneChoice }) {
  const { t } = useTranslation('public');
  return (
    <>
      <PageHeader
        title={title}
        lead={
          <>
            {t('report.lead')} {zones.length > 0 && t('report.chooseZone')}
          </>
        }
      />
      {zones.length === 0 && <EmptyState title={t('report.noZones')}>{t('report.noZonesHint')}</EmptyState>}
      <ul className="border-rule max-w-text border-t">
        {zones.map(({ id, name, city, industry }) => (
          <li key={id} className="border-rule border-b">
            <Link to={publicReportPath(id)} className="block py-3">
              <span className="font-semibold">{name}</span>
              <Icon name="arrowRight" className="ms-1.5 align-[-0.15em]" />
              <span className="text-ink-3 block text-sm">{t('report.zoneOf', { city, industry })}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-8">
        <Link to={RECEIPT_PATH}>{t('report.haveReceipt')}</Link>
      </p>
    </>
  );
}
