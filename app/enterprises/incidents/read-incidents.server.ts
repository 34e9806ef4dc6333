import { CONDUCT_KINDS } from '../../../server/enterprises/standing/measures.ts';
import { ProductError } from '../../../server/platform/errors.ts';
import type { Permission } from '../../../server/platform/permissions.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import { findEnterprise } from './find-enterprise.server.ts';
import { readIncidentFilters, readView, yearsUpTo } from './incident-filters.ts';
import type { IncidentView } from './incident-paths.ts';
import { ownEnterprise } from './own-enterprise.ts';
import { tracingTerm } from './tracing-term.ts';
import { ruleNumber } from './zone-rules.ts';

interface Reading {
  context: LoadContext;
  zone: string;
  search: URLSearchParams;
  today: string;
}

const YEAR_LENGTH = 4;
const TITLES = { incidents: 'title', observations: 'title', report: 'report.title', conduct: 'conduct.title' } as const;

/** Incidents, observations, or one of the two forms that begin something. */
export async function readIncidents(context: LoadContext, zone: string, search: URLSearchParams) {
  const acting = actingPage(context, search);
  const view = readView(search.get('view'));
  const own = ownEnterprise(context, zone);
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'incidents')(view === 'conduct' && own ? 'leave.title' : TITLES[view]),
    zone,
    acting,
    pages: enterprisePages(context, zone),
    isOwn: own !== null,
    canReport: context.can('incident.report', zone, own?.id),
    canRecordConduct: context.can('conduct.record', zone),
    // E9b: of its own will an enterprise leaves by saying so itself.
    canLeave: own !== null && context.can('enterprise.update', zone, own.id),
    content: await readContent(view, { context, zone, search, today: acting.today }),
  }));
}

export type IncidentsPage = Awaited<ReturnType<typeof readIncidents>>;

async function readContent(view: IncidentView, reading: Reading) {
  switch (view) {
    case 'incidents':
      return { view, ...(await readIncidentList(reading)) };
    case 'observations':
      return { view, ...(await readObservationList(reading)) };
    case 'report':
      return { view, ...(await readForm(reading, 'incident.report')), ...(await readReportChoices(reading)) };
    case 'conduct':
      return readConductForm(reading);
  }
}

async function readIncidentList({ context, zone, search, today }: Reading) {
  const { api } = context;
  const filters = readIncidentFilters(search);
  const meant = filters.company ? await findEnterprise(context, zone, filters.company) : null;
  const [list, { parameters }] = await Promise.all([
    api.incidents.list({
      zone,
      ...(filters.year && { year: filters.year }),
      ...(filters.kind && { kind: filters.kind }),
      ...(meant?.ok && { enterprise: meant.enterprise.id }),
      cursor: search.get('cursor') ?? undefined,
    }),
    api.zones.get({ zone }),
  ]);
  const tracingDays = ruleNumber(parameters, 'Z21', 'tracingDays');
  return {
    filters,
    years: yearsUpTo(Number(today.slice(0, YEAR_LENGTH)), filters.year),
    unclear: meant && !meant.ok ? meant.message : null,
    nextCursor: list.nextCursor,
    items: list.items.map((incident) => ({ ...incident, term: tracingTerm(incident, tracingDays, today) })),
  };
}

const OBSERVATION_FILTERS = ['open', 'ended'] as const;

async function readObservationList({ context, zone, search }: Reading) {
  const state = OBSERVATION_FILTERS.find((known) => known === search.get('state')) ?? null;
  const cursor = search.get('cursor') ?? undefined;
  const serverState = state === 'ended' ? ('released' as const) : state;
  const { items, nextCursor } = await context.api.observations.list({
    zone,
    ...(serverState && { state: serverState }),
    cursor,
  });
  return { state, items, nextCursor };
}

/** Who the form is about: the reader's own enterprise, the one that the address names, or one still to be chosen. */
async function readForm({ context, zone, search }: Reading, permission: Permission) {
  const own = ownEnterprise(context, zone);
  if (!context.can(permission, zone, own?.id)) throw new ProductError('forbidden', { key: 'forbidden' });
  const id = own?.id ?? search.get('enterprise');
  const known = id ? await context.api.enterprises.get({ zone, enterprise: id }) : null;
  return { enterprise: known && { id: known.id, name: known.name } };
}

async function readConductForm(reading: Reading) {
  const isOwn = ownEnterprise(reading.context, reading.zone) !== null;
  const form = await readForm(reading, isOwn ? 'enterprise.update' : 'conduct.record');
  return { view: 'conduct' as const, ...form, kinds: isOwn ? (['wants-to-leave'] as const) : CONDUCT_KINDS };
}

async function readReportChoices({ context, zone }: Reading) {
  const countries = await context.api.enterprises.countries({});
  return { countries, canDetermine: context.can('incident.determine', zone) };
}
