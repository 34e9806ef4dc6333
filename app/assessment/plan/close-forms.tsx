import { Link, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { queuePath } from '../../paths.ts';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { PercentInput } from '../task/decide-forms.tsx';
import type { PlanFormProps } from './weights-form.tsx';

/** What waits for a decision in the year, by kind. */
export interface OpenMatters {
  submission: number;
  appeal: number;
  inapplicability: number;
}

/** The year's close: what is still open, whether the year is over at all, and a confirmation by hand (A7). */
export function CloseForm({ plan, today, failure, idempotencyKey, open }: PlanFormProps & { open: OpenMatters }) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  const { zone = '' } = useParams();
  const { year } = plan;
  const lastDay = `${year}-12-31`;
  const count = open.submission + open.appeal + open.inapplicability;
  return (
    <div className="space-y-6">
      {today <= lastDay && (
        <Notice tone="warn" title={t('plan.close.notOver', { year })}>
          {t('plan.close.notOverText', { day: formatDate(lastDay, locale) })}
        </Notice>
      )}
      {count > 0 ? (
        <Notice tone="bad" title={t('plan.close.open', { count })}>
          {t('plan.close.openText', { ...open })} <RuleIds ids={['A7']} />{' '}
          <Link to={queuePath(zone)}>{t('plan.close.toQueue')}</Link>
        </Notice>
      ) : (
        <Notice tone="good" title={t('plan.close.nothingOpen')}>
          {t('plan.close.nothingOpenText')}
        </Notice>
      )}
      <Form failure={failure} version={plan.version} idempotencyKey={idempotencyKey} label={t('plan.part.close')}>
        <input type="hidden" name="form" value="close" />
        <TextArea
          name="reason"
          label={t('plan.close.reason')}
          hint={t('plan.close.reasonHint')}
          rows={3}
          maxLength={2000}
          required
        />
        <TextInput
          name="confirm"
          label={t('plan.close.confirm', { year })}
          hint={t('plan.close.confirmHint')}
          inputMode="numeric"
          autoComplete="off"
          width="short"
          required
        />
        <FormActions>
          <SubmitButton look="danger">{t('plan.close.send', { year })}</SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}

/** A correction after the close: the next revision beside the frozen one (A7). */
export function CorrectForm({ plan, failure, idempotencyKey }: Omit<PlanFormProps, 'today'>) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  // What the system measured rests on records, not on a mark that could be corrected.
  const targets = plan.tasks.flatMap((task) =>
    task.targets
      .filter(({ kind }) => kind === 'attested')
      .map(({ number, title }) => ({
        value: `${task.number}.${number}`,
        label: `${task.number}.${number} ${inLocale(title, locale)}`,
      })),
  );
  return (
    <Form failure={failure} version={plan.version} idempotencyKey={idempotencyKey} label={t('plan.correct.title')}>
      <input type="hidden" name="form" value="correct" />
      <Select name="target" label={t('column.target')} options={targets} placeholder={t('plan.edit.choose')} required />
      <PercentInput label={t('plan.correct.percent')} />
      <TextArea
        name="reason"
        label={t('plan.correct.reason')}
        hint={t('plan.correct.reasonHint')}
        rows={3}
        maxLength={2000}
        required
      />
      <FormActions>
        <SubmitButton>{t('plan.correct.send')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
