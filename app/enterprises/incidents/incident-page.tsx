import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { enterprisePath, incidentPath, incidentsPath, observationPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Instant, Money, Nothing } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { ObservationStateMark } from '../observations/observation-marks.tsx';
import { AttachForm, Papers } from './attachments.tsx';
import { IncidentDoneNotice } from './done-notice.tsx';
import { DetermineForm, ObserveForm, TraceForm } from './incident-forms.tsx';
import { CauseMark, EffectText, TracingMark } from './marks.tsx';
import type { IncidentPage as Page } from './read-incident.server.ts';

/** E8: one incident: what happened, whose fault it was, where it came from, and what is still to be done. */
export function IncidentPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, incident, title } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={incidentPath(zone, incident.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), href: incidentsPath(zone) }]}
        state={
          <>
            <Link to={enterprisePath(zone, incident.enterprise.id)}>{incident.enterprise.name}</Link>
            <span className="text-ink-3">
              {t('fact.happenedOn')} <CivilDate date={incident.happenedOn} />
            </span>
            <CauseMark cause={incident.cause} />
          </>
        }
      />
      <div className="space-y-12">
        <IncidentDoneNotice />
        <Next page={page} />
        <Facts page={page} />
        <Cause page={page} />
        <Tracing page={page} />
        <Observations page={page} />
        <Attachments page={page} />
      </div>
    </ActingProvider>
  );
}

/** The state in words: who acts next, until when. */
function Next({ page: { next } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  if (next.length === 0) return <Notice tone="good" title={t('next.nothing')} />;
  return (
    <Notice
      tone={next.some((each) => each.step === 'trace' && each.term.state === 'overdue') ? 'bad' : 'info'}
      title={t('next.title')}
    >
      <ul className="space-y-0.5">
        {next.map((each) => (
          <li key={each.step}>
            <a href={`#${each.step}`}>{t(`next.${each.step}`)}</a>
            {t(`next.by.${each.holder}`)}
            {each.step === 'trace' && each.term.dueOn && (
              <>
                {' '}
                {t('next.until')} <CivilDate date={each.term.dueOn} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ page: { incident } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  return (
    <Section id="facts" title={t('section.facts')}>
      <DefinitionList
        items={[
          { term: t('fact.kind'), value: <Badge>{t(`kind.${incident.kind}`)}</Badge> },
          { term: t('fact.country'), value: incident.country.name },
          { term: t('fact.product'), value: incident.product },
          {
            term: t('fact.hsCode'),
            value: incident.hsCode ? <span className="figures">{incident.hsCode}</span> : <Nothing />,
          },
          { term: t('fact.reference'), value: incident.reference || <Nothing /> },
          { term: t('fact.quantity'), value: incident.quantity || <Nothing /> },
          {
            term: t('fact.amount'),
            value:
              incident.amountUsd === null ? (
                <Nothing />
              ) : (
                <>
                  <Money value={incident.amountUsd} unit="usd" /> {t('usd')}
                </>
              ),
          },
          { term: t('fact.description'), value: <Prose text={incident.description} /> },
          {
            term: t('fact.reported'),
            value: (
              <>
                {incident.reportedBy} <Instant at={incident.reportedAt} className="text-ink-3 text-sm" />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

const Prose = ({ text }: { text: string }) => <span className="max-w-text block whitespace-pre-line">{text}</span>;

function Cause({ page: { incident } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { open, here } = useActing();
  const isDetermined = incident.determinedAt !== null;
  const isOpen = open === 'determine' && incident.can.determine;
  return (
    <Section
      id="determine"
      title={t('determine.title')}
      intro={
        <>
          {t('determine.intro')} <RuleIds ids={['E9a', 'E9b']} />
        </>
      }
    >
      {isOpen ? (
        <DetermineForm incident={incident} />
      ) : (
        <div className="space-y-4">
          {isDetermined ? (
            <DefinitionList
              items={[
                { term: t('fact.cause'), value: <CauseMark cause={incident.cause} /> },
                { term: t('fact.effect'), value: <EffectText cause={incident.cause} effect={incident.effect} /> },
                { term: t('fact.causeNote'), value: <Prose text={incident.causeNote} /> },
                {
                  term: t('fact.determined'),
                  value: (
                    <>
                      {incident.determinedBy} <Instant at={incident.determinedAt} className="text-ink-3 text-sm" />
                    </>
                  ),
                },
              ]}
            />
          ) : (
            <p className="text-ink-2">{t('determine.notYet')}</p>
          )}
          {incident.can.determine && (
            <LinkButton
              look={isDetermined ? 'secondary' : 'primary'}
              to={`${here}?open=determine#determine`}
              preventScrollReset
              className="no-print"
            >
              {t(isDetermined ? 'determine.again' : 'determine.begin')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

function Tracing({ page: { incident, term } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { open, here, today } = useActing();
  const isTraced = incident.tracedOn !== null;
  const isOpen = open === 'trace' && incident.can.trace;
  return (
    <Section
      id="trace"
      title={t('tracing.title')}
      intro={
        <>
          {t('tracing.intro')} <RuleIds ids={['E6', 'Z21']} />
        </>
      }
      actions={<TracingMark term={term} tracedOn={incident.tracedOn} />}
    >
      {isOpen ? (
        <TraceForm incident={incident} today={today} />
      ) : (
        <div className="space-y-4">
          <DefinitionList
            items={[
              { term: t('tracing.dueOn'), value: term.dueOn ? <CivilDate date={term.dueOn} /> : t('tracing.noTerm') },
              { term: t('tracing.found'), value: incident.tracing ? <Prose text={incident.tracing} /> : <Nothing /> },
            ]}
          />
          {incident.can.trace && (
            <LinkButton
              look={isTraced ? 'secondary' : 'primary'}
              to={`${here}?open=trace#trace`}
              preventScrollReset
              className="no-print"
            >
              {t(isTraced ? 'tracing.again' : 'tracing.begin')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

function Observations({ page: { zone, incident, observationMonths } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { open, here, today } = useActing();
  const { observations, can } = incident;
  const isOpen = open === 'observe' && can.openObservation;
  return (
    <Section
      id="observe"
      title={t('observation.title')}
      intro={
        <>
          {t('observation.intro')} <RuleIds ids={['E8']} />
        </>
      }
    >
      {observations.length > 0 && (
        <ul className="border-rule mb-4 border-t">
          {observations.map(({ id, state, openedOn, endsOn }) => (
            <li key={id} className="border-rule flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b py-2">
              <Link to={observationPath(zone, id)}>
                <CivilDate date={openedOn} /> {t('observation.to')} <CivilDate date={endsOn} />
              </Link>
              <ObservationStateMark state={state} endsOn={endsOn} today={today} />
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <ObserveForm months={observationMonths} today={today} />
      ) : (
        <>
          {observations.length === 0 && <p className="text-ink-2">{t('observation.noneForIncident')}</p>}
          {can.openObservation && (
            <LinkButton to={`${here}?open=observe#observe`} preventScrollReset className="no-print mt-4">
              {t('observation.open')}
            </LinkButton>
          )}
        </>
      )}
    </Section>
  );
}

function Attachments({ page: { incident, canAttach } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { open, here } = useActing();
  return (
    <Section id="papers" title={t('attach.section')} intro={t('attach.intro')}>
      <Papers files={incident.files} canDetach={canAttach && incident.determinedAt === null} />
      {incident.files.length === 0 && <p className="text-ink-2">{t('attach.none')}</p>}
      {canAttach && (
        <div className="mt-4">
          {open === 'attach' ? (
            <AttachForm subject="incident" />
          ) : (
            <LinkButton to={`${here}?open=attach#papers`} preventScrollReset className="no-print">
              {t('attach.title')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}
