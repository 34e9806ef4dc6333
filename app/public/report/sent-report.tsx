import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { publicReportPath, RECEIPT_PATH } from '../../paths.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface Sent {
  receipt: string;
  receivedOn: string;
}

export const isSent = (answer: unknown): answer is Sent =>
  typeof answer === 'object' && answer !== null && 'receipt' in answer;

/** R11: the receipt, shown this once. */
export function SentReport({ sent: { receipt, receivedOn }, zone }: { sent: Sent; zone: string }) {
  const { t } = useTranslation('public');
  return (
    <div className="space-y-6">
      <Notice tone="good" role="status" title={t('report.sent')}>
        {t('report.sentLead')}
      </Notice>
      <div>
        <p className="text-ink-3 text-sm">{t('report.receipt')}</p>
        <p className="figures select-all font-mono text-2xl font-semibold tracking-wider break-words">{receipt}</p>
        <p className="text-ink-3 text-sm">
          {t('report.receivedOn')} <CivilDate date={receivedOn} />
        </p>
        <p className="no-print text-ink-2 mt-1 text-sm">{t('report.copyHint')}</p>
      </div>
      <p className="max-w-text">{t('report.next')}</p>
      <p className="no-print flex flex-wrap gap-x-6 gap-y-2">
        <Link to={`${RECEIPT_PATH}?zone=${zone}`}>{t('report.lookUp')}</Link>
        <Link to={publicReportPath(zone)} reloadDocument>
          {t('report.another')}
        </Link>
      </p>
    </div>
  );
}
