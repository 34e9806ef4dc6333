import { useTranslation } from 'react-i18next';
import { ANSWERS } from '../../../server/risk/kinds.ts';
import type { MeasureOutput } from '../../../server/risk/measures/schema.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';

/** R21: what the addressed authority says, or what it said on paper. */
export function AnswerForm({ measure }: { measure: Pick<MeasureOutput, 'id' | 'version' | 'answer'> }) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  return (
    <ActForm
      name={`answer:${measure.id}`}
      label={t('answer.title')}
      version={measure.version}
      button={<SubmitButton>{t('answer.submit')}</SubmitButton>}
    >
      <RadioGroup
        name="answer"
        label={t('answer.label')}
        options={ANSWERS.map((value) => ({ value, label: t(`risk:answer.${value}`) }))}
        defaultValue={measure.answer?.answer}
        required
        inline
      />
      <TextArea
        name="note"
        label={t('answer.note')}
        hint={t('answer.noteHint')}
        defaultValue={measure.answer?.note}
        rows={3}
        maxLength={2000}
        optional
      />
    </ActForm>
  );
}

/** R20: the measure stays as it is, in the light of the newest assessment. */
export function ReviewForm({ measure }: { measure: MeasureOutput }) {
  const { t } = useTranslation('riskMeasures');
  return (
    <ActForm
      name={`review:${measure.id}`}
      label={t('review.title')}
      version={measure.version}
      button={<SubmitButton>{t('review.submit')}</SubmitButton>}
    >
      <TextArea name="note" label={t('review.note')} hint={t('review.hint')} rows={3} maxLength={2000} required />
    </ActForm>
  );
}

/** R29: the separate approval that makes an announcement public. */
export function PublishForm({ measure }: { measure: MeasureOutput }) {
  const { t } = useTranslation('riskMeasures');
  return (
    <ActForm
      name={`publish:${measure.id}`}
      label={t('publication.title')}
      version={measure.version}
      button={<SubmitButton>{t('publication.submit')}</SubmitButton>}
    >
      <p className="text-ink-2 max-w-text text-sm">{t('publication.hint')}</p>
    </ActForm>
  );
}

/** R29: takes an announcement out of public view. */
export function UnpublishForm({ measure }: { measure: MeasureOutput }) {
  const { t } = useTranslation('riskMeasures');
  return (
    <ActForm
      name={`unpublish:${measure.id}`}
      label={t('unpublish.title')}
      version={measure.version}
      button={<SubmitButton look="danger">{t('unpublish.submit')}</SubmitButton>}
    >
      <TextArea name="reason" label={t('reason')} hint={t('unpublish.hint')} rows={2} maxLength={2000} required />
    </ActForm>
  );
}

const FORMS = {
  answer: { can: 'answer', Form: AnswerForm, look: 'secondary' },
  review: { can: 'review', Form: ReviewForm, look: 'secondary' },
  publish: { can: 'publish', Form: PublishForm, look: 'primary' },
  unpublish: { can: 'withdrawPublication', Form: UnpublishForm, look: 'quiet' },
} as const;
type Act = keyof typeof FORMS;

/** What may be done about a measure now: one button each, and the form that stands open. */
export function MeasureActions({ measure }: { measure: MeasureOutput }) {
  const { t } = useTranslation('riskMeasures');
  const { open, here } = useActing();
  const acts = (Object.keys(FORMS) as Act[]).filter((act) => measure.can[FORMS[act].can]);
  const current = acts.find((act) => open === `${act}:${measure.id}`);
  if (acts.length === 0) return null;
  if (current) {
    const { Form } = FORMS[current];
    return <Form measure={measure} />;
  }
  return (
    <div className="flex flex-wrap gap-2">
      {acts.map((act) => (
        <LinkButton
          key={act}
          look={FORMS[act].look}
          size="small"
          to={`${here}${here.includes('?') ? '&' : '?'}open=${act}:${measure.id}#measure-${measure.id}`}
          preventScrollReset
        >
          {t(`act.${act}`)}
        </LinkButton>
      ))}
    </div>
  );
}
