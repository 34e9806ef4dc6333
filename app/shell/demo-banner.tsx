import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/status.tsx';

/** Says on screen and on paper that the data is made up. */
export function DemoBanner({ className }: { className: string }) {
  const { t } = useTranslation();
  return (
    <div className="bg-warn-soft ink-fast border-rule border-b text-sm">
      <p className={clsx(className, 'flex flex-wrap items-baseline gap-x-2 py-1')}>
        <span className="text-warn font-semibold">{t('demo.mark')}</span>
        <span className="text-ink-2">{t('demo.explanation')}</span>
      </p>
    </div>
  );
}

/** The same mark for a single figure or list. */
export function DemoMark() {
  const { t } = useTranslation();
  return <Badge tone="warn">{t('demo.mark')}</Badge>;
}
