import { useTranslation } from 'react-i18next';
import { TextArea, TextInput } from '../../ui/field.tsx';
import type { PlanView } from './plan-overview.ts';

/** From which day a new version counts, and why there is one (A10). */
export function EffectFields({ plan, today }: { plan: PlanView; today: string }) {
  const { t } = useTranslation('assessment');
  const last = `${plan.year}-12-31`;
  const latest = plan.versions.reduce((day, { effectiveFrom }) => (effectiveFrom > day ? effectiveFrom : day), '');
  // No earlier than the version before, and inside the plan's year.
  const earliest = today > last ? last : today > latest ? today : latest;
  return (
    <>
      <TextInput
        name="effectiveFrom"
        type="date"
        label={t('plan.version.effectiveFrom')}
        hint={t('plan.effect.dayHint')}
        defaultValue={earliest}
        width="short"
        required
      />
      <TextArea
        name="reason"
        label={t('plan.version.reason')}
        hint={t('plan.effect.reasonHint')}
        rows={3}
        maxLength={2000}
        required
      />
    </>
  );
}
