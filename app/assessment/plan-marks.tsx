import { useTranslation } from 'react-i18next';
import type { ScoresOutput } from '../../server/assessment/score-schema.ts';
import { Badge, Mark, StatusMark, type Tone } from '../ui/status.tsx';

type PlanHead = ScoresOutput['plan'];

const TONE_OF_BASIS = { official: 'idle', 'derived-sample': 'warn', carried: 'info' } as const satisfies Record<
  PlanHead['basis'],
  Tone
>;

/** Where a plan comes from; a sample that we derived never passes for an official table. */
export function PlanBasisBadge({ basis }: { basis: PlanHead['basis'] }) {
  const { t } = useTranslation('assessment');
  return <Badge tone={TONE_OF_BASIS[basis]}>{t(`plan.basis.${basis}`)}</Badge>;
}

export function PlanStateMark({ state }: { state: PlanHead['state'] }) {
  const { t } = useTranslation('assessment');
  if (state === 'closed') return <StatusMark status="closed" />;
  return (
    <Mark tone={state === 'draft' ? 'idle' : 'info'} glyph={state === 'draft' ? 'pencil' : 'ring'}>
      {t(`plan.state.${state}`)}
    </Mark>
  );
}
