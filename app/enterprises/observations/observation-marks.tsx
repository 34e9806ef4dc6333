import { useTranslation } from 'react-i18next';
import type { ObservationState } from '../../../server/enterprises/incidents/kinds.ts';
import { Mark } from '../../ui/status.tsx';
import { isTermOver } from './term.ts';

interface ObservationStateMarkProps {
  state: ObservationState;
  endsOn: string;
  /** The civil day; without it the mark does not tell a running term from one that is over. */
  today?: string;
}

/** E8: watched, waiting for release after its term, released, or replaced by an observation for something new. */
export function ObservationStateMark({ state, endsOn, today }: ObservationStateMarkProps) {
  const { t } = useTranslation('incidents');
  switch (state) {
    case 'released':
      return (
        <Mark tone="good" glyph="check">
          {t('observation.stateIs.released')}
        </Mark>
      );
    case 'replaced':
      return (
        <Mark tone="idle" glyph="slashed">
          {t('observation.stateIs.replaced')}
        </Mark>
      );
    case 'open':
      return today !== undefined && isTermOver(endsOn, today) ? (
        <Mark tone="info" glyph="half">
          {t('observation.stateIs.over')}
        </Mark>
      ) : (
        <Mark tone="warn" glyph="clock">
          {t('observation.stateIs.open')}
        </Mark>
      );
  }
}
