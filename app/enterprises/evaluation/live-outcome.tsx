import { useTranslation } from 'react-i18next';
import type { EvaluationAnswers } from '../../../server/enterprises/evaluation/items.ts';
import { type Evaluation, evaluate, selfAssessmentDifference } from '../../../server/enterprises/evaluation/outcome.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import { OutcomeMark } from '../admission/application-state.tsx';
import type { EvaluationView } from '../admission/read-application-page.server.ts';
import { useWords } from '../admission/words.ts';
import { type Condition, liveConditions } from './live-conditions.ts';

interface LiveOutcomeProps {
  evaluation: EvaluationView;
  answers: EvaluationAnswers;
  legalPerson: boolean | null;
  /** Answers still change: the outcome is read out as it does. */
  isLive?: boolean;
}

/** What the answers come to: the outcome with its reasons, what differs from the enterprise's own view, E3. */
export function LiveOutcome({ evaluation, answers, legalPerson, isLive = false }: LiveOutcomeProps) {
  const { t } = useTranslation('admission');
  const { choices } = useWords();
  const { limits } = evaluation;
  const result = evaluate(answers, limits);
  const conforming = 16 - result.partly.length - result.nonConforming.length - result.missing.length;
  const differences = selfAssessmentDifference(evaluation.selfAssessment, answers);
  const conditions = liveConditions(evaluation.conditions, answers, legalPerson);
  return (
    <div className="space-y-6">
      <section aria-label={t('evaluation.outcome')} className="border-ink border-t-2 pt-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-semibold">{t('evaluation.outcome')}</span>
          <RuleIds ids={['EF5']} />
        </p>
        <div role={isLive ? 'status' : undefined} className="mt-1 space-y-1.5">
          <p className="text-xl">
            <OutcomeSoFar result={result} />
          </p>
          {result.reasons.map((reason) => (
            <p key={reason} className="text-bad text-sm">
              {t(`evaluation.reason.${reason}`, {
                count:
                  reason === 'tooManyNonConforming'
                    ? result.nonConforming.length
                    : result.partly.length + result.nonConforming.length,
                limit: reason === 'tooManyNonConforming' ? limits.maxNonConforming : limits.maxPartlyOrNonConforming,
              })}
            </p>
          ))}
        </div>
        <dl className="figures mt-2 text-sm">
          <Tally term={choices.evaluationResults.conforms} value={conforming} />
          <Tally
            term={choices.evaluationResults.partly}
            value={result.partly.length}
            note={result.partly.join(t('listSeparator'))}
          />
          <Tally
            term={choices.evaluationResults['non-conforming']}
            value={result.nonConforming.length}
            note={result.nonConforming.join(t('listSeparator'))}
          />
          <Tally
            term={t('evaluation.unanswered')}
            value={result.missing.length}
            note={result.missing.join(t('listSeparator'))}
          />
        </dl>
        <p className="text-ink-3 mt-2 text-sm">
          {t('evaluation.limits', {
            nonConforming: limits.maxNonConforming,
            both: limits.maxPartlyOrNonConforming,
          })}
        </p>
      </section>
      {Object.keys(evaluation.selfAssessment).length > 0 && (
        <section aria-label={t('evaluation.differences')}>
          <p className="border-rule-strong border-t pt-2 font-semibold">{t('evaluation.differences')}</p>
          {differences.length === 0 ? (
            <p className="text-ink-3 text-sm">{t('evaluation.noDifferences')}</p>
          ) : (
            <ul className="mt-1 text-sm">
              {differences.map(({ item, self, panel }) => (
                <li key={item} className="figures">
                  {t('evaluation.difference', {
                    item,
                    self: choices.evaluationResults[self],
                    panel: choices.evaluationResults[panel],
                  })}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <Conditions conditions={conditions} />
    </div>
  );
}

function OutcomeSoFar({ result }: { result: Evaluation }) {
  const { t } = useTranslation('admission');
  if (result.outcome !== 'open') return <OutcomeMark outcome={result.outcome} />;
  return (
    <Mark tone="idle" glyph="dashedCircle">
      {t('outcome.open', { count: result.missing.length })}
    </Mark>
  );
}

/** The same in a line that stays in view, where the panel beside the form has no room. */
export function OutcomeBar({ evaluation, answers }: Pick<LiveOutcomeProps, 'evaluation' | 'answers'>) {
  const { choices } = useWords();
  const result = evaluate(answers, evaluation.limits);
  return (
    <p className="bg-page border-rule-strong no-print figures sticky bottom-0 z-10 mt-6 flex flex-wrap gap-x-4 border-t py-2.5 lg:hidden">
      <OutcomeSoFar result={result} />
      <span className="text-ink-2 text-sm">
        {choices.evaluationResults.partly} {result.partly.length} · {choices.evaluationResults['non-conforming']}{' '}
        {result.nonConforming.length}
      </span>
    </p>
  );
}

function Tally({ term, value, note }: { term: string; value: number; note?: string }) {
  return (
    <div className="border-rule grid grid-cols-[1fr_2rem] gap-x-2 border-b py-1">
      <dt>
        {term}
        {note && <span className="text-ink-3 ms-2 text-xs">{note}</span>}
      </dt>
      <dd className="text-end font-semibold">{value}</dd>
    </div>
  );
}

const LOOKS = {
  met: { tone: 'good', glyph: 'check' },
  notMet: { tone: 'warn', glyph: 'lagging' },
  open: { tone: 'idle', glyph: 'dashedCircle' },
} as const satisfies Record<Condition['state'], { tone: Tone; glyph: Glyph }>;
const BLOCKS = { tone: 'bad', glyph: 'slashed' } as const;

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** E3: the seven conditions of admission, and which of them stand in the way. */
function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  const { t } = useTranslation('admission');
  return (
    <section aria-label={t('evaluation.conditions')}>
      <p className="border-rule-strong flex flex-wrap items-baseline justify-between gap-x-3 border-t pt-2">
        <span className="font-semibold">{t('evaluation.conditions')}</span>
        <RuleIds ids={['E3']} />
      </p>
      <ol className="mt-1 text-sm">
        {conditions.map(({ number, state, blocks, cleanFrom }) => {
          const known = NUMBERS.find((each) => each === String(number));
          return (
            <li key={number} className="border-rule flex flex-wrap justify-between gap-x-3 border-b py-1">
              <span className="min-w-0">{known && t(`condition.${known}`)}</span>
              <span className="ms-auto">
                <Mark {...(blocks ? BLOCKS : LOOKS[state])}>
                  {t(blocks ? 'conditionState.blocks' : `conditionState.${state}`)}
                </Mark>
              </span>
              {cleanFrom && (
                <span className="text-bad basis-full">
                  {t('evaluation.cleanFrom')} <CivilDate date={cleanFrom} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
