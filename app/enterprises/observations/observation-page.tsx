import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { declarationPath, enterprisePath, incidentPath, observationPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Count, Instant, Nothing } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatDate } from '../../ui/format.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { IncidentDoneNotice } from '../incidents/done-notice.tsx';
import { incidentViewPath, newDeclarationPath } from '../incidents/incident-paths.ts';
import type { Duty } from './duties.ts';
import { ObservationStateMark } from './observation-marks.tsx';
import { PapersSection } from './papers-section.tsx';
import type { ObservationPage as Page } from './read-observation.server.ts';
import { ReleaseSection } from './release-section.tsx';
import { ShipmentsSection } from './shipments-section.tsx';

/** E8: what does this observation still lack, until when, and may it end? */
export function ObservationPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, observation, title, acting } = page;
  const { enterprise, state, endsOn, openedOn } = observation;
  return (
    <ActingProvider {...acting} failure={failure} here={observationPath(zone, observation.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('view.observations'), href: incidentViewPath(zone, 'observations') }]}
        state={
          <>
            <ObservationStateMark state={state} endsOn={endsOn} today={acting.today} />
            <span>
              <CivilDate date={openedOn} /> {t('observation.to')} <CivilDate date={endsOn} />
            </span>
            <Link to={enterprisePath(zone, enterprise.id)}>{enterprise.name}</Link>
            <RuleIds ids={['E8']} />
          </>
        }
      />
      <div className="space-y-12">
        <IncidentDoneNotice />
        {state === 'open' && <Figures page={page} />}
        {page.isOwn && state === 'open' && <Duties page={page} />}
        {!page.isOwn && <ReleaseSection page={page} />}
        <PapersSection page={page} />
        <ShipmentsSection page={page} />
        {page.isOwn && <ReleaseSection page={page} />}
        <About page={page} />
      </div>
    </ActingProvider>
  );
}

function Figures({ page: { observation, daysLeft } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { missing, undeclared, shipments, endsOn } = observation;
  return (
    <Stats>
      <Stat
        label={t('observation.daysLeft')}
        unit={t('days', { count: daysLeft })}
        note={
          <>
            {t('observation.endsOn')} <CivilDate date={endsOn} />
          </>
        }
      >
        <Count value={daysLeft} />
      </Stat>
      <Stat
        label={t('observation.missing')}
        unit={t('pieces', { count: missing.length })}
        note={t('observation.missingNote')}
      >
        <Count value={missing.length} />
      </Stat>
      <Stat
        label={t('observation.undeclared')}
        unit={t('batches', { count: undeclared })}
        note={t('observation.shipmentsInAll', { count: shipments.length })}
      >
        <Count value={undeclared} />
      </Stat>
    </Stats>
  );
}

/** What the enterprise's people have to do, each with the way to do it. */
function Duties({ page }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  const { duties, observation } = page;
  return (
    <Section id="duties" title={t('duty.title')} intro={duties.length > 0 ? t('duty.intro') : undefined}>
      {duties.length === 0 ? (
        <p className="text-ink-2">{t('duty.none', { day: formatDate(observation.endsOn, locale) })}</p>
      ) : (
        <ul className="border-rule border-t">
          {duties.map((duty) => (
            <li key={keyOf(duty)} className="border-rule flex flex-wrap items-baseline gap-x-4 border-b py-2.5">
              <DutyLine duty={duty} page={page} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const keyOf = (duty: Duty): string =>
  duty.duty === 'paper' ? duty.paper : duty.duty === 'declare' ? duty.shipment : duty.declaration;

function DutyLine({ duty, page: { zone, observation } }: { duty: Duty; page: Page }) {
  const { t } = useTranslation(['incidents', 'common']);
  const here = observationPath(zone, observation.id);
  switch (duty.duty) {
    case 'paper':
      return (
        <Link to={`${here}?open=${encodeURIComponent(`paper:${duty.paper}`)}#paper-${duty.paper}`} preventScrollReset>
          {t('incidents:duty.paper', { paper: t(`incidents:category.${duty.paper}`) })}
        </Link>
      );
    case 'declare':
      return (
        <Link to={newDeclarationPath(zone, observation.id, duty.shipment)}>
          {t('incidents:duty.declare', { contract: duty.contractNumber })}
        </Link>
      );
    case 'complete':
    case 'sign':
      return (
        <Link to={declarationPath(zone, duty.declaration)}>
          {t(`incidents:duty.${duty.duty}`, { contract: duty.contractNumber })}
        </Link>
      );
    case 'await':
      return (
        <Link to={declarationPath(zone, duty.declaration)}>
          {t('incidents:duty.await', {
            contract: duty.contractNumber,
            who: duty.posts.map((post) => t(`incidents:post.${post}`)).join(t('common:listSeparator')),
          })}
        </Link>
      );
  }
}

function About({ page: { zone, observation } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { incident, openedBy, openedAt, reason, termMonths } = observation;
  return (
    <Section id="about" title={t('observation.about')}>
      <DefinitionList
        items={[
          {
            term: t('observation.becauseOf'),
            value: (
              <>
                <Link to={incidentPath(zone, incident.id)}>
                  {t('incident.named', { kind: t(`kind.${incident.kind}`), product: incident.product })}
                </Link>{' '}
                <CivilDate date={incident.happenedOn} className="text-ink-3 text-sm" />
              </>
            ),
          },
          { term: t('observation.term'), value: t('observation.months', { count: termMonths }) },
          { term: t('observation.reason'), value: reason || <Nothing /> },
          {
            term: t('observation.openedBy'),
            value: (
              <>
                {openedBy} <Instant at={openedAt} className="text-ink-3 text-sm" />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
