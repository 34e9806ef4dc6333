import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listConducts, recordConduct } from '../../server/enterprises/incidents/conducts.ts';
import { determineIncident } from '../../server/enterprises/incidents/determine-incident.ts';
import { listIncidents, readIncident } from '../../server/enterprises/incidents/read-incidents.ts';
import { reportIncident } from '../../server/enterprises/incidents/report-incident.ts';
import { listIncidentsInput, reportIncidentInput } from '../../server/enterprises/incidents/schema.ts';
import { traceIncident } from '../../server/enterprises/incidents/trace-incident.ts';
import { refusalOf } from './refusal-of.ts';
import { actionsOn, incidentOf, NOWHERE, openWorld, type World, ZONE } from './supervision-world.ts';

let world: World;
let at: World['at'];
beforeAll(async () => {
  world = await openWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.close());

const TODAY = '2026-01-12 10:00';
const list = (more: object = {}) => listIncidentsInput.parse({ zone: ZONE, ...more });
const read = (actor: World['office'], incident: string) => readIncident(at(actor, TODAY), { zone: ZONE, incident });

describe('a report', () => {
  it('E8: comes from the enterprise itself, with cause and effect left to the authority', async () => {
    const { clerk, enterprise, office } = world;
    const { id, version } = await reportIncident(at(clerk, TODAY), incidentOf(enterprise, { amountUsd: '1200.50' }));
    expect(version).toBe(1);
    expect(await read(office, id)).toMatchObject({
      kind: 'notification',
      happenedOn: '2026-01-10',
      reportedOn: '2026-01-12',
      country: 'DE',
      hsCode: '901831',
      amountUsd: '1200.50',
      cause: 'undetermined',
      effect: 'none',
      reportedBy: 'clerk',
      determinedBy: null,
      can: { determine: true, trace: true, openObservation: true },
    });
    expect(await actionsOn(world.installation, id)).toEqual(['incident.report']);
  });

  it('E8: an enterprise does not say whose fault it was', async () => {
    const { clerk, enterprise } = world;
    for (const said of [{ cause: 'other' }, { effect: 'some' }, { causeNote: 'not us' }]) {
      const refused = await refusalOf(reportIncident(at(clerk, TODAY), incidentOf(enterprise, said)));
      expect(refused.details.fields).toEqual({ cause: { key: 'incidents.causeNotYours' } });
    }
  });

  it('E8: the authority may say so at once, on stated grounds', async () => {
    const { inspection, enterprise } = world;
    const said = { kind: 'recall', cause: 'own', effect: 'vile' };
    const bare = await refusalOf(reportIncident(at(inspection, TODAY), incidentOf(enterprise, said)));
    expect(bare.details.fields).toEqual({ causeNote: { key: 'field.required' } });
    const input = incidentOf(enterprise, { ...said, causeNote: 'sterilisation records' });
    const { id } = await reportIncident(at(inspection, TODAY), input);
    expect(await read(inspection, id)).toMatchObject({ cause: 'own', effect: 'vile', determinedBy: 'inspection' });
  });

  it('E8: nothing is reported that has not happened yet', async () => {
    const { clerk, enterprise } = world;
    const on = (happenedOn: string) => reportIncident(at(clerk, TODAY), incidentOf(enterprise, { happenedOn }));
    expect((await refusalOf(on('2026-01-13'))).details.fields).toEqual({ happenedOn: { key: 'field.future' } });
    await on('2026-01-12');
  });

  it('a repeated request under one key reports once', async () => {
    const { clerk, enterprise, office } = world;
    const input = incidentOf(enterprise, { reference: 'RAPEX-1' });
    const first = await reportIncident(at(clerk, TODAY, 'key-1'), input);
    expect(await reportIncident(at(clerk, TODAY, 'key-1'), input)).toEqual(first);
    const all = await listIncidents(at(office, TODAY), list({ limit: 200 }));
    expect(all.items.filter(({ reference }) => reference === 'RAPEX-1')).toHaveLength(1);
  });

  it('a country that is none and a code that is none are wrong', () => {
    const parsed = reportIncidentInput.safeParse({ ...incidentOf(NOWHERE), country: 'XX', hsCode: '12' });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['country', 'hsCode']);
  });
});

describe('what is found out later', () => {
  it('E8: cause and effect are determined with a note; the finding before stays in the trail', async () => {
    const { clerk, inspection, office, enterprise } = world;
    const { id } = await reportIncident(at(clerk, TODAY), incidentOf(enterprise));
    const finding = {
      zone: ZONE,
      incident: id,
      cause: 'own' as const,
      causeNote: 'wrong label',
      effect: 'some' as const,
    };
    const { version } = await determineIncident(at(inspection, TODAY), { ...finding, version: 1 });
    const stale = await refusalOf(determineIncident(at(office, TODAY), { ...finding, version: 1, cause: 'other' }));
    expect([stale.code, stale.details.current]).toEqual(['stale', expect.objectContaining({ cause: 'own' })]);
    await determineIncident(at(office, TODAY), {
      ...finding,
      version,
      cause: 'other',
      causeNote: 'the importer did it',
    });
    expect(await read(office, id)).toMatchObject({ cause: 'other', determinedBy: 'office', version: 3 });
    expect(await actionsOn(world.installation, id)).toEqual([
      'incident.report',
      'incident.determine',
      'incident.determine',
    ]);
    expect((await refusalOf(determineIncident(at(clerk, TODAY), { ...finding, version: 3 }))).code).toBe('forbidden');
  });

  it('E6: the tracing is dated between the incident and today', async () => {
    const { clerk, enterprise, office } = world;
    const { id } = await reportIncident(at(clerk, TODAY), incidentOf(enterprise));
    const trace = (tracedOn: string, version = 1) =>
      traceIncident(at(clerk, TODAY), { zone: ZONE, incident: id, version, tracing: 'batch B1', tracedOn });
    expect((await refusalOf(trace('2026-01-09'))).details.fields).toEqual({
      tracedOn: { key: 'incidents.tracedBefore', params: { day: '2026-01-10' } },
    });
    expect((await refusalOf(trace('2026-01-13'))).details.fields).toEqual({ tracedOn: { key: 'field.future' } });
    await trace('2026-01-10');
    await trace('2026-01-12', 2);
    expect((await refusalOf(trace('2026-01-12', 2))).code).toBe('stale');
    expect(await read(office, id)).toMatchObject({ tracing: 'batch B1', tracedOn: '2026-01-12', version: 3 });
  });
});

describe('who sees and does what', () => {
  it('an incident of another enterprise or zone is not found', async () => {
    const { clerk, competitor, stranger, association, enterprise } = world;
    const { id } = await reportIncident(at(clerk, TODAY), incidentOf(enterprise));
    const trace = { zone: ZONE, incident: id, version: 1, tracing: 'x', tracedOn: '2026-01-11' };
    const refusals = [
      read(competitor, id),
      traceIncident(at(competitor, TODAY), trace),
      reportIncident(at(competitor, TODAY), incidentOf(enterprise)),
      read(stranger, id),
      traceIncident(at(stranger, TODAY), { ...trace, zone: 'zhuhai-printing-consumables' }),
      read(clerk, NOWHERE),
    ].map(refusalOf);
    expect((await Promise.all(refusals)).map(({ code }) => code)).toEqual(Array(6).fill('notFound'));
    expect((await refusalOf(read(association, id))).code).toBe('forbidden');
    expect((await refusalOf(listIncidents(at(association, TODAY), list()))).code).toBe('forbidden');
  });

  it('lists are one enterprise, one year, the newest first, page by page', async () => {
    const { clerk, competitor, office, inspection, other } = world;
    for (const happenedOn of ['2024-12-31', '2025-01-01', '2025-12-31', '2025-12-31', '2026-01-01']) {
      await reportIncident(at(inspection, TODAY), incidentOf(other, { happenedOn }));
    }
    const days = async (more: object, actor = office) =>
      (await listIncidents(at(actor, TODAY), list(more))).items.map(({ happenedOn }) => happenedOn);
    expect(await days({ enterprise: other, year: 2025 })).toEqual(['2025-12-31', '2025-12-31', '2025-01-01']);
    expect(await days({}, competitor)).toHaveLength(5);
    expect((await refusalOf(listIncidents(at(clerk, TODAY), list({ enterprise: other })))).code).toBe('notFound');
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listIncidents(at(office, TODAY), list({ enterprise: other, limit: 2, cursor }));
      seen.push(...page.items.map(({ happenedOn }) => happenedOn));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(['2026-01-01', '2025-12-31', '2025-12-31', '2025-01-01', '2024-12-31']);
    const forged = Buffer.from('["2026-01-01","x"]').toString('base64url');
    expect((await refusalOf(listIncidents(at(office, TODAY), list({ cursor: forged })))).code).toBe('badInput');
  });

  it('E9b: conduct is recorded by those who supervise, never in advance', async () => {
    const { clerk, office, inspection, enterprise, competitor } = world;
    const input = {
      zone: ZONE,
      enterprise,
      kind: 'refused-supervision' as const,
      effect: 'some' as const,
      happenedOn: '2026-01-11',
      description: 'refused entry',
    };
    const { id } = await recordConduct(at(inspection, TODAY), input);
    expect(await actionsOn(world.installation, id)).toEqual(['conduct.record']);
    expect((await refusalOf(recordConduct(at(clerk, TODAY), input))).code).toBe('forbidden');
    const tomorrow = await refusalOf(recordConduct(at(office, TODAY), { ...input, happenedOn: '2026-01-13' }));
    expect(tomorrow.details.fields).toEqual({ happenedOn: { key: 'field.future' } });
    const { items } = await listConducts(at(clerk, TODAY), { zone: ZONE, enterprise });
    expect(items).toEqual([expect.objectContaining({ id, kind: 'refused-supervision', recordedBy: 'inspection' })]);
    expect((await refusalOf(listConducts(at(competitor, TODAY), { zone: ZONE, enterprise }))).code).toBe('notFound');
  });
});
