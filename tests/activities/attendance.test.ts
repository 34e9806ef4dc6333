import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { evaluateTraining, readOwnPage } from '../../server/activities/attendance/own-page.ts';
import {
  attendedOutput,
  attendOutput,
  codesOutput,
  evaluateInput,
  openCodeInput,
  type signInInput,
  signInInput as signInSchema,
} from '../../server/activities/attendance/schema.ts';
import { readCode, signIn } from '../../server/activities/attendance/sign-in.ts';
import { listCodes, openSignInCode, revokeSignInCode } from '../../server/activities/attendance/sign-in-codes.ts';
import { exportCertificate, exportOwnCertificate } from '../../server/activities/certificates/export-certificate.ts';
import { removeParticipant } from '../../server/activities/trainings/remove-participant.ts';
import { setExamination } from '../../server/activities/trainings/set-examination.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { PUBLIC_LIMITS } from '../../server/risk/collection/public-limits.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { trainingActs } from './training-acts.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

let world: ActivityWorld;
let acts: ReturnType<typeof trainingActs>;
let association: Actor;
beforeAll(async () => {
  world = await openActivityWorld();
  acts = trainingActs(world);
  association = world.association;
}, 60_000);
afterAll(() => world.installation.close());
// Each test has the limits of a fresh address.
beforeEach(() => world.platform.prisma.signInLimit.deleteMany());

/** The training of trainingActs: 2026-03-05 from 09:30, 3 hours. */
const BEFORE = '2026-03-04 10:00';
const MORNING = '2026-03-05 09:00';
const AFTERNOON = '2026-03-05 17:00';
const zone = ZHUHAI;

/** What a phone sends at this instant. */
const phone = (when: string, address = '10.0.0.1') => ({
  platform: world.platform,
  now: new Date(`${when.replace(' ', 'T')}:00+08:00`),
  requestId: randomUUID(),
  address,
});
type Wish = Partial<z.input<typeof signInInput>>;
const send = (when: string, token: string, wish: Wish = {}) =>
  signIn(
    phone(when),
    signInSchema.parse({
      zone,
      token,
      name: '张丽',
      organisation: '示例墨盒有限公司',
      submission: randomUUID(),
      ...wish,
    }),
  );
const openCode = (training: string, wish: object = {}, who: Actor = association, when = BEFORE) =>
  openSignInCode(world.at(who, when), openCodeInput.parse({ zone, training, ...wish }));
const codes = async (training: string, who: Actor = association, when = MORNING) =>
  codesOutput.parse(await listCodes(world.at(who, when), { zone, training }));
const planned = async (wish: Parameters<typeof acts.plan>[2] = {}) => {
  const { id } = await acts.plan(association, BEFORE, wish);
  return { id, code: await openCode(id) };
};
const rowsOf = (training: string) =>
  withZones(world.platform.prisma, [ZHUHAI], (tx) =>
    tx.trainingParticipant.findMany({ where: { zoneId: ZHUHAI, trainingId: training }, orderBy: { id: 'asc' } }),
  );
/** Signed in and on the way to the own page. */
const signedIn = async (wish: Parameters<typeof acts.plan>[2] = {}) => {
  const { id, code } = await planned(wish);
  const { secret } = await send(MORNING, code.token);
  const [participant] = await rowsOf(id);
  if (secret === null || !participant) throw new Error('not signed in');
  return { id, secret, participant };
};
const ownPage = async (secret: string, when = AFTERNOON) =>
  attendedOutput.parse(await readOwnPage(phone(when), { zone, secret }));
const keyOf = async (work: Promise<unknown>) => {
  const { code, text } = await refusalOf(work);
  return [code, text.key];
};

describe('a sign-in code', () => {
  it('Z14: holds from an hour before the training until it is over, for its organiser and the office', async () => {
    const { id, code } = await planned();
    expect([code.opensAt, code.closesAt]).toEqual(['2026-03-05T00:30:00.000Z', '2026-03-05T04:30:00.000Z']);
    expect(code.token).toMatch(/^[\w-]{43}$/);
    const { items, usual, signedIn: already } = await codes(id, world.office);
    expect([items.map(({ token, state }) => [token, state]), already]).toEqual([[[code.token, 'open']], 0]);
    expect(usual).toEqual({ opensAt: code.opensAt, closesAt: code.closesAt });
    for (const person of [world.commerce, world.clerk, world.leader, world.technical]) {
      expect(await keyOf(openCode(id, {}, person))).toEqual(['forbidden', 'forbidden']);
      expect(await keyOf(codes(id, person))).toEqual(['forbidden', 'forbidden']);
    }
    expect((await acts.get(association, BEFORE, id)).events.map(({ kind }) => kind)).toEqual([
      'sign-in-opened',
      'planned',
    ]);
  });

  it('Z14: is opened for the day of the training or later, for a training that is not cancelled', async () => {
    const { id } = await planned();
    const early = await refusalOf(openCode(id, { opensAt: '2026-03-04T23:59' }));
    expect(early.details.fields).toEqual({
      opensAt: { key: 'attend.window.beforeDay', params: { day: '2026-03-05' } },
    });
    const backwards = await refusalOf(openCode(id, { opensAt: '2026-03-05T09:00', closesAt: '2026-03-05T09:00' }));
    expect(Object.keys(backwards.details.fields ?? {})).toEqual(['closesAt']);
    await openCode(id, { opensAt: '2026-03-05T08:00', closesAt: '2026-03-06T18:00' });
    await acts.cancel(association, BEFORE, id);
    expect(await keyOf(openCode(id))).toEqual(['refused', 'refusal.training.cancelled']);
    expect(openCodeInput.safeParse({ zone, training: id, opensAt: '2026-02-30T09:00' }).success).toBe(false);
  });

  it.each([
    ['2026-03-05 08:29', 'refusal.attend.early'],
    ['2026-03-05 08:30', null],
    ['2026-03-05 12:29', null],
    ['2026-03-05 12:30', null],
    ['2026-03-05 12:31', 'refusal.attend.expired'],
  ])('Z14: at %s a code for 08:30 to 12:30 answers %s', async (when, reason) => {
    const { id, code } = await planned();
    const { state } = attendOutput.parse(await readCode(phone(when), { zone, token: code.token }));
    if (reason === null) {
      expect([state, (await send(when, code.token)).isRepeated]).toEqual(['open', false]);
    } else {
      expect(reason).toBe(`refusal.attend.${state}`);
      expect(await keyOf(send(when, code.token))).toEqual(['refused', reason]);
    }
    expect(await rowsOf(id)).toHaveLength(reason === null ? 1 : 0);
  });

  it('Z14: ends at once when it is closed; another one serves', async () => {
    const { id, code } = await planned();
    await revokeSignInCode(world.at(association, MORNING), { zone, training: id, code: code.id });
    expect(await keyOf(send(MORNING, code.token))).toEqual(['refused', 'refusal.attend.revoked']);
    const again = await revokeSignInCode(world.at(association, AFTERNOON), { zone, training: id, code: code.id });
    expect(again.revokedAt).toBe('2026-03-05T01:00:00.000Z');
    const other = await openCode(id, {}, association, MORNING);
    expect((await send(MORNING, other.token)).isRepeated).toBe(false);
    expect((await codes(id)).items.map(({ state }) => state)).toEqual(['open', 'revoked']);
  });

  it('Z14: of a training that was moved or cancelled takes nobody', async () => {
    const { id, code } = await planned();
    await acts.correct(association, BEFORE, id, 1, { heldOn: '2026-03-06' });
    expect(await keyOf(send(MORNING, code.token))).toEqual(['refused', 'refusal.attend.early']);
    const other = await planned();
    await acts.cancel(association, BEFORE, other.id);
    expect((await readCode(phone(MORNING), { zone, token: other.code.token })).state).toBe('cancelled');
    expect(await keyOf(send(MORNING, other.code.token))).toEqual(['refused', 'refusal.attend.cancelled']);
  });

  it('Z14: unknown, malformed or of another zone, it is not found', async () => {
    const { code } = await planned();
    const unknown = ['notFound', 'attend.codeNotFound'];
    for (const token of ['', 'x', 'A'.repeat(43), "' OR 1=1 --"]) {
      expect(await keyOf(readCode(phone(MORNING), { zone, token }))).toEqual(unknown);
      expect(await keyOf(send(MORNING, token))).toEqual(unknown);
    }
    await world.installation.importPack(SUZHOU);
    for (const elsewhere of [SUZHOU, 'nowhere']) {
      expect(await keyOf(readCode(phone(MORNING), { zone: elsewhere, token: code.token }))).toEqual(unknown);
      expect(await keyOf(send(MORNING, code.token, { zone: elsewhere }))).toEqual(unknown);
    }
  });
});

describe('signing in', () => {
  it('Z14: makes somebody present who was not expected, from an enterprise that the zone knows or from elsewhere', async () => {
    const { id, code } = await planned();
    await send(MORNING, code.token);
    await send(MORNING, code.token, { name: '王芳', organisation: '某检测公司' });
    const rows = await rowsOf(id);
    expect(rows.map(({ name, enterpriseId, organisation }) => [name, enterpriseId, organisation])).toEqual([
      ['张丽', world.enterprise, '示例墨盒有限公司'],
      ['王芳', null, '某检测公司'],
    ]);
    expect(rows[0]).toMatchObject({ source: 'sign-in', attended: true, addedById: null, addedByName: 'public' });
    expect((await codes(id)).signedIn).toBe(2);
  });

  it('Z14: keeps names out of the audit, and the secret out of the database', async () => {
    const { secret, participant } = await signedIn();
    expect(JSON.stringify(participant)).not.toContain(secret);
    const [entry] = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
      tx.auditEntry.findMany({ where: { objectId: participant.id } }),
    );
    expect(entry).toMatchObject({ action: 'training.sign-in', actorId: null, actorName: 'public' });
    expect(JSON.stringify([entry?.before, entry?.after])).not.toMatch(/张丽|示例/);
  });

  it('Z14: twice is once, and says since when', async () => {
    const { id, code } = await planned();
    const first = await send(MORNING, code.token);
    const second = await send('2026-03-05 09:20', code.token, { name: ' 张 丽 ' });
    expect(second).toEqual({ secret: null, signedInAt: first.signedInAt, isRepeated: true });
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('Z14: the same form sent again, also at the same moment, leads to the same page', async () => {
    const { id, code } = await planned();
    const submission = randomUUID();
    const [one, other] = await Promise.all([
      send(MORNING, code.token, { submission }),
      send(MORNING, code.token, { submission }),
    ]);
    expect(one).toEqual(other);
    expect(one?.secret).not.toBeNull();
    expect(await send('2026-03-05 09:05', code.token, { submission })).toEqual(one);
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('Z14: of two people at the same moment both are there', async () => {
    const { id, code } = await planned();
    await Promise.all(['甲', '乙', '丙', '丁'].map((name) => send(MORNING, code.token, { name })));
    expect((await rowsOf(id)).map(({ name }) => name).sort()).toEqual(['丁', '丙', '乙', '甲']);
  });

  it('Z14: tells namesakes apart by their phones', async () => {
    const { id, code } = await planned();
    await send(MORNING, code.token, { phoneTail: '1111' });
    expect((await send(MORNING, code.token, { phoneTail: '2222' })).isRepeated).toBe(false);
    expect((await send(MORNING, code.token, { phoneTail: '1111' })).isRepeated).toBe(true);
    const unclear = await refusalOf(send(MORNING, code.token));
    expect(unclear.details.fields).toEqual({ phoneTail: { key: 'attend.namesakes' } });
    expect((await rowsOf(id)).map(({ phoneTail }) => phoneTail)).toEqual(['1111', '2222']);
  });

  it('Z14: takes a name as it is written: no sign of it stands for other names', async () => {
    const { id, code } = await planned();
    await send(MORNING, code.token, { name: '张丽' });
    for (const name of ['张_', '%', 'O"Neil \\']) {
      expect((await send(MORNING, code.token, { name })).isRepeated).toBe(false);
      expect((await send(MORNING, code.token, { name })).isRepeated).toBe(true);
    }
    expect(await rowsOf(id)).toHaveLength(4);
  });

  it('Z14: who is not the one who has come says so, with the digits of the phone', async () => {
    const { id, code } = await planned();
    await send(MORNING, code.token);
    expect((await send(MORNING, code.token, { phoneTail: '2222' })).isRepeated).toBe(true);
    expect((await refusalOf(send(MORNING, code.token, { isNamesake: true }))).details.fields).toHaveProperty(
      'phoneTail',
    );
    expect((await send(MORNING, code.token, { phoneTail: '2222', isNamesake: true })).isRepeated).toBe(false);
    expect(await rowsOf(id)).toHaveLength(2);
  });

  it('Z14: whoever was expected is marked as having come', async () => {
    const { id, code } = await planned();
    const expected = await acts.add(association, BEFORE, id, { name: '张丽' });
    expect((await rowsOf(id))[0]).toMatchObject({ source: 'list', attended: false });
    await send(MORNING, code.token, { phoneTail: '1234' });
    const rows = await rowsOf(id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id: expected.id, source: 'list', attended: true, phoneTail: '1234', version: 2 });
    expect((await codes(id)).signedIn).toBe(1);
  });

  it('Z14: names no enterprise that was not typed, and takes no text that is none', async () => {
    const { code } = await planned();
    const told = await readCode(phone(MORNING), { zone, token: code.token });
    expect(JSON.stringify(told)).not.toMatch(/示例墨盒|另一示例/);
    const wrong = { zone, token: code.token, name: ' ', organisation: '', phoneTail: '12a4', submission: 'again' };
    const { error } = signInSchema.safeParse(wrong);
    expect(error?.issues.map(({ path }) => path[0]).sort()).toEqual([
      'name',
      'organisation',
      'phoneTail',
      'submission',
    ]);
  });

  it('Z14: too often from one address is refused with the time to wait, and counts for that address alone', async () => {
    const { code } = await planned();
    for (let taken = 0; taken < PUBLIC_LIMITS.attend.points; taken += 1) {
      expect(await world.platform.publicLimits.take('attend', '10.0.0.1')).toBeNull();
    }
    const refusal = await refusalOf(send(MORNING, code.token));
    expect([refusal.code, refusal.text.key]).toEqual(['tooManyRequests', 'attend.tooMany']);
    expect(refusal.details.retryAfterSeconds).toBeGreaterThan(0);
    const elsewhere = {
      ...signInSchema.parse({ zone, token: code.token, name: '张丽', organisation: '甲', submission: randomUUID() }),
    };
    expect((await signIn(phone(MORNING, '10.0.0.2'), elsewhere)).isRepeated).toBe(false);
    expect((await readCode(phone(MORNING), { zone, token: code.token })).state).toBe('open');
  });

  it('Z14: pages are not read without end from one address either', async () => {
    const { id, secret } = await signedIn();
    const [code] = (await codes(id)).items;
    const { publicLimits } = world.platform;
    const take = vi.spyOn(publicLimits, 'take').mockResolvedValue(60);
    for (const read of [
      readCode(phone(MORNING), { zone, token: code?.token ?? '' }),
      readOwnPage(phone(MORNING), { zone, secret }),
    ]) {
      expect(await keyOf(read)).toEqual(['tooManyRequests', 'attend.tooMany']);
    }
    expect(take).toHaveBeenCalledWith('attendPage', '10.0.0.1');
  });
});

describe('the own page', () => {
  const evaluate = (secret: string, when: string, wish: object = {}) =>
    evaluateTraining(
      phone(when),
      evaluateInput.parse({ zone, secret, content: 5, trainer: 4, organisation: 3, remark: '很实用', ...wish }),
    );

  it('Z14: tells its owner what it was, and nobody else anything', async () => {
    const { secret, participant } = await signedIn();
    expect(await ownPage(secret, MORNING)).toMatchObject({
      name: '张丽',
      organisation: '示例墨盒有限公司',
      signedInAt: '2026-03-05T01:00:00.000Z',
      evaluation: { state: 'early', until: '2026-03-19' },
      certificateRefusal: 'certificate.notHeld',
    });
    const gone = ['notFound', 'attend.pageNotFound'];
    for (const other of ['', participant.id, participant.secretHash ?? '', 'A'.repeat(43)]) {
      expect(await keyOf(readOwnPage(phone(MORNING), { zone, secret: other }))).toEqual(gone);
    }
    expect(await keyOf(readOwnPage(phone(MORNING), { zone: SUZHOU, secret }))).toEqual(gone);
  });

  it.each([
    ['2026-03-05 09:29', 'early'],
    ['2026-03-05 09:30', null],
    ['2026-03-19 23:59', null],
    ['2026-03-20 00:00', 'over'],
  ])('Z14: at %s an evaluation of the training of 5 March is answered %s', async (when, refusal) => {
    const { secret } = await signedIn();
    expect((await ownPage(secret, when)).evaluation.state).toBe(refusal ?? 'open');
    if (refusal) {
      expect(await keyOf(evaluate(secret, when))).toEqual(['refused', `refusal.attend.evaluation.${refusal}`]);
    } else {
      await evaluate(secret, when);
      expect((await ownPage(secret, when)).evaluation.state).toBe('done');
    }
  });

  it('Z14: of somebody who is taken off the roll at the same moment is gone, and breaks nothing', async () => {
    const { id, secret, participant } = await signedIn();
    const [said] = await Promise.allSettled([
      evaluate(secret, AFTERNOON),
      removeParticipant(world.at(association, AFTERNOON), {
        zone,
        training: id,
        participant: participant.id,
        version: participant.version,
        reason: '',
      }),
    ]);
    if (said?.status === 'rejected') expect(said.reason).toMatchObject({ code: 'notFound' });
    expect(await keyOf(readOwnPage(phone(AFTERNOON), { zone, secret }))).toEqual(['notFound', 'attend.pageNotFound']);
  });

  it('Z14: shows what it was also where the rule pack has no days for evaluations', async () => {
    const { secret } = await signedIn();
    const { ownerUrl } = world.installation.database;
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const named = `zone_id = '${ZHUHAI}' AND rule_id = 'Z14' AND name = 'evaluationDays'`;
    await owner.query(`UPDATE rule_parameter SET name = 'unknown' WHERE ${named}`);
    expect((await ownPage(secret)).evaluation).toEqual({ state: 'none', until: null });
    expect(await keyOf(evaluate(secret, AFTERNOON))).toEqual(['refused', 'refusal.parameterMissing']);
    await owner.query(
      `UPDATE rule_parameter SET name = 'evaluationDays' WHERE ${named.replace('evaluationDays', 'unknown')}`,
    );
    await owner.end();
  });

  it('Z14: takes one evaluation, in whole marks from 1 to 5', async () => {
    const { id, secret } = await signedIn();
    const both = await Promise.allSettled([evaluate(secret, AFTERNOON), evaluate(secret, AFTERNOON)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await keyOf(evaluate(secret, AFTERNOON))).toEqual(['refused', 'refusal.attend.evaluatedBefore']);
    for (const content of [0, 6, 2.5, '']) {
      expect(evaluateInput.safeParse({ zone, secret, content, trainer: 1, organisation: 1 }).success).toBe(false);
    }
    const { evaluationMeans } = await acts.get(association, AFTERNOON, id);
    expect(evaluationMeans).toMatchObject({ count: 1, content: '5', trainer: '4', organisation: '3' });
  });

  it('Z14: who is taken to have been absent after all says nothing of it', async () => {
    const { id, secret, participant } = await signedIn();
    await acts.attend(association, AFTERNOON, id, [[participant.id, 1, false]]);
    expect((await ownPage(secret)).evaluation.state).toBe('none');
    expect(await keyOf(evaluate(secret, AFTERNOON))).toEqual(['refused', 'refusal.attend.evaluation.none']);
    await removeParticipant(world.at(association, AFTERNOON), {
      zone,
      training: id,
      participant: participant.id,
      version: 2,
      reason: '',
    });
    expect(await keyOf(ownPage(secret))).toEqual(['notFound', 'attend.pageNotFound']);
  });
});

describe('a certificate', () => {
  const ofOrganiser = (who: Actor, training: string, participant: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    exportCertificate(world.at(who, AFTERNOON), { zone, training, participant }, locale);
  const isPdf = ({ bytes }: { bytes: Buffer }) => bytes.subarray(0, 5).toString() === '%PDF-';

  it('Z14: is for who was there, once the training is on record as held', async () => {
    const { id, secret, participant } = await signedIn();
    expect(await keyOf(exportOwnCertificate(phone(AFTERNOON), { zone, secret }, 'zh-CN'))).toEqual([
      'refused',
      'refusal.certificate.notHeld',
    ]);
    await acts.hold(association, AFTERNOON, id);
    expect((await ownPage(secret)).certificateRefusal).toBeNull();
    const own = await exportOwnCertificate(phone(AFTERNOON), { zone, secret }, 'en');
    expect([isPdf(own), own.fileName]).toEqual([true, 'Certificate of Training 张丽.pdf']);
    const printed = await ofOrganiser(association, id, participant.id);
    expect([isPdf(printed), printed.fileName]).toEqual([true, '培训证书 张丽.pdf']);
  });

  it("Z14: is given out by the organiser, the office and the person's enterprise alone", async () => {
    const { id, participant } = await signedIn();
    await acts.hold(association, AFTERNOON, id);
    for (const person of [world.office, world.clerk])
      expect(isPdf(await ofOrganiser(person, id, participant.id))).toBe(true);
    for (const person of [world.rivalClerk, world.commerce]) {
      expect(await keyOf(ofOrganiser(person, id, participant.id))).toEqual([
        'notFound',
        'trainings.participantNotFound',
      ]);
    }
    for (const person of [world.leader, world.technical]) {
      expect(await keyOf(ofOrganiser(person, id, participant.id))).toEqual(['forbidden', 'forbidden']);
    }
    const other = await signedIn();
    expect(await keyOf(ofOrganiser(association, other.id, participant.id))).toEqual([
      'notFound',
      'trainings.participantNotFound',
    ]);
  });

  it('Z14: is not for who was expected and did not come', async () => {
    const { id } = await signedIn();
    const absent = await acts.add(association, MORNING, id, { name: '缺席者' });
    await acts.hold(association, AFTERNOON, id);
    expect(await keyOf(ofOrganiser(association, id, absent.id))).toEqual(['refused', 'refusal.certificate.absent']);
  });

  it('R27: of a training of assessors it is for who has passed the examination', async () => {
    const { id, secret, participant } = await signedIn({ kind: 'risk-assessor' });
    await acts.hold(association, AFTERNOON, id);
    const refusal = await refusalOf(exportOwnCertificate(phone(AFTERNOON), { zone, secret }, 'zh-CN'));
    expect([refusal.text, refusal.details.rule]).toEqual([
      { key: 'refusal.certificate.notExamined', params: { rule: 'R27' } },
      'R27',
    ]);
    const examine = (hasPassed: boolean, version: number) =>
      setExamination(world.at(association, AFTERNOON), {
        zone,
        training: id,
        participant: participant.id,
        version,
        hasPassed,
      });
    const { version } = await examine(false, 1);
    expect((await ownPage(secret)).certificateRefusal).toBe('certificate.failed');
    await examine(true, version);
    expect(isPdf(await exportOwnCertificate(phone(AFTERNOON), { zone, secret }, 'zh-CN'))).toBe(true);
  });
});
