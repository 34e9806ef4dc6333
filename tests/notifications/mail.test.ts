import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliverMail } from '../../server/notifications/deliver-mail.ts';
import { markAllRead } from '../../server/notifications/inbox/mark-read.ts';
import { saveSettingsInput } from '../../server/notifications/settings/schema.ts';
import { getSettings, saveSettings } from '../../server/notifications/settings/settings.ts';
import type { Mailer } from '../../server/platform/mail.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { openSmtp, readMail } from './smtp-inbox.ts';
import { telling } from './telling.ts';
import { type InboxWorld, openInboxWorld } from './world.ts';

type Smtp = Awaited<ReturnType<typeof openSmtp>>;

let world: InboxWorld;
let smtp: Smtp;
beforeAll(async () => {
  world = await openInboxWorld();
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  await world.empty();
  smtp = await openSmtp();
});
afterEach(() => smtp.close());

const NOON = '2026-03-02 12:00';
const save = async (actor: Actor, wishes: object = {}, when = '2026-03-01 09:00') =>
  saveSettings(
    world.at(actor, when),
    saveSettingsInput.parse({
      email: `${actor.username}@example.cn`,
      mode: 'at-once',
      digestHour: 8,
      quietFrom: '',
      quietTo: '',
      locale: 'en',
      version: (await getSettings(world.at(actor, when))).version,
      ...wishes,
    }),
  );
/** One run of the job; answers with what was logged. */
async function run(when = NOON, mailer: Mailer = smtp.mailer, told = telling()) {
  await deliverMail({ ...world.platform, mailer }, told, world.instant(when));
  return told.warnings;
}
const sentTo = () => smtp.received.flatMap(({ to }) => to);

describe('emails sent at once', () => {
  it('tell of what is new, once, in the words of the person', async () => {
    await save(world.office, { locale: 'zh-CN' });
    const matter = {
      kind: 'zone-lists',
      subject: { 'zh-CN': '2026-01', en: '2026-01' },
      about: { id: '2026-01' },
    } as const;
    await world.tell(world.office, { uid: '2026-01', ...matter, dueOn: '2026-02-10' });
    await run();
    await run('2026-03-02 12:05');
    expect(smtp.received).toHaveLength(1);
    const [mail] = smtp.received;
    expect(mail).toMatchObject({ from: 'zone@example.cn', to: ['office@example.cn'] });
    const { header, body } = readMail(mail?.raw ?? '');
    expect(header('Subject')).toBe('[质安区] 各企业报送 2026年1月出口产品登记清单');
    expect(header('List-Unsubscribe')).toContain('https://zone.example/account/notifications');
    expect(header('Auto-Submitted')).toBe('auto-generated');
    expect(body).toContain('逾期，期限 2026年2月10日');
    expect(body).toContain('https://zone.example/zones/zhuhai-printing-consumables/lists?month=2026-01');
    expect(body).toContain('</a>');
  });

  it('wait until quiet hours are over', async () => {
    await save(world.office, { quietFrom: '22:00', quietTo: '07:00' });
    await world.tell(world.office, { uid: 'at-night' }, '2026-03-02 22:30');
    await run('2026-03-02 22:35');
    await run('2026-03-03 06:59');
    expect(sentTo()).toEqual([]);
    await run('2026-03-03 07:00');
    expect(sentTo()).toEqual(['office@example.cn']);
  });

  it('leave out what was read or settled, and what is stale by then', async () => {
    await save(world.office);
    await world.tell(world.office, { uid: 'read' });
    await markAllRead(world.at(world.office, NOON), {});
    await world.tell(world.office, { uid: 'stale' }, '2026-02-27 11:59');
    await run();
    expect(sentTo()).toEqual([]);
    await world.tell(world.office, { uid: 'three-days' }, '2026-02-27 12:00');
    await run();
    expect(sentTo()).toEqual(['office@example.cn']);
  });

  it('tell of all zones of a person in one mail, and mark demonstration data', async () => {
    await world.owner.query("UPDATE zone SET demo = id LIKE 'suzhou%'");
    await save(world.leader);
    const zones = await world.platform.prisma.zone.findMany({ select: { id: true } });
    for (const { id } of zones) await world.tell(world.leader, { uid: 'news' }, undefined, id);
    await run();
    await world.owner.query('UPDATE zone SET demo = false');
    expect(smtp.received).toHaveLength(1);
    const { body, header } = readMail(smtp.received[0]?.raw ?? '');
    expect(header('Subject')).toBe('[Qualizone] 2 new matters');
    expect(body.match(/demonstration data/g)).toHaveLength(2); // once in the text, once in the HTML
  });

  it('carry no link where nobody said where the product stands', async () => {
    await save(world.office);
    await world.tell(world.office, { uid: 'x' });
    await run(NOON, smtp.mailer, { ...telling(), publicUrl: undefined, warnings: [] });
    const { body } = readMail(smtp.received[0]?.raw ?? '');
    expect(body).not.toMatch(/https?:/);
    expect(body).toContain('Sign in and open “Inbox”');
  });
});

describe('daily digests', () => {
  it('come once a civil day, at their hour or after it', async () => {
    await save(world.office, { mode: 'digest', digestHour: 8 });
    await world.tell(world.office, { uid: 'a' }, '2026-03-02 01:00');
    await world.tell(world.office, { uid: 'b' }, '2026-03-02 02:00');
    await run('2026-03-02 07:59');
    expect(sentTo()).toEqual([]);
    await run('2026-03-02 08:00');
    expect(readMail(smtp.received[0]?.raw ?? '').header('Subject')).toBe('[Qualizone] Today: 2 new matters');
    await world.tell(world.office, { uid: 'c' }, '2026-03-02 09:00');
    await run('2026-03-02 10:00');
    await run('2026-03-02 23:59');
    expect(smtp.received).toHaveLength(1);
    await run('2026-03-03 08:00');
    expect(readMail(smtp.received[1]?.raw ?? '').header('Subject')).toBe('[Qualizone] Today: 1 new matter');
  });

  it('do not come when nothing is new', async () => {
    await save(world.office, { mode: 'digest' });
    await run();
    await world.tell(world.office, { uid: 'after' }, '2026-03-02 12:30');
    await run('2026-03-02 13:00');
    expect(sentTo()).toEqual([]);
  });
});

describe('nothing is sent', () => {
  it('to disabled accounts, to whoever has left the zone, and to whoever wants none', async () => {
    const everybody = [world.office, world.deputy, world.technical];
    for (const person of everybody) await save(person);
    await save(world.technical, { mode: 'off' });
    await world.tell(everybody, { uid: 'x' });
    await world.platform.prisma.user.update({ where: { id: world.office.userId }, data: { disabledAt: new Date() } });
    await world.owner.query('UPDATE member SET user_id = $1 WHERE user_id = $2', [
      world.elsewhere.userId,
      world.deputy.userId,
    ]);
    await run();
    await world.platform.prisma.user.update({ where: { id: world.office.userId }, data: { disabledAt: null } });
    await world.owner.query("UPDATE member SET user_id = $1 WHERE user_id = $2 AND zone_id LIKE 'zhuhai%'", [
      world.deputy.userId,
      world.elsewhere.userId,
    ]);
    expect(sentTo()).toEqual([]);
  });

  it('twice by two jobs at the same time', async () => {
    const people = [world.office, world.deputy, world.technical, world.inspection];
    for (const person of people) await save(person, { locale: 'zh-CN' });
    await world.tell(people, { uid: 'x' });
    await Promise.all([run(), run(), run()]);
    expect(sentTo().sort()).toEqual(people.map(({ username }) => `${username}@example.cn`).sort());
  });
});

describe('a mail server', () => {
  it('that is down is told of in one line, and everything is sent when it is up again', async () => {
    for (const person of [world.office, world.deputy]) await save(person);
    await world.tell([world.office, world.deputy], { uid: 'x' });
    await smtp.stop();
    const warnings = await run();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^email not sent, to be tried again: .*ECONNREFUSED/);
    await smtp.start();
    expect(await run('2026-03-02 12:05')).toEqual([]);
    expect(sentTo().sort()).toEqual(['deputy@example.cn', 'office@example.cn']);
  });

  it('that is down when a digest is due has it at the next run', async () => {
    await save(world.office, { mode: 'digest' });
    await world.tell(world.office, { uid: 'x' });
    await smtp.stop();
    expect(await run()).toHaveLength(1);
    await smtp.start();
    await run('2026-03-02 12:05');
    await run('2026-03-02 12:10');
    expect(sentTo()).toEqual(['office@example.cn']);
  });

  it('that refuses one address still takes the others; the log names no address', async () => {
    await smtp.close();
    smtp = await openSmtp({ unknown: ['office@example.cn'] });
    for (const person of [world.office, world.deputy]) await save(person);
    await world.tell([world.office, world.deputy], { uid: 'x' });
    const warnings = await run();
    expect(sentTo()).toEqual(['deputy@example.cn']);
    expect(warnings).toEqual([`email refused by the server for good: account ${world.office.userId}`]);
    expect(await run('2026-03-02 12:05')).toEqual([]);
  });

  it('whose certificate nobody has signed gets no mail', async () => {
    await smtp.close();
    smtp = await openSmtp({ offersTls: true });
    await save(world.office);
    await world.tell(world.office, { uid: 'x' });
    expect((await run())[0]).toMatch(/certificate/);
    expect(sentTo()).toEqual([]);
  });

  it('gets one line for the subject, whatever the subject holds', async () => {
    const mail = { to: 'a@example.cn', text: 'x', html: 'x', unsubscribeUrl: null };
    await smtp.mailer.send({ ...mail, subject: 'a\r\nBcc: b@example.cn\r\n\r\nbody' });
    const [received] = smtp.received;
    expect(received?.to).toEqual(['a@example.cn']);
    expect(readMail(received?.raw ?? '').lines.filter((line) => /^Bcc/i.test(line))).toEqual([]);
    expect(await smtp.mailer.send({ ...mail, subject: 'x', to: 'a@example.cn\r\nRCPT TO:<b@example.cn>' })).toBe(
      'refused',
    );
    expect(sentTo()).toEqual(['a@example.cn']);
  });
});

describe('the settings', () => {
  it('are proposed as no emails, and say whether the system can send any', async () => {
    const view = await getSettings(world.at(world.office, NOON));
    expect(view).toMatchObject({ mode: 'off', email: '', version: 0, isMailSetUp: false });
    const context = world.at(world.office, NOON);
    const withMail = { ...context, platform: { ...context.platform, mailer: smtp.mailer } };
    expect((await getSettings(withMail)).isMailSetUp).toBe(true);
  });

  it('are the person’s own, and the second of two editors is told', async () => {
    expect(await save(world.office)).toMatchObject({ version: 1, email: 'office@example.cn' });
    expect((await getSettings(world.at(world.deputy, NOON))).email).toBe('');
    expect((await refusalOf(save(world.office, { version: 0 }))).code).toBe('stale');
    const token = { zoneIds: [], canWrite: true };
    expect((await refusalOf(save({ ...world.office, token }, { version: 1 }))).status).toBe(403);
  });

  it('stand on the platform’s audit chain without the address', async () => {
    await save(world.office);
    const audit = await withZones(world.platform.prisma, ['platform'], (tx) =>
      tx.auditEntry.findMany({ where: { action: 'notification-setting.save' }, orderBy: { seq: 'desc' }, take: 1 }),
    );
    expect(audit).toMatchObject([{ objectId: world.office.userId, after: { emails: 'at-once', hasEmail: true } }]);
    expect(JSON.stringify(audit, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      '@',
    );
  });

  it.each([
    [{ email: 'nobody' }, 'email'],
    [{ email: 'a@b.cn\r\nBcc: c@d.cn' }, 'email'],
    [{ email: '' }, 'email'],
    [{ quietFrom: '22:00' }, 'quietTo'],
    [{ quietFrom: '22:00', quietTo: '22:00' }, 'quietTo'],
    [{ quietFrom: '25:00', quietTo: '07:00' }, 'quietFrom'],
    [{ mode: 'digest', digestHour: 6, quietFrom: '22:00', quietTo: '07:00' }, 'digestHour'],
    [{ digestHour: 24 }, 'digestHour'],
  ])('refuse %j beside %s', (wishes, field) => {
    const given = {
      email: 'a@b.cn',
      mode: 'at-once',
      digestHour: 8,
      quietFrom: '',
      quietTo: '',
      locale: 'en',
      version: 0,
    };
    const taken = saveSettingsInput.safeParse({ ...given, ...wishes });
    expect(taken.error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it('take a digest at the very end of the quiet hours', () =>
    expect(
      saveSettingsInput.safeParse({
        email: 'a@b.cn',
        mode: 'digest',
        digestHour: '7',
        quietFrom: '22:00',
        quietTo: '07:00',
        locale: 'en',
        version: '0',
      }).success,
    ).toBe(true));
});
