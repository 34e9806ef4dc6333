import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { riskAssessmentPath, riskPath, riskProposalPath } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { viewPath } from '../supervision/supervision-paths.ts';
import { type AdvancingAct, nextActs } from './next-acts.ts';
import type { Risk } from './read-risk-page.server.ts';

/** Where an act is done: a page of its own, or a section of this one. */
const WHERE = {
  verify: (zone, risk) => `${riskPath(zone, risk)}?open=verify#handling`,
  assess: riskAssessmentPath,
  propose: riskProposalPath,
  decide: () => '#proposals',
  publish: () => '#measures',
  answer: () => '#measures',
  evaluate: () => '#evaluate',
  close: () => '#close',
  proposeDestruction: (zone) => viewPath(zone, 'files'),
  decideDestruction: (zone) => viewPath(zone, 'files'),
} as const satisfies Record<AdvancingAct, (zone: string, risk: string) => string>;

/** What this reader may do next to bring the risk on; otherwise whose turn it is. */
export function NextNotice({ zone, risk }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  const { holder, term } = risk;
  const acts = nextActs(risk.can);
  if (acts.length === 0) {
    const title = holder ? t('item.next.waits', { role: t(`role.${holder}`) }) : t('item.next.nothing');
    return <Notice tone="idle" title={title} />;
  }
  return (
    <Notice tone={term?.isOverdue ? 'bad' : 'info'} title={t('item.next.title')}>
      <ul className="space-y-0.5">
        {acts.map((act) => {
          const href = WHERE[act](zone, risk.id);
          return (
            <li key={act}>
              {href.startsWith('#') ? (
                <a href={href}>{t(`item.act.${act}`)}</a>
              ) : (
                <Link to={href}>{t(`item.act.${act}`)}</Link>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
