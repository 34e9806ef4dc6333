import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MANDATORY_AUDIENCE, OPTIONAL_AUDIENCE } from '../../../server/quality/steps/audience.ts';
import { ActForm } from '../../acts/acting.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ConsultForm } from './consult-form.tsx';
import type { Steps } from './read-steps.server.ts';
import type { StepAct } from './step-acts.ts';

const NOTE_LENGTH = 2_000;

/** The form of one act, as it stands open in the panel. */
export function StepForm({ act, steps }: { act: StepAct; steps: Steps }) {
  const { t } = useTranslation('qualitySteps');
  const frame = (fields: ReactNode) => (
    <ActForm
      name={act}
      label={t(`act.${act}`)}
      // An opinion stays valid whatever else happens to the report.
      {...(act !== 'respond' && { version: steps.version })}
      button={<SubmitButton>{t(`submit.${act}`)}</SubmitButton>}
    >
      {fields}
    </ActForm>
  );
  switch (act) {
    case 'submit':
      return frame(<p className="max-w-text text-ink-2">{t('form.submitHint')}</p>);
    case 'review':
      return frame(<ReviewFields />);
    case 'consult':
      return frame(<ConsultForm steps={steps} />);
    case 'respond':
      return frame(<RespondFields />);
    case 'conclude':
      return frame(
        <TextArea
          name="result"
          label={t('form.result')}
          hint={t('form.resultHint')}
          rows={4}
          maxLength={NOTE_LENGTH}
          required
        />,
      );
    case 'publish':
      return frame(<AudienceFields chosen={steps.audience} />);
    case 'correct':
      return frame(
        <TextArea
          name="reason"
          label={t('form.reason')}
          hint={t('form.reasonHint')}
          rows={3}
          maxLength={NOTE_LENGTH}
          required
        />,
      );
  }
}

function ReviewFields() {
  const { t } = useTranslation('qualitySteps');
  return (
    <>
      <RadioGroup
        name="decision"
        label={t('form.decision')}
        options={(['accept', 'return'] as const).map((value) => ({
          value,
          label: t(`form.decisionOf.${value}`),
          hint: t(`form.decisionHint.${value}`),
        }))}
        required
      />
      <TextArea
        name="opinion"
        label={t('form.opinion')}
        hint={t('form.opinionHint')}
        rows={4}
        maxLength={NOTE_LENGTH}
      />
    </>
  );
}

function RespondFields() {
  const { t } = useTranslation('qualitySteps');
  const { t: tQuality } = useTranslation('quality');
  return (
    <>
      <RadioGroup
        name="answer"
        label={t('form.answer')}
        options={(['agrees', 'comments'] as const).map((value) => ({ value, label: tQuality(`response.${value}`) }))}
        required
      />
      <TextArea name="note" label={t('form.comments')} hint={t('form.commentsHint')} rows={5} maxLength={NOTE_LENGTH} />
    </>
  );
}

/** Q10: whom the article names is always in; the office may add others. */
function AudienceFields({ chosen }: { chosen: readonly string[] }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tCommon } = useTranslation();
  return (
    <>
      {MANDATORY_AUDIENCE.map((role) => (
        <input key={role} type="hidden" name="audience" value={role} />
      ))}
      <p className="max-w-text">
        {t('form.mandatory', {
          roles: MANDATORY_AUDIENCE.map((role) => tCommon(`role.${role}`)).join(tCommon('listSeparator')),
        })}
      </p>
      <CheckboxGroup
        name="audience"
        label={t('form.others')}
        options={OPTIONAL_AUDIENCE.map((role) => ({ value: role, label: tCommon(`role.${role}`) }))}
        defaultValues={OPTIONAL_AUDIENCE.filter((role) => chosen.includes(role))}
        optional
      />
    </>
  );
}
