import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { enterprisePath, evaluationPath, incidentPath, measuresPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatDate } from '../../ui/format.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Mark } from '../../ui/status.tsx';
import { useRecordKind } from '../archive/record-kind.ts';
import { checkPath } from '../incidents/incident-paths.ts';
import { proposalKey } from './proposal-key.ts';
import type { Proposal } from './read-measures.server.ts';

interface ProposalListProps {
  zone: string;
  proposals: readonly Proposal[];
  canDecide: boolean;
  /** The proposal whose form stands open already. */
  open?: string;
}

/** E9: what is proposed, on which ground, shown by which records. */
export function ProposalList({ zone, proposals, canDecide, open }: ProposalListProps) {
  const { t } = useTranslation('enterprises');
  return (
    <ul className="border-rule border-t">
      {proposals.map((proposal) => {
        const key = proposalKey(proposal);
        return (
          <li
            key={key}
            className="border-rule keep-together border-b py-3 lg:grid lg:grid-cols-[minmax(13rem,1fr)_3fr_5rem] lg:gap-6"
          >
            <div>
              <MeasureMark measure={proposal.measure} />
              <span className="ms-2 text-sm">
                <RuleIds ids={[proposal.rule]} />
              </span>
              <p className="mt-0.5">{t(`ground.${proposal.ground}`)}</p>
            </div>
            <BasisRows zone={zone} proposal={proposal} />
            {canDecide && key !== open && (
              <div className="no-print max-lg:mt-3 lg:text-end">
                <LinkButton
                  size="small"
                  to={`${measuresPath(zone)}?open=decide:${key}#form`}
                  aria-label={t('measures.decideNamed', {
                    measure: t(`measure.${proposal.measure}`),
                    name: proposal.enterprise.name,
                    ground: t(`ground.${proposal.ground}`),
                  })}
                >
                  {t('measures.decide')}
                </LinkButton>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function MeasureMark({ measure }: { measure: Proposal['measure'] }) {
  const { t } = useTranslation('enterprises');
  return measure === 'suspend' ? (
    <Mark tone="warn" glyph="lagging" className="font-medium">
      {t('measure.suspend')}
    </Mark>
  ) : (
    <Mark tone="bad" glyph="alarm" className="font-medium">
      {t('measure.remove')}
    </Mark>
  );
}

/** The records that show the ground, with their dates and texts. */
export function BasisRows({ zone, proposal }: { zone: string; proposal: Proposal }) {
  const { t } = useTranslation('enterprises');
  const kindOf = useRecordKind();
  const locale = useLocale();
  return (
    <div className="text-sm max-lg:mt-2">
      <p className="text-ink-3">{t('measures.basis', { count: proposal.basis.length })}</p>
      <ul className="mt-0.5 space-y-1">
        {proposal.basis.map((row) => (
          <li key={row.id} className="flex flex-wrap gap-x-3">
            <Link to={hrefOf(zone, proposal.enterprise.id, row)} className="whitespace-nowrap">
              {kindOf(row.kind === 'check' || row.kind === 'evaluation' ? row.kind : row.what)}
            </Link>
            <time dateTime={row.on} className="whitespace-nowrap">
              {formatDate(row.on, locale)}
            </time>
            <span className="text-ink-2 min-w-0">
              {row.kind === 'check' ? t('measures.checkedBy', { name: row.text }) : row.text}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type BasisRow = Proposal['basis'][number];

function hrefOf(zone: string, enterprise: string, { kind, id }: BasisRow): string {
  switch (kind) {
    case 'incident':
      return incidentPath(zone, id);
    case 'evaluation':
      return evaluationPath(zone, id);
    case 'conduct':
      return `${enterprisePath(zone, enterprise)}?tab=incidents#conducts`;
    case 'check':
      return checkPath(zone, id);
  }
}
