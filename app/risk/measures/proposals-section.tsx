import { useTranslation } from 'react-i18next';
import type { ProposalOutput } from '../../../server/risk/measures/schema.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { riskProposalPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { MeasureCard, Prose } from './measure-card.tsx';
import { ProposalMark } from './measure-marks.tsx';

interface ProposalsSectionProps {
  zone: string;
  risk: string;
  /** The newest first. */
  proposals: readonly ProposalOutput[];
  canPropose: boolean;
}

/** R17, R18: what was proposed and how it was decided; the one that waits with the forms to decide it. */
export function ProposalsSection({ zone, risk, proposals, canPropose }: ProposalsSectionProps) {
  const { t } = useTranslation('riskMeasures');
  const pending = proposals.find(({ state }) => state === 'pending');
  const decided = proposals.filter((proposal) => proposal !== pending);
  return (
    <Section
      id="proposals"
      title={t('proposal.section')}
      intro={
        <>
          {t('proposal.intro')} <RuleIds ids={['R17', 'R18']} />
        </>
      }
      actions={
        canPropose && (
          <LinkButton look="primary" to={riskProposalPath(zone, risk)} className="no-print">
            {t('proposal.begin')}
          </LinkButton>
        )
      }
    >
      {proposals.length === 0 && <p className="text-ink-2">{t('proposal.none')}</p>}
      {pending && (
        <div className="space-y-6">
          <ProposalContent proposal={pending} />
          <DecideForm proposal={pending} />
          <WithdrawForm proposal={pending} />
        </div>
      )}
      {decided.length > 0 && (
        <details className="mt-6" open={!pending && decided.length === 1}>
          <summary className="cursor-pointer py-1 font-medium">
            {t('proposal.history', { count: decided.length })}
          </summary>
          <div className="mt-4 space-y-8">
            {decided.map((proposal) => (
              <ProposalContent key={proposal.id} proposal={proposal} />
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}

function ProposalContent({ proposal }: { proposal: ProposalOutput }) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  const { today } = useActing();
  const { measures, lifts, responsible, state } = proposal;
  const isEmpty = measures.length + lifts.length + responsible.length === 0;
  const separator = t('separator');
  return (
    <div>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <ProposalMark state={state} />
        <span>{proposal.proposedBy}</span>
        <Instant at={proposal.proposedAt} className="text-ink-3 text-sm" />
      </p>
      {isEmpty && <Notice tone="idle" title={t('proposal.noMeasure')} />}
      <DefinitionList
        items={[
          { term: t('proposal.reason'), value: <Prose text={proposal.reason} /> },
          { term: t('proposal.basis'), value: t('proposal.assessment', { number: proposal.assessment }) },
          ...(lifts.length > 0
            ? [
                {
                  term: t('proposal.lifts'),
                  value: lifts.map(({ kind, title }) => `${t(`risk:measureKind.${kind}`)} ${title}`).join(separator),
                },
              ]
            : []),
          ...(responsible.length > 0
            ? [{ term: t('proposal.responsible'), value: responsible.map(({ name }) => name).join(separator) }]
            : []),
          ...(proposal.decidedAt
            ? [
                {
                  term: t('proposal.decided'),
                  value: (
                    <>
                      {proposal.decidedBy} <Instant at={proposal.decidedAt} className="text-ink-3 text-sm" />
                      {proposal.decisionNote && <Prose text={proposal.decisionNote} />}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {/* What was approved stands among the measures, with what has become of it. */}
      {state !== 'approved' && measures.length > 0 && (
        <div className="mt-5 space-y-6">
          {measures.map((measure) => (
            <MeasureCard key={measure.id} measure={measure} today={today} />
          ))}
        </div>
      )}
    </div>
  );
}

function DecideForm({ proposal }: { proposal: ProposalOutput }) {
  const { t } = useTranslation('riskMeasures');
  const { open, here } = useActing();
  if (!proposal.can.decide) return null;
  const name = `decide:${proposal.id}`;
  if (open !== name) {
    return (
      <LinkButton look="primary" to={`${here}?open=${name}#proposals`} preventScrollReset className="no-print">
        {t('decide.begin')}
      </LinkButton>
    );
  }
  return (
    <div className="space-y-4">
      {proposal.isOutdated && <Notice tone="warn" title={t('decide.outdated')} />}
      <ActForm
        name={name}
        label={t('decide.begin')}
        version={proposal.version}
        button={<SubmitButton>{t('decide.submit')}</SubmitButton>}
      >
        <RadioGroup
          name="decision"
          label={t('decide.label')}
          options={[
            {
              value: 'approved',
              label: t('decide.approve'),
              hint: t('decide.approveHint'),
              disabled: proposal.isOutdated,
            },
            { value: 'declined', label: t('decide.decline'), hint: t('decide.declineHint') },
          ]}
          required
        />
        <TextArea name="note" label={t('decide.note')} hint={t('decide.noteHint')} rows={3} maxLength={2000} />
      </ActForm>
    </div>
  );
}

function WithdrawForm({ proposal }: { proposal: ProposalOutput }) {
  const { t } = useTranslation('riskMeasures');
  const { open, here } = useActing();
  if (!proposal.can.withdraw) return null;
  const name = `withdraw:${proposal.id}`;
  if (open !== name) {
    return (
      <LinkButton to={`${here}?open=${name}#proposals`} preventScrollReset className="no-print">
        {t('withdraw.begin')}
      </LinkButton>
    );
  }
  return (
    <ActForm
      name={name}
      label={t('withdraw.begin')}
      version={proposal.version}
      button={<SubmitButton look="danger">{t('withdraw.submit')}</SubmitButton>}
    >
      <TextArea name="reason" label={t('reason')} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
