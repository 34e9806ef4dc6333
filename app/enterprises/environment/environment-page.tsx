import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ENVIRONMENT_LEVELS, type EnvironmentLevel } from '../../../server/enterprises/environment/levels.ts';
import { ActForm, ActingProvider, useActing } from '../../acts/acting.tsx';
import { environmentPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { CivilDate, Count, Instant } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { AreaTabs } from '../area-tabs.tsx';
import { CoverageBar } from '../checks/coverage-bar.tsx';
import { AttachForm, Papers } from '../incidents/attachments.tsx';
import { IncidentDoneNotice } from '../incidents/done-notice.tsx';
import type { EnvironmentPage as Page } from './read-environment.server.ts';

type Zone = Extract<Page['content'], { of: 'zone' }>;
type One = Extract<Page['content'], { of: 'enterprise' }>;
type Row = Zone['items'][number];

const ofEnterprisePath = (zone: string, enterprise: string) => `${environmentPath(zone)}?enterprise=${enterprise}`;

/** Z26: whose environmental risk is known, and how high is it? */
export function EnvironmentPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, content, acting, isOwn } = page;
  const isOne = content.of === 'enterprise';
  const here = isOne && !isOwn ? ofEnterprisePath(zone, content.enterprise.id) : environmentPath(zone);
  return (
    <ActingProvider {...acting} failure={failure} here={here}>
      <PageHeader
        title={isOne ? t('environment.of', { name: content.enterprise.name }) : page.title}
        breadcrumb={isOne && !isOwn ? [{ label: page.title, href: environmentPath(zone) }] : []}
        lead={
          <>
            {t(isOne ? 'environment.leadOne' : 'environment.lead')} <RuleIds ids={['Z26']} />
          </>
        }
      />
      {!isOne && <AreaTabs zone={zone} pages={page.pages} />}
      <div className="space-y-12">
        <IncidentDoneNotice />
        {isOne ? <OfEnterprise one={content} /> : <OfZone zone={zone} content={content} />}
      </div>
    </ActingProvider>
  );
}

const EXACT = 4;

function OfZone({ zone, content }: { zone: string; content: Zone }) {
  const { t } = useTranslation('incidents');
  const { total, assessed, items } = content;
  if (total === 0) return <EmptyState title={t('check.nobody')}>{t('check.nobodyHint')}</EmptyState>;
  const high = items.filter(({ latest }) => latest?.level === 'high').length;
  return (
    <>
      <div className="space-y-4">
        <Stats>
          <Stat label={t('environment.assessed')} unit={t('check.ofTotal', { total })}>
            <Count value={assessed} />
          </Stat>
          <Stat label={t('environment.unassessed')} unit={t('check.enterprises', { count: total - assessed })}>
            <Count value={total - assessed} />
          </Stat>
          <Stat label={t('environment.high')} unit={t('check.enterprises', { count: high })}>
            <Count value={high} />
          </Stat>
        </Stats>
        <CoverageBar share={(assessed / total).toFixed(EXACT)} label={t('environment.barSays', { assessed, total })} />
      </div>
      <Section id="enterprises" title={t('environment.enterprises')}>
        <ZoneTable zone={zone} content={content} />
      </Section>
    </>
  );
}

function ZoneTable({ zone, content }: { zone: string; content: Zone }) {
  const { t } = useTranslation('incidents');
  const columns: Column<Row>[] = [
    { id: 'name', header: t('enterprise.label'), rowHeader: true, cell: ({ enterprise }) => enterprise.name },
    {
      id: 'level',
      header: t('environment.level'),
      cell: ({ latest }) => (latest ? <LevelMark level={latest.level} /> : <NotAssessed />),
    },
    { id: 'on', header: t('environment.assessedOn'), cell: ({ latest }) => <CivilDate date={latest?.assessedOn} /> },
    { id: 'admitted', header: t('check.admittedOn'), cell: ({ admittedOn }) => <CivilDate date={admittedOn} /> },
    ...(content.canAssess
      ? [
          {
            id: 'act',
            header: t('action'),
            cell: ({ enterprise, latest }: Row) => (
              <Link
                to={`${ofEnterprisePath(zone, enterprise.id)}&open=assess#assess`}
                aria-label={t('environment.assessNamed', { name: enterprise.name })}
              >
                {t(latest ? 'environment.again' : 'environment.assess')}
              </Link>
            ),
          },
        ]
      : []),
  ];
  const rows = [...content.items].sort((a, b) => Number(a.latest !== null) - Number(b.latest !== null));
  return (
    <DataTable
      caption={t('environment.enterprises')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ enterprise }) => enterprise.id}
      rowHref={({ enterprise }) => ofEnterprisePath(zone, enterprise.id)}
      empty={null}
    />
  );
}

const LEVELS = {
  low: { tone: 'good', glyph: 'check' },
  medium: { tone: 'warn', glyph: 'lagging' },
  high: { tone: 'bad', glyph: 'alarm' },
} as const;

const LevelMark = ({ level }: { level: EnvironmentLevel }) => {
  const { t } = useTranslation('incidents');
  return <Mark {...LEVELS[level]}>{t(`environment.levelIs.${level}`)}</Mark>;
};

function NotAssessed() {
  const { t } = useTranslation('incidents');
  return (
    <Mark tone="warn" glyph="dashedCircle">
      {t('environment.notYet')}
    </Mark>
  );
}

function OfEnterprise({ one }: { one: One }) {
  const { t } = useTranslation('incidents');
  const { open, here } = useActing();
  const separator = here.includes('?') ? '&' : '?';
  const isOpen = open === 'assess' && one.canAssess;
  return (
    <>
      {one.canAssess && isOpen && <AssessForm one={one} />}
      {one.canAssess && !isOpen && (
        <LinkButton look="primary" to={`${here}${separator}open=assess#assess`} className="no-print">
          {t('environment.assess')}
        </LinkButton>
      )}
      <Section id="assessments" title={t('environment.assessments')} intro={t('environment.latestHolds')}>
        {one.items.length === 0 ? (
          <EmptyState title={t('environment.none')}>{t('environment.noneHint')}</EmptyState>
        ) : (
          <ol className="space-y-8">
            {one.items.map((item, index) => (
              <li key={item.id} id={`assessment-${item.id}`} className="border-rule border-t pt-3">
                <p className="flex flex-wrap items-baseline gap-x-4">
                  <LevelMark level={item.level} />
                  <CivilDate date={item.assessedOn} className="font-medium" />
                  {index === 0 && <Badge tone="info">{t('environment.holds')}</Badge>}
                  <span className="text-ink-3 text-sm">
                    {item.recordedBy} <Instant at={item.recordedAt} />
                  </span>
                </p>
                <p className="max-w-text mt-1 mb-3 whitespace-pre-line">{item.findings}</p>
                <Papers files={item.files} />
                {one.canAssess &&
                  (open === `attach:${item.id}` ? (
                    <AttachForm subject="environment" name={`attach:${item.id}`} />
                  ) : (
                    <Link
                      to={`${here}${separator}open=${encodeURIComponent(`attach:${item.id}`)}#assessment-${item.id}`}
                      preventScrollReset
                      className="no-print inline-block py-1 text-sm"
                    >
                      {t('attach.title')}
                    </Link>
                  ))}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

/** Z26: the risk as it was found on a day; a later assessment takes its place. */
function AssessForm({ one }: { one: One }) {
  const { t } = useTranslation('incidents');
  const { today } = useActing();
  return (
    <Section id="assess" title={t('environment.assess')}>
      <ActForm
        name="assess"
        label={t('environment.assess')}
        button={<SubmitButton>{t('environment.submit')}</SubmitButton>}
      >
        <input type="hidden" name="enterprise" value={one.enterprise.id} />
        <TextInput
          name="assessedOn"
          type="date"
          label={t('environment.assessedOn')}
          defaultValue={today}
          max={today}
          width="short"
          required
        />
        <RadioGroup
          name="level"
          label={t('environment.level')}
          options={ENVIRONMENT_LEVELS.map((level) => ({ value: level, label: t(`environment.levelIs.${level}`) }))}
          required
          inline
        />
        <TextArea
          name="findings"
          label={t('environment.findings')}
          hint={t('environment.findingsHint')}
          rows={4}
          maxLength={5000}
          required
        />
      </ActForm>
    </Section>
  );
}
