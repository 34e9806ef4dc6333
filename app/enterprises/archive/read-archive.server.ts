import { randomUUID } from 'node:crypto';
import { firstDayToReapply } from '../../../server/enterprises/standing/lockout.ts';
import { isCivilDate } from '../../../server/platform/calendar.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { civilDayOf } from '../../ui/format.ts';
import { type AdmissionWords, admissionWords } from '../admission/words.ts';
import { type ArchiveTab, readTab, tabsFor } from './archive-tabs.ts';
import { expiring } from './certificate-state.ts';
import { actsOf } from './next-acts.ts';
import { readFactsTab } from './read-facts.server.ts';
import { readPapers } from './read-papers.server.ts';

export type Enterprise = Awaited<ReturnType<Api['enterprises']['get']>>;

/** Whose archive is read, by whom, on which day. */
interface Reading {
  context: LoadContext;
  zone: string;
  enterprise: Enterprise;
  search: URLSearchParams;
  today: string;
  words: AdmissionWords;
  latest: number | null;
  canUpdate: boolean;
}

/** An enterprise's page: what stands above all tabs, and the content of the one that is asked for. */
export async function readArchive(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  const { api, locale } = context;
  const seesArchive = context.can('archive.view', zone, id);
  const sight = { seesArchive, seesRisk: context.can('risk.case-view', zone, id) };
  const tab = readTab(search.get('tab'), sight);
  const today = civilDayOf(new Date().toISOString());
  return orErrorPage(locale, async () => {
    const [enterprise, formWords] = await Promise.all([
      api.enterprises.get({ zone, enterprise: id }),
      api.enterpriseForms.words({}),
    ]);
    const words = admissionWords(formWords);
    const canUpdate = context.can('enterprise.update', zone, id);
    const reading: Reading = {
      context,
      zone,
      enterprise,
      search,
      today,
      words,
      latest: enterprise.facts?.revision ?? null,
      canUpdate,
    };
    // The facts are for their own tab, and not for everybody who sees the register.
    const { facts: _facts, ...known } = enterprise;
    return {
      title: enterprise.name,
      zone,
      today,
      enterprise: known,
      tabs: tabsFor(sight),
      seesArchive,
      seesRegister: context.can('enterprises.view', zone),
      canUpdate,
      words,
      content: await readContent(tab, reading, seesArchive),
      done: search.get('done'),
      open: search.get('open'),
      idempotencyKey: randomUUID(),
    };
  });
}

export type ArchivePage = Awaited<ReturnType<typeof readArchive>>;

async function readContent(tab: ArchiveTab, reading: Reading, seesArchive: boolean) {
  switch (tab) {
    case 'overview':
      return { tab, ...(await readOverview(reading, seesArchive)) };
    case 'facts':
      return { tab, ...(await readFactsTab({ ...reading, ...ofEnterprise(reading) })) };
    case 'certificates':
      return { tab };
    case 'lists':
      return { tab, ...(await readLists(reading)) };
    case 'reports':
      return { tab, ...(await reading.context.api.enterpriseReports.mine(ofEnterprise(reading))) };
    case 'incidents':
      return { tab, ...(await readIncidents(reading)) };
    case 'risk':
      return { tab, ...(await reading.context.api.riskFigures.ofEnterprise(ofEnterprise(reading))) };
    case 'checks':
      return {
        tab,
        ...(await reading.context.api.checks.list(ofEnterprise(reading))),
        canRecord: reading.context.can('check.record', reading.zone),
      };
    case 'commitments':
      return { tab, ...(await reading.context.api.commitments.ofEnterprise(ofEnterprise(reading))) };
    case 'files':
      return { tab, groups: await readPapers(reading.context.api, ofEnterprise(reading)) };
    case 'history':
      return { tab, ...(await readHistory(reading)) };
  }
}

const ofEnterprise = ({ zone, enterprise }: Pick<Reading, 'zone' | 'enterprise'>) => ({
  zone,
  enterprise: enterprise.id,
});

async function readOverview(reading: Reading, seesArchive: boolean) {
  const { context, zone, enterprise, today } = reading;
  const { api } = context;
  const year = Number(today.slice(0, 4));
  const months = seesArchive ? (await api.lists.months({ ...ofEnterprise(reading), year })).months : null;
  // What is proposed against an enterprise is for those who supervise it.
  const proposals = context.can('archive.view', zone)
    ? (await api.enterprises.proposals(ofEnterprise(reading))).items
    : [];
  const application = await openApplication(reading);
  const mayApplyFrom = await firstDayOf(reading);
  return {
    year,
    months,
    proposals,
    application,
    mayApplyFrom,
    expiring: expiring(enterprise.certificates, today),
    acts: actsOf({
      status: enterprise.status,
      hasOpenApplication: application !== null,
      isLockedOut: mayApplyFrom !== null && today < mayApplyFrom,
      proposals: proposals.length,
      isOwn: !context.can('enterprises.view', zone),
      may: {
        apply: context.can('application.edit', zone, enterprise.id),
        convene: context.can('evaluation.convene', zone),
        decide: context.can('measure.decide', zone),
        update: reading.canUpdate,
      },
    }),
  };
}

/** E10: the first day on which a removed enterprise may apply again; null for all others. */
async function firstDayOf({ context, zone, enterprise }: Reading): Promise<string | null> {
  if (enterprise.status !== 'removed') return null;
  const { regulations } = await context.api.zones.ruleBook({ zone });
  const ban = regulations
    .find(({ id }) => id === 'E10')
    ?.parameters.find(({ name }) => name === 'reapplicationBanYears');
  return ban ? firstDayToReapply(enterprise.since, Number(ban.value)) : null;
}

/** The application under way; null without one, and for those who see no applications. */
async function openApplication({ context, zone, enterprise }: Reading) {
  if (!context.can('application.view', zone, enterprise.id)) return null;
  const { items } = await context.api.applications.list({ zone, state: 'open', limit: 200 });
  return items.find((application) => application.enterprise.id === enterprise.id) ?? null;
}

async function readLists(reading: Reading) {
  const { search, today, enterprise } = reading;
  const thisYear = Number(today.slice(0, 4));
  const asked = search.get('year') ?? '';
  const year = /^20\d{2}$/.test(asked) ? Number(asked) : thisYear;
  const firstYear = Number((enterprise.admittedOn ?? today).slice(0, 4));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => thisYear - index);
  const { months } = await reading.context.api.lists.months({ ...ofEnterprise(reading), year });
  return { year, years: years.includes(year) ? years : [...years, year], months };
}

async function readIncidents(reading: Reading) {
  const { api } = reading.context;
  const of = ofEnterprise(reading);
  const [incidents, conducts, observations] = await Promise.all([
    api.incidents.list(of),
    api.incidents.conducts(of),
    api.observations.list(of),
  ]);
  const { context, zone, enterprise } = reading;
  return {
    incidents,
    conducts: conducts.items,
    observations,
    canReport: context.can('incident.report', zone, enterprise.id),
    canRecordConduct: context.can('conduct.record', zone),
  };
}

async function readHistory(reading: Reading) {
  const { api } = reading.context;
  const { today, search } = reading;
  const of = ofEnterprise(reading);
  const day = search.get('day') ?? '';
  const isDay = isCivilDate(day) && day <= today;
  const [{ events }, incidents, conducts, checks, standing] = await Promise.all([
    api.enterprises.history(of),
    api.incidents.list({ ...of, limit: 200 }),
    api.incidents.conducts(of),
    api.checks.list({ ...of, limit: 200 }),
    isDay ? api.enterprises.statusOn({ ...of, day }) : null,
  ]);
  const known = [
    ...incidents.items.map(({ id, kind, happenedOn, product }) => ({ id, kind, on: happenedOn, text: product })),
    ...conducts.items.map(({ id, kind, happenedOn, description }) => ({ id, kind, on: happenedOn, text: description })),
    ...checks.items.map(({ id, checkedOn }) => ({ id, kind: 'check' as const, on: checkedOn, text: '' })),
  ];
  return {
    events: events.toReversed().map(({ basis, ...event }) => ({
      ...event,
      basis: basis.map(
        (id) => known.find((row) => row.id === id) ?? { id, kind: 'evaluation' as const, on: '', text: '' },
      ),
    })),
    day: day === '' ? null : { asked: day, isRight: isDay, standing },
  };
}
