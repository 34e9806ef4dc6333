import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../../server/risk/kinds.ts';
import type { MeasurePhase } from '../../../server/risk/measures/measure.ts';
import type { MeasureOutput } from '../../../server/risk/measures/schema.ts';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';

const PHASE_LOOKS = {
  proposed: { tone: 'warn', glyph: 'flag' },
  declined: { tone: 'idle', glyph: 'slashed' },
  notYet: { tone: 'info', glyph: 'clock' },
  inForce: { tone: 'warn', glyph: 'alarm' },
  termOver: { tone: 'info', glyph: 'lagging' },
  lifted: { tone: 'idle', glyph: 'square' },
} as const satisfies Record<MeasurePhase, object>;

/** How a measure stands today (R23). */
export function PhaseMark({ phase }: { phase: MeasurePhase }) {
  const { t } = useTranslation('risk');
  return <Mark {...PHASE_LOOKS[phase]}>{t(`measureState.${phase}`)}</Mark>;
}

const PROPOSAL_LOOKS = {
  pending: { tone: 'warn', glyph: 'flag' },
  approved: { tone: 'good', glyph: 'check' },
  declined: { tone: 'idle', glyph: 'slashed' },
  withdrawn: { tone: 'idle', glyph: 'back' },
} as const satisfies Record<ProposalState, object>;

export function ProposalMark({ state }: { state: ProposalState }) {
  const { t } = useTranslation('risk');
  return <Mark {...PROPOSAL_LOOKS[state]}>{t(`proposalState.${state}`)}</Mark>;
}

type Term = Pick<MeasureOutput, 'startsOn' | 'endsOn' | 'liftedOn'>;

/** From when until when a measure holds. */
export function TermText({ startsOn, endsOn, liftedOn }: Term) {
  const { t } = useTranslation('riskMeasures');
  return (
    <span>
      <CivilDate date={startsOn} />{' '}
      {endsOn ? (
        <>
          {t('term.to')} <CivilDate date={endsOn} />
        </>
      ) : (
        <span className="whitespace-nowrap">{t('term.open')}</span>
      )}
      {liftedOn && (
        <span className="text-ink-3 block text-sm">
          {t('term.lifted')} <CivilDate date={liftedOn} />
        </span>
      )}
    </span>
  );
}

const ANSWER_LOOKS = {
  accepted: { tone: 'info', glyph: 'half' },
  declined: { tone: 'bad', glyph: 'slashed' },
  done: { tone: 'good', glyph: 'check' },
} as const;

/** R21: what the authority answered, or until when it is to answer. */
export function AnswerMark({
  answer,
  answerDueOn,
  today,
}: Pick<MeasureOutput, 'answer' | 'answerDueOn'> & { today: string }) {
  const { t } = useTranslation('risk');
  if (answer) {
    return (
      <Mark {...ANSWER_LOOKS[answer.answer]}>
        {t(`answer.${answer.answer}`)} <CivilDate date={answer.on} />
      </Mark>
    );
  }
  if (!answerDueOn) return <Nothing />;
  const isLate = answerDueOn < today;
  return (
    <Mark tone={isLate ? 'bad' : 'info'} glyph={isLate ? 'alarm' : 'clock'}>
      {t('answer.none')} · <CivilDate date={answerDueOn} />
    </Mark>
  );
}

/** R29: whether an announcement is public. */
export function PublicationMark({ published }: Pick<MeasureOutput, 'published'>) {
  const { t } = useTranslation('riskMeasures');
  if (published === null) {
    return (
      <Mark tone="idle" glyph="dashedCircle">
        {t('publication.none')}
      </Mark>
    );
  }
  return published.withdrawnAt === null ? (
    <Mark tone="good" glyph="check">
      {t('publication.public')}
    </Mark>
  ) : (
    <Mark tone="idle" glyph="back">
      {t('publication.withdrawn')}
    </Mark>
  );
}
