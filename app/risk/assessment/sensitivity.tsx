import { useTranslation } from 'react-i18next';
import type { Neighbour } from '../../../server/risk/assessment/scenarios.ts';
import { LevelMark } from '../marks.tsx';

/** Would the level be another if the worst scenario stood one class aside? */
export function Sensitivity({ neighbours }: { neighbours: readonly Neighbour[] }) {
  const { t } = useTranslation('riskAssessment');
  const isSensitive = neighbours.some(({ changes }) => changes);
  return (
    <div>
      <p>{t(isSensitive ? 'sensitivity.sensitive' : 'sensitivity.stable')}</p>
      <ul className="mt-1 grid gap-x-6 gap-y-0.5 text-sm sm:grid-cols-2">
        {neighbours.map(({ shift, level, changes }) => (
          <li key={shift} className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-ink-2">{t(`sensitivity.${shift}`)}</span>
            {level === null ? (
              <span className="text-ink-3">{t('sensitivity.edge')}</span>
            ) : changes ? (
              <LevelMark level={level} />
            ) : (
              <span className="text-ink-3">{t('sensitivity.same')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
