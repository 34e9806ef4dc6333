import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitmentsOfEnterprise, commitmentsOfYear } from '../../server/enterprises/commitments/read-commitments.ts';
import { signCommitmentInput } from '../../server/enterprises/commitments/schema.ts';
import { signCommitment } from '../../server/enterprises/commitments/sign-commitment.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { addEnterprise } from '../factories/enterprise.ts';
import { refusalOf } from './refusal-of.ts';
import { actionsOn, aFile, openWorld, type World, ZONE } from './supervision-world.ts';

let world: World;
let at: World['at'];
beforeAll(async () => {
  world = await openWorld();
  at = world.at;
}, 60_000);
afterAll(() => world.close());

const TODAY = '2026-03-02 10:00';
const sign = (actor: Actor, enterprise: string, more: object = {}, key?: string) =>
  signCommitment(at(actor, TODAY, key), signCommitmentInput.parse({ zone: ZONE, enterprise, year: 2026, ...more }));
const letter = (more: object = {}) => ({ paper: { signerName: '王五', signedOn: '2026-02-01', ...more } });
const admitted = (...events: ['admitted' | 'removed' | 'suspended', string][]) =>
  addEnterprise(world.installation, world.office, { events });

describe('a commitment', () => {
  it('E7: is signed by the enterprise with its account, in the signer’s name, today', async () => {
    const { legal, enterprise } = world;
    expect(await sign(legal, enterprise)).toEqual({
      year: 2026,
      signedOn: '2026-03-02',
      signerName: 'legal',
      how: 'account',
    });
    expect((await actionsOn(world.installation, enterprise)).at(-1)).toBe('commitment.sign');
  });

  it('E7: is signed once a year, also when two sign at once', async () => {
    const enterprise = await admitted(['admitted', '2025-03-01']);
    const both = await Promise.allSettled([
      sign(world.office, enterprise, letter()),
      sign(world.office, enterprise, letter()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(sign(world.office, enterprise, letter()))).toMatchObject({
      code: 'refused',
      text: { key: 'refusal.commitment.alreadySigned', params: { year: 2026 } },
      details: { rule: 'E7' },
    });
  });

  it('E7: the office records letters on paper, for this year or the last, signed by the end of that year', async () => {
    const { office, competitor, other } = world;
    const file = await aFile(world, office, 'letter');
    const recorded = await sign(office, other, letter({ file }), 'paper-key');
    expect(recorded).toMatchObject({ how: 'paper', signerName: '王五', signedOn: '2026-02-01' });
    expect(await sign(office, other, letter({ file }), 'paper-key')).toEqual(recorded);
    const fields = async (more: object) => (await refusalOf(sign(office, other, more))).details.fields;
    expect(await fields({ year: 2024, ...letter({ signedOn: '2024-02-01' }) })).toHaveProperty('year');
    expect(await fields({ year: 2027, ...letter() })).toHaveProperty('year');
    expect(await fields({ year: 2025, ...letter({ signedOn: '2026-01-01' }) })).toHaveProperty(['paper.signedOn']);
    expect(await fields(letter({ signedOn: '2026-03-03' }))).toEqual({ 'paper.signedOn': { key: 'field.future' } });
    const unstored = { title: 'x', fileName: 'x.pdf', sha256: 'a'.repeat(64) };
    expect(await fields({ year: 2025, ...letter({ signedOn: '2025-12-31', file: unstored }) })).toHaveProperty([
      'paper.file.sha256',
    ]);
    await sign(office, other, { year: 2025, ...letter({ signedOn: '2025-12-31' }) });
    const { items } = await commitmentsOfEnterprise(at(competitor, TODAY), { zone: ZONE, enterprise: other });
    expect(items.map(({ year, how, files }) => [year, how, files.map(({ title }) => title)])).toEqual([
      [2026, 'paper', ['letter']],
      [2025, 'paper', []],
    ]);
  });

  it('E7: with an account only the enterprise itself signs, and only for this year', async () => {
    const { office, clerk, legal, competitor, enterprise, inspection } = world;
    const of = async (...given: Parameters<typeof sign>) => {
      const { code, text, details } = await refusalOf(sign(...given));
      return details.fields ? Object.keys(details.fields) : [code, text.key];
    };
    expect(await of(office, enterprise)).toEqual(['paper']);
    expect(await of(clerk, enterprise, { year: 2025 })).toEqual(['year']);
    expect(await of(clerk, enterprise, letter())).toEqual(['forbidden', 'forbidden']);
    expect(await of(inspection, enterprise)).toEqual(['forbidden', 'forbidden']);
    expect(await of(competitor, enterprise)).toEqual(['notFound', 'enterpriseNotFound']);
    const machine: Actor = { ...legal, token: { zoneIds: [ZONE], canWrite: true } };
    expect(await of(machine, enterprise)).toEqual(['forbidden', 'accounts.personOnly']);
  });

  it('E7: is for enterprises in the zone, a suspended one included', async () => {
    const { office } = world;
    await sign(office, await admitted(['admitted', '2025-03-01'], ['suspended', '2026-01-01']), letter());
    const removed = await admitted(['admitted', '2025-03-01'], ['removed', '2026-01-01']);
    expect(await refusalOf(sign(office, removed, letter()))).toMatchObject({
      text: { key: 'refusal.commitment.notInZone' },
      details: { rule: 'E7' },
    });
    // It was in the zone at the end of that year.
    await sign(office, removed, { year: 2025, ...letter({ signedOn: '2025-12-01' }) });
    expect((await refusalOf(sign(office, await admitted(), letter()))).details.rule).toBe('E7');
  });
});

describe('the coverage of a year', () => {
  it('Z6: counts the enterprises in the zone, signed and not', async () => {
    const { leader, clerk, association, stranger, enterprise } = world;
    const fresh = await admitted(['admitted', '2026-03-01']);
    const coverage = await commitmentsOfYear(at(leader, TODAY), { zone: ZONE, year: 2026 });
    expect(coverage.asOf).toBe('2026-03-02');
    expect([coverage.total, coverage.signed]).toEqual([5, 4]);
    const of = (id: string) => coverage.items.find((item) => item.enterprise.id === id);
    expect(of(enterprise)?.commitment).toMatchObject({ signerName: 'legal', how: 'account' });
    expect(of(fresh)).toMatchObject({ admittedOn: '2026-03-01', commitment: null });
    const lastYear = await commitmentsOfYear(at(leader, TODAY), { zone: ZONE, year: 2025 });
    expect([lastYear.asOf, lastYear.total, lastYear.signed]).toEqual(['2025-12-31', 5, 2]);
    const codes = [clerk, association, stranger].map(
      async (actor) => (await refusalOf(commitmentsOfYear(at(actor, TODAY), { zone: ZONE, year: 2026 }))).code,
    );
    expect(await Promise.all(codes)).toEqual(['forbidden', 'forbidden', 'notFound']);
  });
});
