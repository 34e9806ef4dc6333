import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { viewPath } from '../supervision/supervision-paths.ts';
import { Prose } from './facts-section.tsx';
import type { Risk } from './read-risk-page.server.ts';

/** R30: is there anything to tell of the end of this file? */
export const isNearItsEnd = ({ can, destructions }: Risk): boolean =>
  destructions.length > 0 || (can.proposeDestruction ?? false) || (can.decideDestruction ?? false);

/** R30: what was proposed and decided on destroying the file. */
export function ArchiveSection({ zone, risk: { can, destructions } }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  return (
    <Section
      id="archive"
      title={t('item.section.archive')}
      intro={
        <>
          {t('item.archive.intro')} <RuleIds ids={['R30']} />
        </>
      }
      actions={
        (can.proposeDestruction || can.decideDestruction) && (
          <Link to={viewPath(zone, 'files')}>{t('item.archive.toDue')}</Link>
        )
      }
    >
      <ul className="border-rule border-t">
        {destructions.map(({ id, state, reason, proposedBy, proposedAt, decidedBy, decidedAt, decisionNote }) => (
          <li key={id} className="border-rule space-y-1 border-b py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">{t(`item.destruction.${state}`)}</span>
              {proposedBy} <Instant at={proposedAt} className="text-ink-3 text-sm" />
            </p>
            <Prose text={reason} />
            {decidedAt && (
              <p className="flex flex-wrap items-baseline gap-x-3">
                {decidedBy} <Instant at={decidedAt} className="text-ink-3 text-sm" />
                {decisionNote}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
