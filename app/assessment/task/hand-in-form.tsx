import { useTranslation } from 'react-i18next';
import type { SubmissionOutput } from '../../../server/assessment/task-schema.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { CheckboxGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { formatDate } from '../../ui/format.ts';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { shareToPercent } from '../percent.ts';
import { ActForm } from './act-form.tsx';
import { PercentInput } from './decide-forms.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { formName } from './target-records.ts';

interface HandInFormProps {
  target: string;
  /** The draft or the returned submission that goes on; none for a new one. */
  submission: SubmissionOutput | undefined;
}

/** The department claims a completion and gives its evidence; keeps a draft, or hands it to the office. */
export function HandInForm({ target, submission }: HandInFormProps) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  return (
    <ActForm
      name={formName('hand-in', target)}
      target={target}
      version={submission?.version}
      encType="multipart/form-data"
      label={t('task.act.handIn')}
      buttons={
        <>
          <SubmitButton name="submit" value="yes">
            {t('task.handIn.submit')}
          </SubmitButton>
          <SubmitButton name="submit" value="no" look="secondary">
            {t('task.handIn.saveDraft')}
          </SubmitButton>
        </>
      }
    >
      {/* The first button is what Enter presses: it must never hand in by accident. */}
      <button type="submit" name="submit" value="no" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <PercentInput
        name="percent"
        label={t('task.handIn.claimed')}
        hint={t('task.handIn.claimedHint')}
        defaultValue={submission ? shareToPercent(submission.claimed) : '100'}
      />
      <TextArea
        name="note"
        label={t('task.handIn.note')}
        hint={t('task.handIn.noteHint')}
        defaultValue={submission?.note}
        rows={3}
        maxLength={5000}
      />
      {submission && submission.evidence.length > 0 && (
        <CheckboxGroup
          name="removeEvidence"
          label={t('task.handIn.remove')}
          hint={t('task.handIn.removeHint')}
          options={submission.evidence.map(({ id, title, happenedOn, kind }) => ({
            value: id,
            label: title,
            hint: t('task.handIn.removeItem', {
              kind: t(`task.evidence.kind.${kind}`),
              day: formatDate(happenedOn, locale),
            }),
          }))}
        />
      )}
      <EvidenceFields />
    </ActForm>
  );
}
