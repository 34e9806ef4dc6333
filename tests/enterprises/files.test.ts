import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication } from '../../server/enterprises/admission/start-application.ts';
import { CHECK_ITEMS } from '../../server/enterprises/checks/items.ts';
import { recordCheck } from '../../server/enterprises/checks/record-check.ts';
import { recordCheckInput } from '../../server/enterprises/checks/schema.ts';
import { signCommitment } from '../../server/enterprises/commitments/sign-commitment.ts';
import { assessEnvironment } from '../../server/enterprises/environment/assess-environment.ts';
import { attachFile, detachFile } from '../../server/enterprises/files/attach-file.ts';
import { listFiles, openEnterpriseFile } from '../../server/enterprises/files/open-enterprise-file.ts';
import { attachFileInput } from '../../server/enterprises/files/schema.ts';
import type { FileSubject } from '../../server/enterprises/files/subjects.ts';
import { determineIncident } from '../../server/enterprises/incidents/determine-incident.ts';
import { openObservation } from '../../server/enterprises/incidents/open-observation.ts';
import { reportIncident } from '../../server/enterprises/incidents/report-incident.ts';
import { fieldErrors } from '../../server/platform/field-errors.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { serveApi, setPassword } from '../api/serve.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { refusalOf } from './refusal-of.ts';
import { actionsOn, aFile, incidentOf, NOWHERE, openWorld, type World, ZONE } from './supervision-world.ts';

const TODAY = '2026-03-02 10:00';
let world: World;
let at: World['at'];
let file: Awaited<ReturnType<typeof aFile>>;
let incident: string;
beforeAll(async () => {
  world = await openWorld();
  at = world.at;
  file = await aFile(world, world.clerk, 'a paper');
  incident = (await reportIncident(at(world.clerk, TODAY), incidentOf(world.enterprise))).id;
}, 60_000);
afterAll(() => world.close());

const attach = (
  actor: Actor,
  subject: FileSubject,
  subjectId: string,
  category: string,
  more: object = {},
  key?: string,
) =>
  attachFile(
    at(actor, TODAY, key),
    attachFileInput.parse({ zone: ZONE, enterprise: world.enterprise, subject, subjectId, category, ...file, ...more }),
  );
const detach = (actor: Actor, id: string) => detachFile(at(actor, TODAY), { zone: ZONE, file: id });
const open = (actor: Actor, id: string, zone = ZONE) => openEnterpriseFile(at(actor, TODAY), { zone, file: id });
const titles = async (subject: FileSubject, subjectId: string, actor = world.office) => {
  const input = { zone: ZONE, enterprise: world.enterprise, subject, subjectId };
  return (await listFiles(at(actor, TODAY), input)).items.map(({ title }) => title);
};
const change = (work: Parameters<typeof withZones<unknown>>[2]) =>
  withZones(world.installation.platform.prisma, [ZONE], work);

describe('a paper of the archive', () => {
  it('E6: is attached, read by those who see the record, and taken away again', async () => {
    const { clerk, office } = world;
    const { id } = await attach(clerk, 'incident', incident, 'notice');
    expect(await titles('incident', incident)).toEqual(['a paper']);
    const opened = await open(office, id);
    expect([opened.fileName, opened.mediaType, await readText(opened.stream)]).toEqual([
      'paper.txt',
      'text/plain',
      'a paper',
    ]);
    await detach(clerk, id);
    expect(await actionsOn(world.installation, id)).toEqual(['enterprise-file.attach', 'enterprise-file.detach']);
    expect(await titles('incident', incident)).toEqual([]);
    expect((await refusalOf(detach(clerk, id))).code).toBe('notFound');
  });

  it('E6: must be stored, be of a known kind and belong to a record of that enterprise', async () => {
    const { clerk, office, other } = world;
    const wrong = async (...given: Parameters<typeof attach>) => {
      const { code, text, details } = await refusalOf(attach(...given));
      return details.fields ? Object.keys(details.fields) : [code, text.key];
    };
    expect(await wrong(clerk, 'incident', incident, 'notice', { sha256: 'a'.repeat(64) })).toEqual(['sha256']);
    expect(await wrong(clerk, 'commitment', world.enterprise, '2026')).toEqual(['notFound', 'files.subjectNotFound']);
    expect(await wrong(clerk, 'incident', NOWHERE, 'notice')).toEqual(['notFound', 'files.subjectNotFound']);
    expect(await wrong(office, 'incident', incident, 'notice', { enterprise: other })).toEqual([
      'notFound',
      'files.subjectNotFound',
    ]);
    for (const subject of ['observation', 'check', 'environment', 'commitment', 'application'] as const) {
      const actor = subject === 'observation' ? clerk : office;
      const category = subject === 'commitment' ? '2026' : 'other';
      expect((await refusalOf(attach(actor, subject, incident, category))).code).toBe('notFound');
    }
    const ofKind = (subject: FileSubject, category: string) =>
      attachFileInput.safeParse({ zone: ZONE, enterprise: other, subject, subjectId: incident, category, ...file });
    const { error } = ofKind('incident', 'form');
    expect(error && fieldErrors(error)).toEqual({
      category: { key: 'field.choice', params: { choices: 'notice, tracing, correction, other' } },
    });
    expect(ofKind('commitment', 'letter').success).toBe(false);
    expect(ofKind('check', 'form').success).toBe(true);
  });

  it('E6: of another enterprise or zone is not there', async () => {
    const { clerk, competitor, stranger, association } = world;
    const { id } = await attach(clerk, 'incident', incident, 'notice');
    const refusals = [
      open(competitor, id),
      open(association, id),
      open(stranger, id),
      open(stranger, id, ZHUHAI),
      open(clerk, NOWHERE),
      open(clerk, 'no-id'),
      detach(competitor, id),
      detach(stranger, id),
      attach(competitor, 'incident', incident, 'notice'),
    ].map(async (work) => (await refusalOf(work)).code);
    expect(await Promise.all(refusals)).toEqual(Array(9).fill('notFound'));
    expect((await refusalOf(titles('incident', incident, competitor))).code).toBe('notFound');
  });

  it('E6: a repeated request attaches once', async () => {
    const { id: another } = await reportIncident(at(world.clerk, TODAY), incidentOf(world.enterprise));
    const first = await attach(world.clerk, 'incident', another, 'notice', {}, 'attach-key');
    expect(await attach(world.clerk, 'incident', another, 'notice', {}, 'attach-key')).toEqual(first);
    expect(await titles('incident', another)).toHaveLength(1);
  });
});

describe('what is decided keeps its papers', () => {
  it('E6: an incident’s stay once its cause is determined', async () => {
    const { clerk, head, office, inspection } = world;
    const { id: subject } = await reportIncident(at(clerk, TODAY), incidentOf(world.enterprise));
    const ours = await attach(clerk, 'incident', subject, 'tracing');
    const theirs = await attach(inspection, 'incident', subject, 'notice');
    expect((await refusalOf(detach(clerk, theirs.id))).text.key).toBe('files.notYours');
    const more = await attach(clerk, 'incident', subject, 'other');
    // A colleague may, and so may whoever works for the whole zone.
    await detach(head, more.id);
    await detach(office, theirs.id);
    await determineIncident(at(office, TODAY), {
      zone: ZONE,
      incident: subject,
      version: 1,
      cause: 'own',
      causeNote: 'by its own tracing',
      effect: 'none',
    });
    expect(await refusalOf(detach(clerk, ours.id))).toMatchObject({
      text: { key: 'refusal.file.kept' },
      details: { rule: 'E6' },
    });
    await attach(clerk, 'incident', subject, 'correction');
  });

  it('E8: an observation’s neither come nor go once it is released', async () => {
    const { clerk, office } = world;
    const opened = await openObservation(at(office, TODAY), { zone: ZONE, incident, months: 6, reason: '' });
    const { id } = await attach(clerk, 'observation', opened.id, 'third-party-test');
    expect((await refusalOf(attach(office, 'observation', opened.id, 'other'))).code).toBe('forbidden');
    await change((tx) =>
      tx.observation.update({
        where: { zoneId_id: { zoneId: ZONE, id: opened.id } },
        data: { state: 'released', releasedOn: new Date('2026-09-03') },
      }),
    );
    for (const work of [() => detach(clerk, id), () => attach(clerk, 'observation', opened.id, 'other')]) {
      expect((await refusalOf(work())).text.key).toBe('refusal.observation.released');
    }
  });

  it('E4: an application’s move only while it is a draft or returned', async () => {
    const { installation, office } = world;
    const enterprise = await addEnterprise(installation, office, {});
    const applicant = await enterprisePerson(installation, ZONE, enterprise, 'applicant');
    const { id: application } = await startApplication(at(applicant, TODAY), { zone: ZONE, enterprise });
    const licence = () => attach(applicant, 'application', application, 'business-licence', { enterprise });
    const { id } = await licence();
    const inState = (state: string) =>
      change((tx) =>
        tx.application.update({ where: { zoneId_id: { zoneId: ZONE, id: application } }, data: { state } }),
      );
    for (const state of ['submitted', 'evaluating', 'withdrawn']) {
      await inState(state);
      expect(await refusalOf(detach(applicant, id))).toMatchObject({
        text: { key: 'refusal.file.applicationHandedIn' },
        details: { rule: 'E4' },
      });
      expect((await refusalOf(licence())).details.rule).toBe('E4');
    }
    await inState('returned');
    await licence();
    await detach(applicant, id);
    // A department sees archives, not applications.
    const commerce = await installation.person('commerce', { zone: ZONE, role: 'department', department: 'commerce' });
    const [kept] = (
      await listFiles(at(applicant, TODAY), { zone: ZONE, enterprise, subject: 'application', subjectId: application })
    ).items;
    expect((await refusalOf(open(commerce, kept?.id ?? ''))).code).toBe('notFound');
    expect((await open(world.office, kept?.id ?? '')).fileName).toBe('paper.txt');
  });

  it('E6: those of checks, assessments and commitments only come', async () => {
    const { inspection, office, clerk, legal, enterprise } = world;
    const answers = Object.fromEntries(CHECK_ITEMS.map((item) => [item, { result: 'conforms' }]));
    const check = await recordCheck(
      at(inspection, TODAY),
      recordCheckInput.parse({
        zone: ZONE,
        enterprise,
        checkedOn: '2026-03-01',
        inspectors: ['张三'],
        answers,
        moveOut: false,
      }),
    );
    const assessment = await assessEnvironment(at(office, TODAY), {
      zone: ZONE,
      enterprise,
      assessedOn: '2026-03-01',
      level: 'low',
      findings: 'fine',
    });
    await signCommitment(at(legal, TODAY), { zone: ZONE, enterprise, year: 2026, paper: null });
    const commerce = await world.installation.person('trade', {
      zone: ZONE,
      role: 'department',
      department: 'commerce',
    });
    expect((await refusalOf(attach(clerk, 'check', check.id, 'form'))).code).toBe('forbidden');
    expect((await refusalOf(attach(commerce, 'environment', assessment.id, 'report'))).code).toBe('forbidden');
    for (const [actor, subject, id, category] of [
      [inspection, 'check', check.id, 'form'],
      [office, 'environment', assessment.id, 'report'],
      [clerk, 'commitment', enterprise, '2026'],
    ] as const) {
      const attached = await attach(actor, subject, id, category);
      expect((await refusalOf(detach(actor, attached.id))).text.key).toBe('refusal.file.kept');
    }
    expect((await refusalOf(attach(clerk, 'commitment', enterprise, '2025'))).code).toBe('notFound');
  });
});

describe('over HTTP', () => {
  it('a paper is sent as an attachment to whoever may see it, and to nobody else', async () => {
    const { installation, clerk } = world;
    const { id } = await attach(clerk, 'incident', incident, 'notice', { fileName: '通报.txt' });
    const api = await serveApi(installation);
    const get = async (username: string, path: string) => {
      await setPassword(installation, username, 'river-stones-7');
      const call = api.client();
      await call('POST', '/api/v1/session', { username, password: 'river-stones-7' });
      return call('GET', path);
    };
    const path = `/zones/${ZONE}/enterprise-files/${id}`;
    const sent = await get('leader', path);
    expect([sent.status, sent.body]).toEqual([200, 'a paper']);
    expect(sent.headers.get('content-disposition')).toMatch(/^attachment; .*%E9%80%9A%E6%8A%A5\.txt/);
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('competitor', path)).status).toBe(404);
    expect((await get('leader', `${path}x`)).status).toBe(404);
    expect((await api.client()('GET', path)).status).toBe(401);
    const listed = await get(
      'leader',
      `/api/v1/zones/${ZONE}/enterprises/${world.enterprise}/files?subject=incident&subjectId=${incident}`,
    );
    expect(listed.body.items.at(-1)).toMatchObject({ id, fileName: '通报.txt' });
    const observations = await get('leader', `/api/v1/zones/${ZONE}/observations?state=released`);
    const [row] = observations.body.items;
    expect(row).toMatchObject({ state: 'released', missing: [] });
    const observation = await get('leader', `/api/v1/zones/${ZONE}/observations/${row.id}`);
    expect([observation.status, observation.body.signsAs]).toEqual([200, null]);
    const coverage = await get('leader', `/api/v1/zones/${ZONE}/check-coverage/2026`);
    expect(coverage.body).toMatchObject({ total: 2, checked: 1, share: '0.5' });
    const incidents = await get('clerk', `/api/v1/zones/${ZONE}/incidents?year=2026`);
    expect(incidents.body.items[0]).toMatchObject({ country: { code: 'DE', name: '德国' } });
    await api.close();
  });
});
