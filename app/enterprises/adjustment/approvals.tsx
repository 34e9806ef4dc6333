import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import type { AdjustmentPage } from './read-adjustment.server.ts';

/** EF8: who answers for the record, and the form to do so. */
export function Approvals({ page, failure }: { page: AdjustmentPage; failure: FormFailure | null }) {
  const { t } = useTranslation('enterprises');
  const { approvals } = page;
  return (
    <div className="space-y-6">
      {approvals.length === 0 ? (
        <p className="text-ink-2">{t('adjustment.noApproval')}</p>
      ) : (
        <Timeline
          entries={approvals.map(({ revision, approvedBy, approvedAt, reason, isCurrent }) => ({
            id: String(revision),
            at: approvedAt,
            who: approvedBy,
            what: t(isCurrent ? 'adjustment.revisionCurrent' : 'adjustment.revision', { revision }),
            why: reason,
          }))}
        />
      )}
      <ApproveForm page={page} failure={failure} />
    </div>
  );
}

function ApproveForm({ page, failure }: { page: AdjustmentPage; failure: FormFailure | null }) {
  const { t } = useTranslation('enterprises');
  const { year, isOver, canApprove, approvals, record } = page;
  if (!canApprove || approvals[0]?.isCurrent) return null;
  if (!isOver) return <p className="text-ink-2 no-print text-sm">{t('adjustment.whenOver', { year: year + 1 })}</p>;
  if (!record.balances) return <p className="text-ink-2 no-print text-sm">{t('adjustment.whenBalanced')}</p>;
  return (
    <div className="no-print">
      <Form failure={failure} idempotencyKey={page.idempotencyKey} label={t('adjustment.approve', { year })}>
        <input type="hidden" name="year" value={year} />
        <TextArea
          name="reason"
          label={t('adjustment.opinion')}
          hint={t('adjustment.opinionHint')}
          rows={3}
          maxLength={2000}
          required
        />
        <FormActions>
          <SubmitButton>{t('adjustment.approve', { year })}</SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
