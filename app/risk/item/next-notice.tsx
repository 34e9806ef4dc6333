import { useTranslation } from 'react-i18next';
import { riskAssessmentPath, riskPath, riskProposalPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { viewPath } from '../supervision/supervision-paths.ts';
import { type AdvancingAct, nextActs } from './next-acts.ts';
import type { Risk } from './read-risk-page.server.ts';

/** A form of the page itself, opened where it stands. */
const formPath = (zone: string, risk: Risk, form: string, at: string) =>
  `${riskPath(zone, risk.id)}?open=${form}#${at}`;

/** Where an act is done: a page of its own, or a form of this one. */
const WHERE = {
  verify: (zone, risk) => formPath(zone, risk, 'verify', 'handling'),
  assess: (zone, risk) => riskAssessmentPath(zone, risk.id),
  propose: (zone, risk) => riskProposalPath(zone, risk.id),
  decide: (zone, risk) => {
    const waiting = risk.proposals.find(({ can }) => can.decide);
    return formPath(zone, risk, `decide:${waiting?.id ?? ''}`, 'proposals');
  },
  publish: (zone, risk) => {
    const waiting = risk.measures.find(({ can }) => can.publish);
    return formPath(zone, risk, `publish:${waiting?.id ?? ''}`, 'measures');
  },
  answer: (zone, risk) => {
    const waiting = risk.measures.find(({ can, answer }) => can.answer && answer === null);
    return formPath(zone, risk, `answer:${waiting?.id ?? ''}`, 'measures');
  },
  evaluate: (zone, risk) => {
    const waiting = risk.cases.find(({ canEvaluate }) => canEvaluate);
    return formPath(zone, risk, `evaluate:${waiting?.id ?? ''}`, 'evaluate');
  },
  close: (zone, risk) => formPath(zone, risk, 'close', 'close'),
  proposeDestruction: (zone) => viewPath(zone, 'files'),
  decideDestruction: (zone) => viewPath(zone, 'files'),
} as const satisfies Record<AdvancingAct, (zone: string, risk: Risk) => string>;

/** What this reader may do next to bring the risk on; otherwise whose turn it is. */
export function NextNotice({ zone, risk }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  const { holder, term } = risk;
  const { due, possible } = nextActs(risk);
  const words = (act: AdvancingAct) =>
    act === 'assess' && risk.assessments.length > 0 ? t('item.act.assessAgain') : t(`item.act.${act}`);
  if (due.length + possible.length === 0) {
    const title = holder ? t('item.next.waits', { role: t(`role.${holder}`) }) : t('item.next.nothing');
    return <Notice tone="idle" title={title} />;
  }
  const tone = due.length === 0 ? 'idle' : term?.isOverdue ? 'bad' : 'info';
  return (
    <div className="no-print">
      <Notice tone={tone} title={t(due.length > 0 ? 'item.next.title' : 'item.next.possible')}>
        <ul className="mt-2 mb-1 flex flex-wrap gap-2">
          {[...due, ...possible].map((act, index) => (
            <li key={act}>
              <LinkButton look={due.length > 0 && index === 0 ? 'primary' : 'secondary'} to={WHERE[act](zone, risk)}>
                {words(act)}
              </LinkButton>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
