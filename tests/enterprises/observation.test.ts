import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogues } from '../../app/i18n/catalogues.server.ts';
import { filePaper } from '../../server/enterprises/incidents/file-paper.ts';
import type { ObservationPaper } from '../../server/enterprises/incidents/observation.ts';
import { listObservationsInput, saveDeclarationInput } from '../../server/enterprises/incidents/observation-schema.ts';
import { openObservation } from '../../server/enterprises/incidents/open-observation.ts';
import { listObservations, readObservation } from '../../server/enterprises/incidents/read-observations.ts';
import { releaseObservation } from '../../server/enterprises/incidents/release-observation.ts';
import { reportIncident } from '../../server/enterprises/incidents/report-incident.ts';
import { saveDeclaration } from '../../server/enterprises/incidents/save-declaration.ts';
import { correctShipment, recordShipment } from '../../server/enterprises/incidents/shipments.ts';
import { signDeclaration } from '../../server/enterprises/incidents/sign-declaration.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { refusalOf } from './refusal-of.ts';
import {
  actionsOn,
  aFile,
  CONTENT,
  incidentOf,
  NOWHERE,
  openWorld,
  PLEDGED,
  shipmentOf,
  type World,
  ZONE,
} from './supervision-world.ts';

let world: World;
let at: World['at'];
beforeAll(async () => {
  world = await openWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.close());

const OPENED = '2026-01-15 10:00';
const LAST_DAY = '2026-07-15 10:00';
const AFTER = '2026-07-16 10:00';

/** An enterprise of its own with its three signing people, an incident and, unless told otherwise, an observation. */
async function observed({ isOpened = true } = {}) {
  const { installation, office, inspection } = world;
  const enterprise = await addEnterprise(installation, office, { events: [['admitted', '2025-03-01']] });
  const of = (post: 'quality-head' | 'legal-person' | 'clerk') =>
    enterprisePerson(installation, ZONE, enterprise, `${post}.${enterprise.slice(-8)}`, post);
  const [head, legal, clerk] = [await of('quality-head'), await of('legal-person'), await of('clerk')];
  const { id: incident } = await reportIncident(at(clerk, '2026-01-12 10:00'), incidentOf(enterprise));
  const open = (months = 6, when = OPENED, key?: string) =>
    openObservation(at(inspection, when, key), { zone: ZONE, incident, months, reason: '' });
  const observation = isOpened ? (await open()).id : NOWHERE;

  const paper = (kind: ObservationPaper, when = '2026-02-01 10:00', actor: Actor = clerk) =>
    filePaper(at(actor, when), { zone: ZONE, observation, kind, text: `${kind}`, file: null });
  const ship = (shippedOn = '2026-02-01', when = '2026-07-16 09:00', actor: Actor = clerk) =>
    recordShipment(at(actor, when), shipmentOf(enterprise, { shippedOn }));
  const declare = (shipment: string, more: object = {}, actor: Actor = clerk, when = '2026-02-02 10:00') =>
    saveDeclaration(
      at(actor, when),
      saveDeclarationInput.parse({ zone: ZONE, shipment, content: CONTENT, pledges: PLEDGED, ...more }),
    );
  const sign = (declaration: string, actor: Actor, version = 1, when = '2026-02-03 10:00') =>
    signDeclaration(at(actor, when), { zone: ZONE, declaration, version });
  const release = (when = AFTER, version = 1, actor: Actor = inspection) =>
    releaseObservation(at(actor, when), { zone: ZONE, observation, version, reason: 'nothing new' });
  const read = (actor: Actor = inspection, when = AFTER) =>
    readObservation(at(actor, when), { zone: ZONE, observation });

  /** The papers that are due from the start, and the report at the end. */
  async function fileAll(except?: ObservationPaper) {
    const kinds = ['scope-and-flow', 'technical-regulations', 'third-party-test', 'overall-report'] as const;
    for (const kind of kinds.filter((each) => each !== except)) await paper(kind, LAST_DAY);
  }
  async function declareFully(shipment: string) {
    const { id } = await declare(shipment);
    await sign(id, head);
    await sign(id, legal);
  }
  return {
    enterprise,
    incident,
    observation,
    head,
    legal,
    clerk,
    open,
    paper,
    ship,
    declare,
    sign,
    release,
    read,
    fileAll,
    declareFully,
  };
}

describe('opening', () => {
  it('E8: lasts one of the terms that the zone allows, from today', async () => {
    const { open, observation: _, ...subject } = await observed({ isOpened: false });
    for (const months of [5, 7, 13]) {
      expect((await refusalOf(open(months))).details.rule).toBe('E8');
    }
    const { id } = await open(12, OPENED, 'open-key');
    expect(await open(12, OPENED, 'open-key')).toEqual({ id, state: 'open', version: 1 });
    const { items } = await listObservations(
      at(world.leader, OPENED),
      listObservationsInput.parse({ zone: ZONE, enterprise: subject.enterprise }),
    );
    expect(items).toMatchObject([{ id, openedOn: '2026-01-15', endsOn: '2027-01-15', termMonths: 12, state: 'open' }]);
    expect(await actionsOn(world.installation, id)).toEqual(['observation.open']);
  });

  it('E8: there is one open observation of an enterprise at a time, also when two open it at once', async () => {
    const { open } = await observed({ isOpened: false });
    const both = await Promise.allSettled([open(6), open(12)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(open(6))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.observation.alreadyOpen' },
      details: { rule: 'E8' },
    });
  });

  it('E8: after a new incident the running observation gives way to the one for that incident', async () => {
    const { enterprise, observation, clerk } = await observed();
    const reported = await reportIncident(
      at(clerk, '2026-03-10 09:00'),
      incidentOf(enterprise, { happenedOn: '2026-03-01' }),
    );
    const input = { zone: ZONE, incident: reported.id, months: 6, reason: '' };
    const opened = await openObservation(at(world.inspection, '2026-03-10 10:00'), input);
    const read = (id: string) => readObservation(at(world.leader, '2026-03-11 09:00'), { zone: ZONE, observation: id });
    expect(await read(observation)).toMatchObject({ state: 'replaced', releasedOn: '2026-03-10' });
    expect(await read(opened.id)).toMatchObject({ state: 'open', endsOn: '2026-09-10' });
  });

  it('E8: is for the authority, and for incidents that it can see', async () => {
    const { clerk, incident } = await observed({ isOpened: false });
    const input = { zone: ZONE, incident, months: 6, reason: '' };
    expect((await refusalOf(openObservation(at(clerk, OPENED), input))).code).toBe('forbidden');
    expect((await refusalOf(openObservation(at(world.competitor, OPENED), input))).code).toBe('notFound');
    expect((await refusalOf(openObservation(at(world.stranger, OPENED), input))).code).toBe('notFound');
    expect((await refusalOf(openObservation(at(world.office, OPENED), { ...input, incident: NOWHERE }))).code).toBe(
      'notFound',
    );
  });
});

describe('papers', () => {
  it('E8: the page says which are missing, the overall report from the day after the term', async () => {
    const { paper, read, clerk } = await observed();
    const missing = async (when: string) => (await read(clerk, when)).missing;
    expect(await missing(LAST_DAY)).toEqual(['scope-and-flow', 'technical-regulations', 'third-party-test']);
    await paper('technical-regulations');
    expect(await missing(AFTER)).toEqual(['scope-and-flow', 'third-party-test', 'overall-report']);
  });

  it('E8: the overall report speaks of the whole term: not before its last day', async () => {
    const { paper } = await observed();
    expect(await refusalOf(paper('overall-report', '2026-07-14 23:59'))).toMatchObject({
      text: { key: 'refusal.observation.reportBeforeEnd', params: { endsOn: '2026-07-15' } },
    });
    await paper('overall-report', LAST_DAY);
  });

  it('E8: are filed by the enterprise itself, with a stored file', async () => {
    const { observation, clerk, paper, read } = await observed();
    expect((await refusalOf(paper('scope-and-flow', OPENED, world.office))).code).toBe('forbidden');
    expect((await refusalOf(paper('scope-and-flow', OPENED, world.competitor))).code).toBe('notFound');
    const input = { zone: ZONE, observation, kind: 'third-party-test' as const, text: 'passed' };
    const unstored = { title: 'x', fileName: 'x.pdf', sha256: 'a'.repeat(64) };
    const refused = await refusalOf(filePaper(at(clerk, OPENED), { ...input, file: unstored }));
    expect(refused.details.fields).toEqual({ 'file.sha256': { key: 'files.notStored' } });
    const file = await aFile(world, clerk, 'test report');
    await filePaper(at(clerk, OPENED), { ...input, file });
    const view = await read();
    expect([view.papers.length, view.files]).toEqual([
      1,
      [expect.objectContaining({ category: 'third-party-test', title: 'test report', sha256: file.sha256 })],
    ]);
  });
});

describe('shipments', () => {
  it('E8: lie in the term, from the day of opening to its last, and not in the future', async () => {
    const { ship } = await observed();
    expect(await refusalOf(ship('2026-01-14'))).toMatchObject({
      text: { key: 'refusal.observation.outsideTerm', params: { from: '2026-01-15', to: '2026-07-15' } },
    });
    await ship('2026-01-15');
    await ship('2026-07-15');
    expect((await refusalOf(ship('2026-07-16'))).details.rule).toBe('E8');
    expect((await refusalOf(ship('2026-03-02', '2026-03-01 10:00'))).details.fields).toEqual({
      shippedOn: { key: 'field.future' },
    });
  });

  it('E8: are recorded for observed enterprises only, by themselves or the authority', async () => {
    const { ship, enterprise } = await observed();
    await ship('2026-02-01', AFTER, world.inspection);
    expect((await refusalOf(ship('2026-02-01', AFTER, world.competitor))).code).toBe('notFound');
    expect((await refusalOf(ship('2026-02-01', AFTER, world.leader))).code).toBe('forbidden');
    expect(enterprise).not.toBe(world.other);
    const none = await refusalOf(recordShipment(at(world.competitor, AFTER), shipmentOf(world.other)));
    expect(none.text.key).toBe('refusal.observation.none');
  });

  it('EF6: are corrected until somebody has signed for them', async () => {
    const { ship, declare, sign, head, clerk, read } = await observed();
    const { id } = await ship();
    const { zone, enterprise: _, ...fields } = shipmentOf(NOWHERE, { amountUsd: '99', shippedOn: '2026-02-02' });
    const correct = (version: number) => correctShipment(at(clerk, AFTER), { zone, shipment: id, version, ...fields });
    expect((await correct(1)).version).toBe(2);
    expect((await refusalOf(correct(1))).details.current).toMatchObject({
      amountUsd: '99.00',
      shippedOn: '2026-02-02',
    });
    const declaration = await declare(id);
    await sign(declaration.id, head);
    expect((await refusalOf(correct(2))).text.key).toBe('refusal.shipment.signedFor');
    expect((await read()).shipments).toMatchObject([
      { shippedOn: '2026-02-02', amountUsd: '99.00', isDeclared: false },
    ]);
  });
});

describe('declarations', () => {
  it('EF6: is in force when quality head and legal person have both signed, in either order', async () => {
    const { ship, declare, sign, head, legal, read } = await observed();
    for (const order of [
      [head, legal],
      [legal, head],
    ] as const) {
      const { id: shipment } = await ship();
      const { id } = await declare(shipment);
      expect((await sign(id, order[0])).state).toBe('draft');
      expect((await sign(id, order[1])).state).toBe('signed');
      expect(await actionsOn(world.installation, id)).toEqual([
        'declaration.save',
        'declaration.sign',
        'declaration.sign',
      ]);
    }
    expect((await read()).shipments.map(({ isDeclared }) => isDeclared)).toEqual([true, true]);
  });

  it('EF6: two signatures at the same time both count', async () => {
    const { ship, declare, sign, head, legal, read } = await observed();
    const { id } = await declare((await ship()).id);
    const states = (await Promise.all([sign(id, head), sign(id, legal)])).map(({ state }) => state);
    expect(states.sort()).toEqual(['draft', 'signed']);
    expect((await read()).undeclared).toBe(0);
  });

  it('EF6: the same person signs once, whatever post is claimed; a post signs once', async () => {
    const { ship, declare, sign, head, legal, enterprise } = await observed();
    const { id } = await declare((await ship()).id);
    await sign(id, head);
    expect((await refusalOf(sign(id, head))).text.key).toBe('refusal.declaration.alreadySigned');
    const moved: Actor = {
      ...head,
      memberships: [
        { zoneId: ZONE, role: 'enterprise', departmentId: null, enterpriseId: enterprise, post: 'legal-person' },
      ],
    };
    expect(await refusalOf(sign(id, moved))).toMatchObject({
      text: { key: 'refusal.declaration.samePerson' },
      details: { rule: 'EF6' },
    });
    await sign(id, legal);
  });

  it('EF6: one signature twice at once is one signature', async () => {
    const { ship, declare, sign, head, read } = await observed();
    const { id } = await declare((await ship()).id);
    const both = await Promise.allSettled([sign(id, head), sign(id, head)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read()).shipments[0]?.declarations[0]?.signatures).toMatchObject([{ post: 'quality-head' }]);
  });

  it('EF6: a clerk is refused in words; the authority, a token and another enterprise may not sign', async () => {
    const { ship, declare, sign, head, clerk } = await observed();
    const { id } = await declare((await ship()).id);
    expect(await refusalOf(sign(id, clerk))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.declaration.post' },
      details: { rule: 'EF6' },
    });
    expect((await refusalOf(sign(id, world.office))).code).toBe('forbidden');
    const machine: Actor = { ...head, token: { zoneIds: [ZONE], canWrite: true } };
    expect((await refusalOf(sign(id, machine))).text.key).toBe('accounts.personOnly');
    expect((await refusalOf(sign(id, world.competitor))).code).toBe('notFound');
    expect((await refusalOf(sign(NOWHERE, head))).code).toBe('notFound');
  });

  it('EF6: nobody signs what is incomplete, not pledged, or not what was read', async () => {
    const { ship, declare, sign, head } = await observed();
    const { id: shipment } = await ship();
    const { id } = await declare(shipment, { content: { ...CONTENT, batch: '', note: '' } });
    expect(await refusalOf(sign(id, head))).toMatchObject({
      text: { key: 'refusal.declaration.incomplete' },
      details: { fields: { 'content.batch': { key: 'field.required' } } },
    });
    await declare(shipment, { declaration: id, version: 1, pledges: [true, true, true, true, false] });
    expect((await refusalOf(sign(id, head, 2))).text.key).toBe('refusal.declaration.pledges');
    await declare(shipment, { declaration: id, version: 2 });
    expect((await refusalOf(sign(id, head, 2))).code).toBe('stale');
    await sign(id, head, 3);
  });

  it('EF6: is edited until the first signature; one with a mistake is followed by another', async () => {
    const { ship, declare, sign, head, legal, clerk, read } = await observed();
    const { id: shipment } = await ship();
    const { id } = await declare(shipment);
    expect((await refusalOf(declare(shipment))).text.key).toBe('refusal.declaration.begun');
    await declare(shipment, { declaration: id, version: 1, content: { ...CONTENT, goods: 'syringes' } });
    expect((await refusalOf(declare(shipment, { declaration: id, version: 1 }))).code).toBe('stale');
    await sign(id, head, 2);
    expect((await refusalOf(declare(shipment, { declaration: id, version: 2 }))).text.key).toBe(
      'refusal.declaration.fixed',
    );
    const second = await declare(shipment);
    await sign(second.id, head);
    await sign(second.id, legal);
    const [shown] = (await read(clerk)).shipments;
    expect([shown?.isDeclared, shown?.declarations.map(({ state }) => state)]).toEqual([true, ['draft', 'signed']]);
  });

  it('EF6: takes what is empty or right, and a production day that has been', async () => {
    const { ship, declare } = await observed();
    const { id: shipment } = await ship();
    const wrong = { ...CONTENT, valueUsd: '-1', hsCode: '99', destination: 'XX', producedOn: '2026-02-30' };
    const parsed = saveDeclarationInput.safeParse({ zone: ZONE, shipment, content: wrong, pledges: [true] });
    expect(parsed.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'content.destination',
      'content.hsCode',
      'content.producedOn',
      'content.valueUsd',
      'pledges',
    ]);
    const future = declare(shipment, { content: { ...CONTENT, producedOn: '2026-02-03' } });
    expect((await refusalOf(future)).details.fields).toEqual({ 'content.producedOn': { key: 'field.future' } });
    expect((await declare(shipment, { content: {} })).version).toBe(1);
  });
});

describe('release', () => {
  it('E8: is refused on the last day of the term and possible on the day after', async () => {
    const { fileAll, release, read } = await observed();
    await fileAll();
    const early = await refusalOf(release(LAST_DAY));
    expect(early).toMatchObject({ text: { key: 'refusal.observation.notOver' }, details: { rule: 'E8' } });
    expect((await read()).can.release).toBe(true);
    expect(await release(AFTER)).toMatchObject({ state: 'released', version: 2 });
    expect(await read()).toMatchObject({
      state: 'released',
      releasedOn: '2026-07-16',
      releasedBy: 'inspection',
      releaseReason: 'nothing new',
      blocks: [],
      missing: [],
      can: { file: false, recordShipment: false, release: false },
    });
  });

  it.each(['scope-and-flow', 'technical-regulations', 'third-party-test', 'overall-report'] as const)(
    'E8: is refused without the paper %s',
    async (missing) => {
      const { fileAll, release, paper } = await observed();
      await fileAll(missing);
      const refused = await refusalOf(release());
      expect(refused.text).toEqual({
        key: 'refusal.observation.papersMissing',
        params: { rule: 'E8', papers: missing, number: 1 },
      });
      const key = refused.details.fields?.[`papers.${missing}`]?.key ?? '';
      const words = key.split('.').reduce<unknown>((part, name) => part?.[name as never], catalogues.en.errors);
      expect(words).toEqual(expect.any(String));
      await paper(missing, AFTER);
      await release();
    },
  );

  it('E8: is refused while a shipment is undeclared, signed by one only included', async () => {
    const { fileAll, release, ship, declare, sign, declareFully, head, legal } = await observed();
    await fileAll();
    await declareFully((await ship('2026-02-01')).id);
    const { id: shipment } = await ship('2026-03-01');
    const { id } = await declare(shipment);
    await sign(id, head);
    const refused = await refusalOf(release());
    expect(refused.details.fields).toMatchObject({
      'observation.shipmentsUndeclared': { params: { number: 1 } },
      [`shipments.${shipment}`]: { params: { contractNumber: 'HT-2026-01', shippedOn: '2026-03-01' } },
    });
    await sign(id, legal);
    await release();
  });

  it('E8: is refused when anything new has happened since', async () => {
    const { fileAll, release, enterprise, clerk, read } = await observed();
    await fileAll();
    const happened = (happenedOn: string) => reportIncident(at(clerk, AFTER), incidentOf(enterprise, { happenedOn }));
    await happened('2026-01-15');
    expect((await read()).blocks).toEqual([]);
    await happened('2026-01-16');
    expect(await refusalOf(release())).toMatchObject({
      text: { key: 'refusal.observation.newIncident', params: { happenedOn: '2026-01-16' } },
    });
  });

  it('E8: names everything that is in the way', async () => {
    const { release, ship, read } = await observed();
    const { id } = await ship('2026-02-01');
    const refused = await refusalOf(release(LAST_DAY));
    expect(Object.keys(refused.details.fields ?? {}).sort()).toEqual([
      'observation.notOver',
      'observation.papersMissing',
      'observation.shipmentsUndeclared',
      'papers.scope-and-flow',
      'papers.technical-regulations',
      'papers.third-party-test',
      `shipments.${id}`,
    ]);
    const { blocks } = await read(world.leader, LAST_DAY);
    expect(blocks.map(({ reason }) => reason)).toEqual([
      'observation.notOver',
      'observation.papersMissing',
      'observation.shipmentsUndeclared',
    ]);
  });

  it('E8: of two at the same time one counts; a stale version and a second release are refused', async () => {
    const { fileAll, release, ship, paper } = await observed();
    await fileAll();
    const both = await Promise.allSettled([release(), release()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refusalOf(release(AFTER, 1))).code).toBe('stale');
    expect((await refusalOf(release(AFTER, 2))).text.key).toBe('refusal.observation.released');
    expect((await refusalOf(paper('scope-and-flow', AFTER))).text.key).toBe('refusal.observation.released');
    expect((await refusalOf(ship())).text.key).toBe('refusal.observation.none');
  });

  it('E8: of a report and a release at the same time, a release that passes came first', async () => {
    const { fileAll, release, enterprise, clerk, observation } = await observed();
    await fileAll();
    const [released, reported] = await Promise.allSettled([
      release(),
      reportIncident(at(clerk, AFTER), incidentOf(enterprise, { happenedOn: '2026-07-10' })),
    ]);
    if (reported.status === 'rejected') throw reported.reason;
    const order = await actionsOn(world.installation, [observation, reported.value.id]);
    const passed = released.status === 'fulfilled' ? ['observation.release'] : [];
    expect(order.filter((action) => action !== 'observation.file')).toEqual([
      'observation.open',
      ...passed,
      'incident.report',
    ]);
  });

  it('E8: is the authority’s; others do not get there', async () => {
    const { release, read, clerk, observation } = await observed();
    expect((await refusalOf(release(AFTER, 1, clerk))).code).toBe('forbidden');
    expect((await refusalOf(release(AFTER, 1, world.competitor))).code).toBe('notFound');
    expect((await refusalOf(release(AFTER, 1, world.stranger))).code).toBe('notFound');
    expect((await refusalOf(read(world.competitor))).code).toBe('notFound');
    expect((await refusalOf(read(world.association))).code).toBe('forbidden');
    expect((await read(clerk)).id).toBe(observation);
    const all = listObservationsInput.parse({ zone: ZONE, state: 'open', limit: 200 });
    const { items } = await listObservations(at(clerk, AFTER), all);
    expect(items.map(({ id }) => id)).toEqual([observation]);
  });

  it('E8: afterwards a new incident opens a new observation', async () => {
    const { fileAll, release, open, enterprise, clerk } = await observed();
    await fileAll();
    await release();
    await reportIncident(at(clerk, AFTER), incidentOf(enterprise, { happenedOn: '2026-07-16' }));
    expect((await open(6, AFTER)).state).toBe('open');
  });
});
