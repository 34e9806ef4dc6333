import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import {
  LONGEST_REPORT_PART,
  REPORT_PARTS,
  type ReportPart,
} from '../../../server/quality/enterprise-reports/parts.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { ReasonField } from '../../enterprises/filings/reason-field.tsx';
import { StaleNotice } from '../../enterprises/filings/stale-notice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { formatMoney, formatShare } from '../../ui/format.ts';
import { failureOfForm } from '../../ui/kept-form.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { ReportFigures, ReportPage } from './read-report-page.server.ts';
import { reportPath } from './report-paths.ts';

const CONFLICT = 409;

/** Z9: the enterprise's analysis; a correction begins with what was filed, a first one with what the figures say. */
export function ReportForm({ page }: { page: ReportPage }) {
  const { t } = useTranslation('enterpriseReports');
  const { failure } = useActing();
  const { view, newest, isOwn } = page;
  const { report, figures } = view;
  const isOvertaken = failureOfForm(failure, 'file')?.status === CONFLICT;
  return (
    <div className="space-y-5">
      {isOvertaken && newest && <StaleNotice stored={{ ...newest, href: reportPath(page) }} />}
      <ActForm
        name="file"
        label={t('report.form')}
        version={newest?.revision}
        cancelHref={newest || !isOwn ? reportPath(page) : null}
        button={<SubmitButton>{t('file')}</SubmitButton>}
      >
        {REPORT_PARTS.map((part) => (
          <TextArea
            key={part}
            name={`content.${part}`}
            label={t(`report.part.${part}`)}
            hint={t(`report.hint.${part}`)}
            defaultValue={report?.content[part] ?? beginningOf(part, figures, t)}
            rows={6}
            maxLength={LONGEST_REPORT_PART}
            className="max-w-text"
            required
          />
        ))}
        <TextInput
          name="content.signatory"
          label={t('report.signatory')}
          hint={t('report.signatoryHint')}
          defaultValue={report?.content.signatory}
          maxLength={100}
          width="half"
          required
        />
        {newest && <ReasonField />}
      </ActForm>
    </div>
  );
}

/** What the figures already say of a part. */
function beginningOf(part: ReportPart, { exports }: ReportFigures, t: TFunction<'enterpriseReports'>): string {
  if (part !== 'overview' || exports === null) return '';
  const ownBrand = formatMoney(exports.ownBrandAmountUsd, 'tenThousandUsd');
  const said = t('report.begin.exports', { amount: formatMoney(exports.amountUsd, 'tenThousandUsd'), ownBrand });
  return exports.ownBrandShare === null
    ? said
    : said + t('report.begin.share', { share: formatShare(exports.ownBrandShare) });
}
