import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

/** Says that the fields hold what was typed earlier, and lets it go. */
export function TypedNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('assessment');
  return (
    <p role="status" className="text-ink-2 flex flex-wrap items-center gap-x-3 text-sm">
      {t('typed.restored')}
      <Button size="small" look="quiet" onClick={onDiscard}>
        {t('typed.discard')}
      </Button>
    </p>
  );
}
