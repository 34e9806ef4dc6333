import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { riskPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { RiskStateMark } from '../marks.tsx';
import { DecideDestructionForm, ProposeDestructionForm } from './destruction-forms.tsx';
import type { Content } from './read-supervision.server.ts';

type FileDue = Content<'files'>['items'][number];

/** R30: the files whose retention is over, the longest over first, with what was proposed about each. */
export function FilesDue({ zone, content }: { zone: string; content: Content<'files'> }) {
  const { t } = useTranslation('riskCases');
  if (content.items.length === 0) return <EmptyState title={t('files.none')}>{t('files.noneHint')}</EmptyState>;
  return (
    <ul className="border-rule border-t">
      {content.items.map((file) => (
        <li key={file.id} className="border-rule space-y-2 border-b py-4">
          <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link to={riskPath(zone, file.id)} className="font-medium">
              <span className="figures">{file.number}</span> {file.title}
            </Link>
            <RiskStateMark state={file.state} />
            <span className="text-ink-3 text-sm">
              {t('files.closedOn')} <CivilDate date={file.closedOn} /> · {t('files.retainUntil')}{' '}
              <CivilDate date={file.retainUntil} />
            </span>
          </p>
          <Proposal file={file} />
          <Acts file={file} canPropose={content.can.propose} />
        </li>
      ))}
    </ul>
  );
}

function Proposal({ file: { proposal } }: { file: FileDue }) {
  const { t } = useTranslation('riskCases');
  if (!proposal) return null;
  return (
    <div className="text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Mark tone="warn" glyph="flag">
          {t('files.pending')}
        </Mark>
        <span className="text-ink-3">
          {proposal.proposedBy} <Instant at={proposal.proposedAt} />
        </span>
      </p>
      <p className="max-w-text whitespace-pre-line break-words">{proposal.reason}</p>
    </div>
  );
}

function Acts({ file, canPropose }: { file: FileDue; canPropose: boolean }) {
  const { t } = useTranslation('riskCases');
  const { open, here } = useActing();
  const { proposal } = file;
  const name = proposal ? `decideDestruction:${proposal.id}` : `proposeDestruction:${file.id}`;
  if (proposal ? !proposal.mayDecide : !canPropose) return null;
  if (open !== name) {
    const href = `${here}${here.includes('?') ? '&' : '?'}open=${name}`;
    return (
      <LinkButton to={href} size="small" preventScrollReset className="no-print">
        {t(proposal ? 'files.decide' : 'files.propose')}
      </LinkButton>
    );
  }
  return proposal ? (
    <DecideDestructionForm name={name} version={proposal.version} announcements={file.announcements} />
  ) : (
    <ProposeDestructionForm name={name} version={file.version} />
  );
}
