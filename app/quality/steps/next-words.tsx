import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../../server/quality/steps/progress.ts';
import { CivilDate } from '../../ui/figures.tsx';

/** What comes next, from whom and until when. */
export function NextWords({ next }: { next: NextStep }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tCommon } = useTranslation();
  return (
    <>
      {t('next.words', { holder: tCommon(`role.${next.holder}`), what: t(`next.move.${next.move}`) })}
      {next.dueOn && (
        <>
          {t('next.until')} <CivilDate date={next.dueOn} />
        </>
      )}
    </>
  );
}
