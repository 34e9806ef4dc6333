import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessEnvironment } from '../../server/enterprises/environment/assess-environment.ts';
import { environmentCoverage, environmentOf } from '../../server/enterprises/environment/read-environment.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { type Installation, openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { refusalOf } from './refusal-of.ts';
import { actionsOn } from './supervision-world.ts';

let installation: Installation;
let at: Installation['at'];
let office: Actor;
let environment: Actor;
let commerce: Actor;
let own: Actor;
let competitor: Actor;
let stranger: Actor;
let enterprise: string;
let other: string;

beforeAll(async () => {
  installation = await openInstallation();
  at = installation.at;
  await installation.importPack(ZHUHAI);
  await installation.importPack(SUZHOU);
  office = await installation.person('office', { zone: ZHUHAI, role: 'office' });
  environment = await installation.person('environment', {
    zone: ZHUHAI,
    role: 'department',
    department: 'environment',
  });
  commerce = await installation.person('commerce', { zone: ZHUHAI, role: 'department', department: 'commerce' });
  stranger = await installation.person('stranger', { zone: SUZHOU, role: 'office' });
  enterprise = await addEnterprise(installation, office, { events: [['admitted', '2025-03-01']] });
  other = await addEnterprise(installation, office, { events: [['admitted', '2025-03-01']] });
  own = await enterprisePerson(installation, ZHUHAI, enterprise, 'own');
  competitor = await enterprisePerson(installation, ZHUHAI, other, 'competitor');
}, 60_000);
afterAll(() => installation.close());

const TODAY = '2026-03-02 10:00';
const assess = (actor: Actor, more: object = {}, key?: string) =>
  assessEnvironment(at(actor, TODAY, key), {
    zone: ZHUHAI,
    enterprise,
    assessedOn: '2026-03-01',
    level: 'medium',
    findings: 'waste ink stored properly, one emission point unmonitored',
    ...more,
  });
const read = (actor: Actor) => environmentOf(at(actor, TODAY), { zone: ZHUHAI, enterprise });

it('Z26: is assessed by the environment department or the office; another department is told whose it is', async () => {
  const { id } = await assess(environment, {}, 'key');
  expect(await assess(environment, {}, 'key')).toEqual({ id });
  expect(await actionsOnZhuhai(id)).toEqual(['environment.assess']);
  await assess(office, { assessedOn: '2026-03-02', level: 'high' });
  const refused = await refusalOf(assess(commerce));
  expect([refused.code, refused.text.key]).toEqual(['forbidden', 'environment.otherDepartment']);
  expect((await refusalOf(assess(own))).code).toBe('forbidden');
  expect((await refusalOf(assess(competitor))).code).toBe('notFound');
  expect((await refusalOf(assess(stranger))).code).toBe('notFound');
  expect((await refusalOf(assess(office, { assessedOn: '2026-03-03' }))).details.fields).toEqual({
    assessedOn: { key: 'field.future' },
  });
});

it('Z26: the latest one holds, and both stay on record', async () => {
  const view = await read(own);
  expect(view.items.map(({ assessedOn, level }) => [assessedOn, level])).toEqual([
    ['2026-03-02', 'high'],
    ['2026-03-01', 'medium'],
  ]);
  expect([view.canAssess, (await read(environment)).canAssess, (await read(commerce)).canAssess]).toEqual([
    false,
    true,
    false,
  ]);
  expect((await refusalOf(read(competitor))).code).toBe('notFound');
});

it('Z26: the coverage names every enterprise of the zone with its latest level', async () => {
  const coverage = await environmentCoverage(at(office, TODAY), { zone: ZHUHAI });
  expect(coverage).toMatchObject({ asOf: '2026-03-02', total: 2, assessed: 1 });
  expect(coverage.items.find((item) => item.enterprise.id === enterprise)?.latest).toMatchObject({ level: 'high' });
  expect(coverage.items.find((item) => item.enterprise.id === other)?.latest).toBeNull();
  expect((await refusalOf(environmentCoverage(at(own, TODAY), { zone: ZHUHAI }))).code).toBe('forbidden');
});

const actionsOnZhuhai = (id: string) => actionsOn(installation, id, ZHUHAI);
