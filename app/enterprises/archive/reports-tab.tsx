import { useTranslation } from 'react-i18next';
import { OwnReportsTable } from '../../quality/enterprise-reports/own-reports-table.tsx';
import { Section } from '../../ui/section.tsx';
import type { ArchivePage } from './read-archive.server.ts';

type Report = Extract<ArchivePage['content'], { tab: 'reports' }>['items'][number];

/** Z9: which half-years has it analysed? */
export function ReportsTab({ page, items }: { page: ArchivePage; items: readonly Report[] }) {
  const { t } = useTranslation('enterprises');
  return (
    <Section id="reports" title={t('reports.title')} intro={t('reports.intro')}>
      <OwnReportsTable zone={page.zone} enterprise={page.enterprise.id} items={items} />
    </Section>
  );
}
