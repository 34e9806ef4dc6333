import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { RiskAct } from '../../../server/risk/board/schema.ts';
import { useActing } from '../../acts/acting.tsx';
import { riskPath } from '../../paths.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { HandlingForms } from '../collection/handling-forms.tsx';
import { useLikenessText } from '../collection/likeness-text.tsx';
import { RiskStateMark } from '../marks.tsx';
import type { Risk, RiskPage } from './read-risk-page.server.ts';

const HANDLING = [
  'verify',
  'reject',
  'merge',
  'escalate',
  'assign',
  'restrict',
  'reopen',
] as const satisfies readonly RiskAct[];

/** Is there anything that this reader may do beside the assessment? */
export const isHandled = ({ can }: Risk): boolean => HANDLING.some((act) => can[act]);

/** R13: verification and what else is done beside the assessment; with what may be the same matter. */
export function HandlingSection({ page: { zone, risk, duplicates, countries } }: { page: RiskPage }) {
  const { t } = useTranslation('risk');
  return (
    <Section
      id="handling"
      title={t('item.section.handling')}
      intro={
        <>
          {t('item.handling.intro')} <RuleIds ids={['R13']} />
        </>
      }
    >
      <div className="space-y-8">
        <HandlingForms item={risk} can={risk.can} duplicates={duplicates ?? []} countries={countries} />
        {duplicates && <Duplicates zone={zone} duplicates={duplicates} />}
      </div>
    </Section>
  );
}

/** R13: likely duplicates, whatever source they came from. Whether they are is for people to say. */
function Duplicates({ zone, duplicates }: { zone: string; duplicates: NonNullable<RiskPage['duplicates']> }) {
  const { t } = useTranslation('risk');
  const { here } = useActing();
  const likenessText = useLikenessText();
  return (
    <Section id="duplicates" level={3} title={t('item.section.duplicates')} intro={t('item.duplicates.intro')}>
      {duplicates.length === 0 ? (
        <p className="text-ink-2">{t('item.duplicates.none')}</p>
      ) : (
        <ul className="border-rule border-t">
          {duplicates.map((duplicate) => {
            const { id, number, title, state, source } = duplicate;
            return (
              <li key={id} className="border-rule flex flex-wrap items-baseline gap-x-5 gap-y-1 border-b py-2.5">
                <span className="min-w-0">
                  <Link to={riskPath(zone, id)}>{t('item.named', { number, title })}</Link>
                  <span className="text-ink-3 block text-sm">
                    {t(`source.${source}`)} · {likenessText(duplicate)}
                  </span>
                </span>
                <RiskStateMark state={state} />
                <Link
                  to={`${here}?open=merge&into=${id}#handling`}
                  preventScrollReset
                  className="no-print ms-auto text-sm"
                >
                  {t('item.duplicates.merge')}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
