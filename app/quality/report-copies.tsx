import { useTranslation } from 'react-i18next';
import { qualityReportDocumentPath, qualityReportPrintPath } from '../paths.ts';
import { buttonClass, LinkButton } from '../ui/button.tsx';

/** A half-year's report to print, and as a Word file. */
export function ReportCopies({ zone, report }: { zone: string; report: string }) {
  const { t } = useTranslation('quality');
  return (
    <>
      <LinkButton to={qualityReportPrintPath(zone, report)}>{t('copies.print')}</LinkButton>
      <a href={qualityReportDocumentPath(zone, report)} download className={buttonClass()}>
        {t('copies.word')}
      </a>
    </>
  );
}
