import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { EffectFields } from './effect-fields.tsx';
import type { DepartmentPlan, PlanView } from './plan-overview.ts';

export interface PlanFormProps {
  plan: PlanView;
  today: string;
  failure: FormFailure | null;
  idempotencyKey: string;
}

/** The weights are asked only while departments count differently. */
const WITH_WEIGHTS =
  '[&:has([value=weighted])_.only-weighted]:hidden [&:has([value=weighted]:checked)_.only-weighted]:flex';

/** How much each department counts in the zone's percent; saved as a new version of the plan (A10). */
export function WeightsForm({
  plan,
  departments,
  today,
  failure,
  idempotencyKey,
}: PlanFormProps & { departments: readonly DepartmentPlan[] }) {
  const { t } = useTranslation('assessment');
  return (
    <Form failure={failure} version={plan.version} idempotencyKey={idempotencyKey} label={t('plan.part.weights')}>
      <input type="hidden" name="form" value="weights" />
      <div className={`space-y-5 ${WITH_WEIGHTS}`}>
        <RadioGroup
          name="mode"
          label={t('plan.weights.mode')}
          defaultValue={plan.departmentWeights ? 'weighted' : 'equal'}
          options={[
            { value: 'equal', label: t('plan.weights.equal'), hint: t('plan.weights.equalHint') },
            { value: 'weighted', label: t('plan.weights.weighted'), hint: t('plan.weights.weightedHint') },
          ]}
        />
        <div className="only-weighted flex-wrap items-end gap-x-6 gap-y-4">
          {departments.map(({ id, name, weight }) => (
            <TextInput
              key={id}
              name={`departmentWeights.${id}`}
              label={name}
              inputMode="decimal"
              defaultValue={weight ?? '1'}
              className="w-56"
            />
          ))}
        </div>
      </div>
      <EffectFields plan={plan} today={today} />
      <FormActions>
        <SubmitButton>{t('plan.effect.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The same tasks for another year: due dates move along, marks stay behind. */
export function CarryForm({ plan, failure, idempotencyKey }: Omit<PlanFormProps, 'today'>) {
  const { t } = useTranslation('assessment');
  return (
    <Form failure={failure} idempotencyKey={idempotencyKey} label={t('plan.part.carry')}>
      <input type="hidden" name="form" value="carry" />
      <TextInput
        name="toYear"
        label={t('plan.carry.toYear')}
        hint={t('plan.carry.toYearHint')}
        inputMode="numeric"
        width="short"
        defaultValue={String(plan.year + 1)}
        required
      />
      <FormActions>
        <SubmitButton>{t('plan.carry.send')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
