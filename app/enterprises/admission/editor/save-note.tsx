import { useTranslation } from 'react-i18next';
import { Instant } from '../../../ui/figures.tsx';
import { formatClock } from '../../../ui/format.ts';
import type { SavePhase } from './use-background-save.ts';

/** Whether what one sees is what is stored. */
export function SaveNote({ state, savedAt }: { state: SavePhase; savedAt: string }) {
  const { t } = useTranslation('admission');
  return (
    <p role="status" className="figures text-ink-3 min-w-0 text-sm">
      {state.phase === 'untouched' && (
        <>
          {t('save.last')} <Instant at={savedAt} />
        </>
      )}
      {state.phase === 'typed' && t('save.typed')}
      {state.phase === 'saving' && t('save.saving')}
      {state.phase === 'saved' && <span className="text-good">{t('save.saved', { clock: formatClock(savedAt) })}</span>}
      {state.phase === 'away' && <span className="text-bad font-medium">{t('save.away')}</span>}
      {state.phase === 'refused' && (
        <span className="text-bad font-medium">{state.refusal.stored ? t('save.stale') : state.refusal.message}</span>
      )}
    </p>
  );
}
