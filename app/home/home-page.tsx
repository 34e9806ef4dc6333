import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EnterpriseHome } from '../enterprises/home/enterprise-home.tsx';
import { zonePath } from '../paths.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Percent } from '../ui/figures.tsx';
import { Icon } from '../ui/icon.tsx';
import { ScoreBar } from '../ui/score-bar.tsx';
import { Section } from '../ui/section.tsx';
import { BandMark } from '../ui/status.tsx';
import type { HomePage as Page, ZoneEntry } from './read-home.server.ts';

/** Where the work begins for those whom no single page serves. */
export function HomePage({ page }: { page: Page }) {
  switch (page.kind) {
    case 'enterprise':
      return <EnterpriseHome zone={page.zone} owed={page.owed} riskPages={page.riskPages} />;
    case 'choice':
      return <ZoneChoice zones={page.zones} />;
    case 'nothing':
      return <NoZone />;
  }
}

function ZoneChoice({ zones }: { zones: readonly ZoneEntry[] }) {
  const { t } = useTranslation('assessment');
  return (
    <>
      <PageHeader title={t('home.choice.title')} lead={<p>{t('home.choice.lead')}</p>} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {zones.map((zone) => (
          <Section key={zone.id} title={zone.name} intro={zone.industry}>
            {zone.score && <ZoneScore zone={zone} score={zone.score} />}
            <ul className="border-rule border-t">
              {zone.roles.map((entry) => (
                <RoleRow key={`${entry.role}/${entry.href}`} entry={entry} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}

function ZoneScore({ zone, score }: { zone: ZoneEntry; score: NonNullable<ZoneEntry['score']> }) {
  const { t } = useTranslation('assessment');
  const { year, percent, coverage, band } = score;
  return (
    <div className="mb-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link to={zonePath(zone.id)} className="text-ink text-2xl font-semibold no-underline hover:underline">
          <Percent value={percent.verified} />
        </Link>
        <span className="text-ink-2 text-sm">{t('home.choice.scoreOf', { year })}</span>
        {band && <BandMark band={band} />}
      </p>
      <div className="mt-2">
        <ScoreBar
          verified={percent.verified}
          projected={percent.projected}
          coverage={coverage ?? undefined}
          label={zone.name}
        />
      </div>
    </div>
  );
}

function RoleRow({ entry: { role, department, leadsTo, href } }: { entry: ZoneEntry['roles'][number] }) {
  const { t } = useTranslation();
  return (
    <li className="border-rule border-b">
      <Link
        to={href}
        className="hover:bg-sunken flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 no-underline"
      >
        <span>
          <span className="font-medium underline">{t(`role.${role}`)}</span>
          {department && <span className="text-ink-2 ms-3">{department}</span>}
        </span>
        <span className="text-ink-2 text-sm">
          {t(leadsTo)}
          <Icon name="arrowRight" className="ms-1.5 align-[-0.15em]" />
        </span>
      </Link>
    </li>
  );
}

function NoZone() {
  const { t } = useTranslation('assessment');
  return (
    <>
      <PageHeader title={t('home.nothing.heading')} />
      <EmptyState title={t('home.nothing.title')}>
        <p>{t('home.nothing.text')}</p>
      </EmptyState>
    </>
  );
}
