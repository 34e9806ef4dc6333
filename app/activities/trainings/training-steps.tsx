import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';
import { TrainingFields } from './training-fields.tsx';

/** What its organiser can do with a training now, and nothing else. */
export function TrainingSteps({ page }: { page: Page }) {
  const { t } = useTranslation('trainings');
  const { open, here, today } = useActing();
  const { may, numbers, state, heldOn } = page.training;
  if (!may.correct && !may.cancel) return null;
  return (
    <Section
      id="next"
      title={t('next.title')}
      intro={
        <>
          {t(nextWords(state, heldOn, today, numbers.attended))} <RuleIds ids={['Z14']} />
        </>
      }
      className="no-print"
    >
      <Open page={page} />
      {!(open && isStepOf(page.training, open)) && (
        <div className="flex flex-wrap gap-2">
          {may.hold && numbers.attended > 0 && (
            <LinkButton look="primary" to={`${here}?open=hold#next`} preventScrollReset>
              {t('next.hold')}
            </LinkButton>
          )}
          {may.correct && (
            <LinkButton to={`${here}?open=correct#next`} preventScrollReset>
              {t(state === 'held' ? 'next.correct' : 'next.move')}
            </LinkButton>
          )}
          {may.cancel && (
            <LinkButton look="quiet" to={`${here}?open=cancel#next`} preventScrollReset>
              {t(state === 'held' ? 'next.cancelHeld' : 'next.cancel')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

/** Is this a step that the training can take now? */
const isStepOf = ({ may }: Page['training'], open: string) =>
  (open === 'hold' && may.hold) || (open === 'correct' && may.correct) || (open === 'cancel' && may.cancel);

function nextWords(state: string, heldOn: string, today: string, attended: number) {
  if (state === 'held') return 'next.isHeld';
  if (heldOn > today) return 'next.isAhead';
  return attended === 0 ? 'next.nobodyYet' : 'next.canHold';
}

function Open({ page: { training } }: { page: Page }) {
  const { t } = useTranslation('trainings');
  const { open } = useActing();
  const { version, may, state } = training;
  const isHeld = state === 'held';
  if (open === 'hold' && may.hold) {
    return (
      <ActForm
        name="hold"
        label={t('next.hold')}
        version={version}
        button={<SubmitButton>{t('next.hold')}</SubmitButton>}
      >
        <TextArea name="summary" label={t('field.summary')} hint={t('field.summaryHint')} maxLength={4000} optional />
      </ActForm>
    );
  }
  if (open === 'cancel' && may.cancel) {
    const label = t(isHeld ? 'next.cancelHeld' : 'next.cancel');
    return (
      <ActForm
        name="cancel"
        label={label}
        version={version}
        button={<SubmitButton look="danger">{label}</SubmitButton>}
      >
        <TextArea
          name="reason"
          label={t('field.reason')}
          hint={t(isHeld ? 'field.cancelHeldHint' : 'field.cancelHint')}
          maxLength={1000}
          required
        />
      </ActForm>
    );
  }
  if (open === 'correct' && may.correct) {
    return (
      <ActForm
        name="correct"
        label={t(isHeld ? 'next.correct' : 'next.move')}
        version={version}
        button={<SubmitButton>{t('next.save')}</SubmitButton>}
      >
        <TrainingFields facts={training} />
        <TextArea
          name="reason"
          label={t('field.reason')}
          hint={t(isHeld ? 'field.correctHeldHint' : 'field.moveHint')}
          maxLength={1000}
          required={isHeld}
          optional={!isHeld}
        />
      </ActForm>
    );
  }
  return null;
}
