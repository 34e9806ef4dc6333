import { useTranslation } from 'react-i18next';
import type { INCIDENT_CAUSES, INCIDENT_EFFECTS } from '../../../server/enterprises/standing/measures.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import type { TracingTerm } from './tracing-term.ts';

type Cause = (typeof INCIDENT_CAUSES)[number];
type Effect = (typeof INCIDENT_EFFECTS)[number];

const CAUSE_LOOKS = {
  own: { tone: 'bad', glyph: 'flag' },
  other: { tone: 'idle', glyph: 'slashed' },
  undetermined: { tone: 'info', glyph: 'ring' },
} as const;

/** Whose fault an incident was. */
export function CauseMark({ cause }: { cause: Cause }) {
  const { t } = useTranslation('incidents');
  return <Mark {...CAUSE_LOOKS[cause]}>{t(`cause.${cause}`)}</Mark>;
}

/** The effect; not a word on it before somebody has said. */
export function EffectText({ cause, effect }: { cause: Cause; effect: Effect }) {
  const { t } = useTranslation('incidents');
  return <>{cause === 'undetermined' && effect === 'none' ? t('effect.open') : t(`effect.${effect}`)}</>;
}

/** Z21: traced and when, or until when it is to be. */
export function TracingMark({ term, tracedOn }: { term: TracingTerm; tracedOn: string | null }) {
  const { t } = useTranslation('incidents');
  switch (term.state) {
    case 'traced':
      return (
        <Mark tone="good" glyph="check">
          {t('tracing.traced')} <CivilDate date={tracedOn} />
        </Mark>
      );
    case 'tracedLate':
      return (
        <Mark tone="warn" glyph="lagging">
          {t('tracing.tracedLate')} <CivilDate date={tracedOn} />
        </Mark>
      );
    case 'overdue':
      return (
        <Mark tone="bad" glyph="alarm">
          {t('tracing.overdue', { count: -(term.daysLeft ?? 0) })}
        </Mark>
      );
    case 'open':
      return (
        <Mark tone="info" glyph="clock">
          {term.daysLeft === null ? t('tracing.open') : t('tracing.daysLeft', { count: term.daysLeft })}
        </Mark>
      );
  }
}
