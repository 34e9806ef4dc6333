import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import { asProbability } from './probability-input.ts';
import { stepField } from './scenario-rows.ts';
import { TypedInput } from './typed-control.tsx';
import type { EditedStep, RowChange } from './use-scenario-rows.ts';

const GRID = 'max-w-field grid gap-x-3 gap-y-1 sm:grid-cols-[1fr_9rem_auto]';
const WHAT_LENGTH = 300;
const PROBABILITY_LENGTH = 40;

interface StepFieldsProps {
  scenario: number;
  index: number;
  step: EditedStep;
  change: Dispatch<RowChange>;
  isOnly: boolean;
}

/** One step of a scenario: what happens, and how probable that is. */
export function StepFields({ scenario, index, step, change, isOnly }: StepFieldsProps) {
  const { t } = useTranslation('riskAssessment');
  const isAlive = useIsAlive();
  const number = index + 1;
  const set = (field: 'what' | 'probability') => (value: string) =>
    change({ kind: 'set-step', scenario, step: index, field, value });
  const decimal = asProbability(step.probability);
  return (
    <li className={GRID}>
      <TypedInput
        name={stepField(scenario, index, 'what')}
        label={t('form.what', { number })}
        value={step.what}
        onChange={set('what')}
        maxLength={WHAT_LENGTH}
      />
      <div>
        <TypedInput
          name={stepField(scenario, index, 'probability')}
          label={t('form.probability', { number })}
          value={step.probability}
          onChange={set('probability')}
          maxLength={PROBABILITY_LENGTH}
          isDecimal
        />
        {decimal !== step.probability.trim() && (
          <p className="text-ink-3 figures mt-0.5 text-end text-xs">{t('form.isDecimal', { decimal })}</p>
        )}
      </div>
      {isAlive && !isOnly && (
        <Button
          size="small"
          look="quiet"
          className="justify-self-start sm:mt-8 sm:self-start"
          aria-label={t('form.removeStep', { number })}
          onClick={() => change({ kind: 'remove-step', scenario, step: index })}
        >
          {t('form.remove')}
        </Button>
      )}
    </li>
  );
}

/** A row to spare for a page without JavaScript; left empty, it is not sent. */
export function SpareStep({ scenario, index }: { scenario: number; index: number }) {
  const { t } = useTranslation('riskAssessment');
  const number = index + 1;
  return (
    <div className={GRID}>
      <TextInput name={stepField(scenario, index, 'what')} label={t('form.what', { number })} maxLength={WHAT_LENGTH} />
      <TextInput
        name={stepField(scenario, index, 'probability')}
        label={t('form.probability', { number })}
        maxLength={PROBABILITY_LENGTH}
      />
    </div>
  );
}
