import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { FindingsTable } from '../../enterprises/findings/findings-table.tsx';
import { inspectionPath, inspectionsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Count, Instant, Nothing } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Badge } from '../../ui/status.tsx';
import { ActivityHistory } from '../activity-history.tsx';
import { ActivityPapers } from '../activity-papers.tsx';
import { CancelForm, ConcludeForm } from './conclude-forms.tsx';
import { InspectionMark, KindBadge } from './inspection-mark.tsx';
import { inspectionChecklistPath, inspectionEditPath } from './inspection-paths.ts';
import { Days } from './inspections-page.tsx';
import type { Inspection, InspectionPage as Page } from './read-inspection.server.ts';
import { VisitsTable } from './visits-table.tsx';

const DONE = ['plan', 'change', 'conclude', 'cancel', 'attach', 'detach'] as const;

/** Z4, Z25: how far has this round come, and what did it find? */
export function InspectionPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('inspections');
  const { zone, title, inspection } = page;
  const { id, state, kind, fromOn, toOn, today } = inspection;
  return (
    <ActingProvider {...page.acting} failure={failure} here={inspectionPath(zone, id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('plan.title'), href: inspectionsPath(zone) }]}
        state={
          <>
            <InspectionMark state={state} isOver={toOn < today} />
            <KindBadge kind={kind} />
            <span>
              <Days fromOn={fromOn} toOn={toOn} />
            </span>
            <span>{inspection.body}</span>
          </>
        }
        actions={<Actions zone={zone} inspection={inspection} />}
      />
      <div className="space-y-12">
        <div className="space-y-6">
          <DoneNotice acts={DONE} words={(act) => t(`plan.done.${act}`)} />
          <Progress inspection={inspection} />
        </div>
        <Closing inspection={inspection} />
        <Section id="visits" title={t('visit.title')} intro={t('visit.intro')}>
          <VisitsTable zone={zone} inspection={inspection} />
        </Section>
        <Findings page={page} />
        <Plan inspection={inspection} />
        <ActivityPapers files={inspection.files} canAttach={inspection.can.attach} intro={t('plan.papersIntro')} />
        <ActivityHistory subject="inspection" events={inspection.events} />
      </div>
    </ActingProvider>
  );
}

function Actions({ zone, inspection }: { zone: string; inspection: Inspection }) {
  const { t } = useTranslation('inspections');
  const { here } = useActing();
  const { id, can } = inspection;
  return (
    <>
      {can.conclude && (
        <LinkButton look="primary" to={`${here}?open=conclude#closing`} preventScrollReset>
          {t('conclude.begin')}
        </LinkButton>
      )}
      <LinkButton to={inspectionChecklistPath(zone, id)}>{t('checklist.open')}</LinkButton>
      {can.change && <LinkButton to={inspectionEditPath(zone, id)}>{t('plan.changeBegin')}</LinkButton>}
      {can.cancel && (
        <LinkButton look="quiet" to={`${here}?open=cancel#closing`} preventScrollReset>
          {t('cancel.begin')}
        </LinkButton>
      )}
    </>
  );
}

function Progress({ inspection: { visited, toVisit, findings } }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections');
  return (
    <Stats>
      <Stat label={t('visit.visited')} unit={t('plan.ofTotal', { total: toVisit })}>
        <Count value={visited} />
      </Stat>
      <Stat label={t('finding.view.open')}>
        <Count value={findings.open} />
      </Stat>
      <Stat label={t('finding.view.overdue')}>
        <Count value={findings.overdue} />
      </Stat>
      <Stat label={t('finding.view.corrected')}>
        <Count value={findings.corrected} />
      </Stat>
      <Stat label={t('finding.view.closed')}>
        <Count value={findings.closed} />
      </Stat>
    </Stats>
  );
}

/** What the round came to, or the form that says so. */
function Closing({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation('inspections');
  const { open } = useActing();
  const { can, state, summary, events } = inspection;
  const why = events.find(({ kind }) => kind === 'concluded' || kind === 'cancelled')?.note ?? '';
  if (state !== 'planned') {
    return (
      <Section id="closing" title={t(state === 'concluded' ? 'conclude.section' : 'cancel.section')}>
        {summary && <p className="max-w-text whitespace-pre-line break-words">{summary}</p>}
        {why && (
          <p className="text-ink-2 mt-2 max-w-text whitespace-pre-line break-words">
            {t(state === 'concluded' ? 'conclude.left' : 'cancel.because', { why })}
          </p>
        )}
      </Section>
    );
  }
  if (open === 'conclude' && can.conclude) {
    return (
      <Section id="closing" title={t('conclude.title')} intro={<RuleIds ids={['Z25']} />}>
        <ConcludeForm inspection={inspection} />
      </Section>
    );
  }
  if (open === 'cancel' && can.cancel) {
    return (
      <Section id="closing" title={t('cancel.title')}>
        <CancelForm inspection={inspection} />
      </Section>
    );
  }
  return null;
}

function Findings({ page: { zone, findings, items } }: { page: Page }) {
  const { t } = useTranslation('inspections');
  if (!findings) return null;
  return (
    <Section id="findings" title={t('finding.title')}>
      <FindingsTable
        zone={zone}
        rows={findings.rows}
        items={items}
        isOwn={false}
        empty={<EmptyState title={t('visit.noFindings')}>{t('finding.noneHint')}</EmptyState>}
      />
      <Pager shown={findings.rows.length} nextCursor={findings.nextCursor} />
    </Section>
  );
}

function Plan({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation(['inspections', 'common']);
  const { body, departments, team, checklist, createdBy, createdAt } = inspection;
  return (
    <Section id="plan" title={t('inspections:plan.section')} intro={<RuleIds ids={['EF7', 'Z25']} />}>
      <DefinitionList
        items={[
          { term: t('inspections:plan.body'), value: body },
          {
            term: t('inspections:plan.departments'),
            value: departments.length > 0 ? departments.join(t('common:listSeparator')) : <Nothing />,
          },
          {
            term: t('inspections:team.label'),
            value: (
              <ul>
                {team.map(({ name, organisation, isLead }) => (
                  <li key={`${name}/${organisation}`}>
                    {name} <span className="text-ink-2">{organisation}</span>{' '}
                    {isLead && <Badge>{t('inspections:team.lead')}</Badge>}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t('inspections:plan.checklist'),
            value:
              checklist.length === 0 ? (
                t('inspections:plan.onlyItems')
              ) : (
                <ol className="list-inside list-decimal">
                  {checklist.map((question) => (
                    <li key={question.id}>{question.text}</li>
                  ))}
                </ol>
              ),
          },
          {
            term: t('inspections:plan.created'),
            value: (
              <>
                {createdBy} <Instant at={createdAt} className="text-ink-3 text-sm" />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
