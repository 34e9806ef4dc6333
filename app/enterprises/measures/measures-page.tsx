import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { enterprisePath, measuresPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { readDone } from '../../ui/done.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { useForgetDone } from '../../ui/kept-form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Acting, useActing } from '../archive/act-form.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { EnterpriseStatusMark } from '../register/enterprise-marks.tsx';
import { DecideForm } from './decide-form.tsx';
import { proposalKey } from './proposal-key.ts';
import { ProposalList } from './proposal-list.tsx';
import type { MeasuresPage as Page, Proposal } from './read-measures.server.ts';
import { RestoreForm } from './restore-form.tsx';
import { SuspendedTable } from './suspended-table.tsx';

const DONE = ['suspend', 'remove', 'restored'] as const;

/** E9, E10: who is to be suspended, removed or restored, and why? */
export function MeasuresPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('enterprises');
  const { title, zone, proposals, suspended } = page;
  const done = readDone(page.done, DONE);
  useForgetDone(measuresPath(zone), done?.form);
  const byEnterprise = byEnterpriseOf(proposals);
  return (
    <Acting.Provider
      value={{
        open: failure?.values.form?.[0] ?? page.open,
        failure,
        idempotencyKey: page.idempotencyKey,
        cancelHref: measuresPath(zone),
        keptUnder: measuresPath(zone),
      }}
    >
      <PageHeader
        title={title}
        lead={t('measures.lead', { count: byEnterprise.length, suspended: page.suspendedTotal })}
      />
      <AreaTabs zone={zone} pages={page.pages} />
      <div className="space-y-12">
        {done && <Notice tone="good" role="status" title={t(`measures.done.${done.end}`)} />}
        <OpenForm page={page} />
        <Section
          id="proposals"
          title={t('measures.proposals')}
          intro={
            <>
              {t('measures.proposalsIntro')} <RuleIds ids={['E9a', 'E9b']} />
            </>
          }
        >
          {byEnterprise.length === 0 ? (
            <EmptyState title={t('measures.none')}>{t('measures.noneHint')}</EmptyState>
          ) : (
            <div className="space-y-8">
              {byEnterprise.map((own) => (
                <EnterpriseProposals key={own[0]?.enterprise.id} page={page} proposals={own} />
              ))}
            </div>
          )}
        </Section>
        <Section
          id="suspended"
          title={t('measures.suspended')}
          intro={
            <>
              {t('measures.suspendedIntro')} <RuleIds ids={['E10']} />
            </>
          }
        >
          <SuspendedTable zone={zone} rows={suspended} canDecide={page.canDecide} canConvene={page.canConvene} />
        </Section>
      </div>
    </Acting.Provider>
  );
}

/** The server has them enterprise by enterprise already. */
function byEnterpriseOf(proposals: readonly Proposal[]): Proposal[][] {
  const ids = [...new Set(proposals.map(({ enterprise }) => enterprise.id))];
  return ids.map((id) => proposals.filter(({ enterprise }) => enterprise.id === id));
}

function EnterpriseProposals({ page, proposals }: { page: Page; proposals: readonly Proposal[] }) {
  const { open } = useActing();
  const [first] = proposals;
  if (!first) return null;
  const { id, name, status } = first.enterprise;
  return (
    <section id={`enterprise-${id}`} aria-labelledby={`enterprise-${id}-name`} className="scroll-mt-4">
      <h3 id={`enterprise-${id}-name`} className="mb-2 flex flex-wrap items-baseline gap-x-4 text-base">
        <Link to={enterprisePath(page.zone, id)}>{name}</Link>
        <span className="text-sm font-normal">
          <EnterpriseStatusMark status={status} />
        </span>
      </h3>
      <ProposalList
        zone={page.zone}
        proposals={proposals}
        canDecide={page.canDecide}
        open={open?.startsWith('decide:') ? open.slice('decide:'.length) : undefined}
      />
    </section>
  );
}

/** The form that was asked for: to decide on a proposal, or to restore. */
function OpenForm({ page }: { page: Page }) {
  const { t } = useTranslation('enterprises');
  const { open, failure } = useActing();
  const { zone, today, canDecide, restored } = page;
  const proposal = page.proposals.find((each) => open === `decide:${proposalKey(each)}`);
  if (canDecide && proposal) {
    return (
      <Section
        id="form"
        title={t('measures.formTitle', { measure: t(`measure.${proposal.measure}`), name: proposal.enterprise.name })}
      >
        <DecideForm key={open} zone={zone} today={today} proposal={proposal} />
      </Section>
    );
  }
  if (restored) {
    return (
      <Section id="form" title={t('restore.titleNamed', { name: restored.name })} intro={t('restore.intro')}>
        <RestoreForm key={restored.id} name={`restore:${restored.id}`} today={today} enterprise={restored} />
      </Section>
    );
  }
  // The record may have changed meanwhile, so that the form has no place on the page any more.
  return (
    failure && (
      <Notice tone="bad" role="alert" title={failure.message}>
        <LinkButton size="small" to={measuresPath(zone)}>
          {t('cancel')}
        </LinkButton>
      </Notice>
    )
  );
}
