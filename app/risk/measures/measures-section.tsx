import { useTranslation } from 'react-i18next';
import type { MeasureOutput } from '../../../server/risk/measures/schema.ts';
import { useActing } from '../../acts/acting.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { MeasureCard } from './measure-card.tsx';
import { MeasureActions } from './measure-forms.tsx';

/** R19-R23: what holds against a risk now, what held before, and what may be done about it. */
export function MeasuresSection({ measures }: { measures: readonly MeasureOutput[] }) {
  const { t } = useTranslation('riskMeasures');
  const { today } = useActing();
  const running = measures.filter(({ state }) => state === 'approved');
  const over = measures.filter(({ state }) => state !== 'approved');
  return (
    <Section
      id="measures"
      title={t('measures.title')}
      intro={
        <>
          {t('measures.intro')} <RuleIds ids={['R19', 'R21', 'R23']} />
        </>
      }
    >
      {measures.length === 0 && <p className="text-ink-2">{t('measures.none')}</p>}
      <div className="space-y-8">
        {running.map((measure) => (
          <MeasureCard key={measure.id} measure={measure} today={today}>
            <MeasureActions measure={measure} />
          </MeasureCard>
        ))}
      </div>
      {over.length > 0 && (
        <details className="mt-6">
          <summary className="cursor-pointer py-1 font-medium">{t('measures.over', { count: over.length })}</summary>
          <div className="mt-4 space-y-8">
            {over.map((measure) => (
              <MeasureCard key={measure.id} measure={measure} today={today}>
                <MeasureActions measure={measure} />
              </MeasureCard>
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}
