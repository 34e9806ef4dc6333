import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addWebhookInput } from '../../server/notifications/robots/schema.ts';
import { tellRobots } from '../../server/notifications/robots/tell-robots.ts';
import { addWebhook, listWebhooks, revokeWebhook, testWebhook } from '../../server/notifications/robots/webhooks.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { isWebhookUrl } from '../../server/platform/webhook.ts';
import { refusalOf } from '../enterprises/refusal-of.ts';
import { SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { openRobotHost, ROBOT_HOST, ROBOT_URL } from './robot-host.ts';
import { telling } from './telling.ts';
import { type InboxWorld, openInboxWorld } from './world.ts';

let world: InboxWorld;
let host: Awaited<ReturnType<typeof openRobotHost>>;
beforeAll(async () => {
  world = await openInboxWorld();
  host = await openRobotHost();
}, 60_000);
afterAll(async () => {
  await host.close();
  await world.close();
});
beforeEach(async () => {
  host.reset();
  await world.empty();
});

const NOON = '2026-03-02 12:00';
const at = (actor: Actor, when = '2026-03-02 09:00') => {
  const context = world.at(actor, when);
  return { ...context, platform: { ...context.platform, webhooks: host.webhooks } };
};
const add = (wishes: object = {}, who: Actor = world.office) =>
  addWebhook(
    at(who),
    addWebhookInput.parse({
      zone: ZHUHAI,
      label: 'group',
      url: ROBOT_URL,
      topics: ['deadlines', 'posts'],
      locale: 'en',
      ...wishes,
    }),
  );
/** One run of the job; answers with what was logged. */
async function run(when = NOON) {
  const told = telling();
  await tellRobots({ ...world.platform, webhooks: host.webhooks }, told, world.instant(when));
  return told.warnings;
}
const contents = () => host.taken.map(({ body }) => String((body.markdown as { content?: string })?.content));
const listed = async () => (await listWebhooks(at(world.office), { zone: ZHUHAI })).items;
const due = (who: Actor, uid: string, dueOn = '2026-03-05') =>
  world.tell(who, { kind: 'risk-verify', uid, subject: { 'zh-CN': uid, en: uid }, dueOn });

async function publish(title: string, postedAt = '2026-03-02 11:00', zone = ZHUHAI) {
  const id = uuidv7();
  const day = new Date(`${postedAt.slice(0, 10)}T00:00:00Z`);
  await withZones(world.platform.prisma, [zone], (tx) =>
    tx.post.create({
      data: {
        zoneId: zone,
        id,
        kind: 'recall',
        state: 'posted',
        title,
        body: '',
        bodyText: '',
        sourceName: 'source',
        sourceOn: day,
        postedOn: day,
        postedAt: world.instant(postedAt),
        pinyin: '',
        initials: '',
        createdById: world.office.userId,
        createdByName: 'office',
        createdAt: world.instant(postedAt),
      },
    }),
  );
  return id;
}

describe('a robot', () => {
  it('hears of what roles and departments have to do and of new posts, in one message, each matter once', async () => {
    await add();
    await due(world.technical, 'R-1');
    await due(world.commerce, 'R-2', '2026-03-01');
    await world.tell(world.clerk, { kind: 'monthly-list', uid: 'theirs', dueOn: '2026-03-05' });
    await due(world.technical, 'far', '2026-03-10');
    await publish('Recall of a cartridge');
    await publish('before the robot came', '2026-03-01 12:00');
    await publish('elsewhere', NOON, SUZHOU);
    await run();
    expect(contents()).toHaveLength(1);
    const [content = ''] = contents();
    expect(content).toContain(
      '2 new deadlines\n> Verify risk R-2 late, due 1 March 2026\n> Verify risk R-1 due 5 March 2026',
    );
    expect(content).toContain('1 new post\n> Recall of a cartridge');
    expect(content).toContain('(https://zone.example/zones/zhuhai-printing-consumables/deadlines)');
    expect(content).not.toMatch(/theirs|far|before the robot|elsewhere/);
    await run('2026-03-02 13:25');
    expect(host.taken).toHaveLength(1);
    await publish('another', '2026-03-02 13:30');
    await run('2026-03-02 14:25');
    expect(contents()[1]).toContain('1 new post\n> another');
    expect(contents()[1]).not.toContain('R-1');
  });

  it('hears of its topics only, and another one of the same zone of all that is new to it', async () => {
    await add({ label: 'posts', topics: ['posts'] });
    await due(world.technical, 'R-1');
    await run();
    expect(host.taken).toEqual([]);
    await add({ label: 'both', url: `${ROBOT_URL}-2` });
    await run();
    expect(host.taken.map(({ url }) => url.slice(-2))).toEqual(['-2']);
  });

  it.each([
    ['2026-03-02 21:59', 1],
    ['2026-03-02 22:00', 0],
    ['2026-03-03 06:59', 0],
    ['2026-03-03 07:00', 1],
  ])('is told at %s: %i times', async (when, times) => {
    await add();
    await due(world.technical, 'R-1');
    await run(when);
    expect(host.taken).toHaveLength(times);
  });

  it('counts what a message has no room for, and does not tell it again', async () => {
    await add();
    for (let number = 1; number <= 23; number += 1) await due(world.technical, `R-${number}`);
    await run();
    expect(contents()[0]).toContain('and 3 more');
    await run('2026-03-02 13:25');
    expect(host.taken).toHaveLength(1);
  });

  it('is told once by two jobs at the same time', async () => {
    await add();
    await due(world.technical, 'R-1');
    await Promise.all([run(), run(), run()]);
    expect(host.taken).toHaveLength(1);
  });

  it('that is revoked is told nothing more', async () => {
    const { id } = await add();
    await revokeWebhook(at(world.deputy), { zone: ZHUHAI, id });
    await due(world.technical, 'R-1');
    await run();
    expect(host.taken).toEqual([]);
    expect(await listed()).toMatchObject([{ id, revokedAt: expect.any(String) }]);
  });
});

describe('a message that is not taken', () => {
  const slow = { ms: 5_500 };

  it.each([
    [
      'an error of the robot',
      { errcode: 93000, errmsg: 'invalid\nwebhook url' },
      200,
      { fault: 'refused', detail: '93000 invalid webhook url' },
    ],
    ['an answer that makes no sense', '<html>', 200, { fault: 'unreadable', detail: '' }],
    ['a failing host', 'busy', 502, { fault: 'status', detail: '502' }],
    ['a redirect', '', 302, { fault: 'redirect', detail: '302' }],
    [
      'an answer cut at four kilobytes',
      JSON.stringify({ long: 'x'.repeat(9_000), errcode: 0 }),
      200,
      { fault: 'unreadable', detail: '' },
    ],
  ])('because of %s is kept with its reason and tried again', async (_name, body, status, lastError) => {
    await add();
    await due(world.technical, 'R-1');
    host.answerWith(body, status, { location: 'https://127.0.0.1/inside' });
    const [warning] = await run();
    expect(warning).toMatch(/^robot [\w-]+ was not told, to be tried again: /);
    expect(warning).not.toContain('key=');
    expect(await listed()).toMatchObject([{ lastError, lastSentAt: null }]);
    expect(host.taken).toHaveLength(1);
    host.answerWith({ errcode: 0 });
    await run('2026-03-02 13:25');
    expect(host.taken).toHaveLength(2);
    expect(await listed()).toMatchObject([
      { lastError: null, lastSentAt: world.instant('2026-03-02 13:25').toISOString() },
    ]);
  });

  it('because nobody answers is given up after five seconds', async () => {
    host.answer((response) => void setTimeout(() => response.end('{"errcode":0}'), slow.ms));
    const started = performance.now();
    expect(await host.webhooks.send(ROBOT_URL, {})).toEqual({ outcome: 'timeout', detail: '5' });
    expect(performance.now() - started).toBeLessThan(slow.ms);
  }, 10_000);

  it('because its answer never ends is given up at four kilobytes', async () => {
    host.answer((response) => {
      const timer = setInterval(() => response.write('x'.repeat(1_000)), 5);
      response.on('close', () => clearInterval(timer));
    });
    expect((await host.webhooks.send(ROBOT_URL, {})).outcome).toBe('unreadable');
  });

  it('because nobody has signed the certificate never reaches the host', async () => {
    expect(await host.verifying.send(ROBOT_URL, {})).toMatchObject({ outcome: 'unreachable' });
    expect(host.taken).toEqual([]);
  });
});

describe('the address of a robot', () => {
  it.each([
    [`https://${ROBOT_HOST}/cgi-bin/webhook/send?key=1`, true],
    [`https://${ROBOT_HOST}:443/x`, true],
    [`https://QYAPI.weixin.qq.com/x`, true],
    [`http://${ROBOT_HOST}/x`, false],
    [`https://${ROBOT_HOST}:8443/x`, false],
    [`https://${ROBOT_HOST}.evil.example/x`, false],
    [`https://evil.example/?${ROBOT_HOST}`, false],
    [`https://evil.example#@${ROBOT_HOST}/`, false],
    [`https://${ROBOT_HOST}@evil.example/x`, false],
    [`https://user:secret@${ROBOT_HOST}/x`, false],
    [`https://sub.${ROBOT_HOST}/x`, false],
    [`https://${ROBOT_HOST}./x`, false],
    ['https://127.0.0.1/x', false],
    ['https://[::1]/x', false],
    ['https://localhost/x', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('%s is taken: %s', async (url, taken) => {
    expect(isWebhookUrl(url, [ROBOT_HOST])).toBe(taken);
    if (taken) return;
    const refusal = await refusalOf(add({ url }));
    expect(refusal.details.fields?.url).toMatchObject({ key: 'notifications.webhookHost' });
    expect(await host.webhooks.send(url, {})).toEqual({ outcome: 'host', detail: '' });
    expect(host.taken).toEqual([]);
  });

  it('is shown masked, in the answer, the list and the audit', async () => {
    const added = await add();
    expect(added.address).toBe(`${ROBOT_HOST}/…89ab`);
    const audit = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
      tx.auditEntry.findMany({ where: { zoneId: ZHUHAI, objectId: added.id } }),
    );
    expect(audit.map(({ action }) => action)).toEqual(['webhook.add']);
    const told = JSON.stringify([added, await listed(), audit.map(({ after }) => after)]);
    expect(told).not.toContain('0123-4567');
  });

  it('that leaves the list of hosts afterwards gets no message', async () => {
    await add();
    await due(world.technical, 'R-1');
    await world.owner.query("UPDATE zone_webhook SET url = 'https://elsewhere.example/x'");
    expect((await run())[0]).toMatch(/: host$/);
    expect(host.taken).toEqual([]);
  });

  it('can be added once as long as it runs', async () => {
    const { id } = await add();
    expect((await refusalOf(add())).details.fields?.url).toMatchObject({ key: 'notifications.webhookTwice' });
    await revokeWebhook(at(world.office), { zone: ZHUHAI, id });
    expect((await add()).id).not.toBe(id);
  });
});

describe('robots', () => {
  const message = () => ({ msgtype: 'text', text: { content: 'test' } });

  it('are the office’s to manage, and of its own zone only', async () => {
    const { id } = await add();
    for (const who of [world.commerce, world.clerk, world.leader]) {
      expect((await refusalOf(add({}, who))).status).toBe(403);
      expect((await refusalOf(listWebhooks(at(who), { zone: ZHUHAI }))).status).toBe(403);
    }
    expect((await refusalOf(listWebhooks(at(world.elsewhere), { zone: ZHUHAI }))).status).toBe(404);
    const theirs = { zone: SUZHOU, id };
    for (const act of [revokeWebhook(at(world.elsewhere), theirs), testWebhook(at(world.elsewhere), theirs, message)]) {
      expect((await refusalOf(act)).status).toBe(404);
    }
  });

  it('can be tested at any hour; what came of it stands beside them and in the audit', async () => {
    const { id } = await add();
    const tested = await testWebhook(at(world.office, '2026-03-02 23:00'), { zone: ZHUHAI, id }, message);
    expect(tested).toMatchObject({ lastError: null, lastSentAt: world.instant('2026-03-02 23:00').toISOString() });
    expect(host.taken.map(({ body }) => body)).toEqual([message()]);
    host.answerWith({ errcode: 45009, errmsg: 'too often' });
    const failed = await testWebhook(at(world.office), { zone: ZHUHAI, id }, message);
    expect(failed.lastError).toEqual({ fault: 'refused', detail: '45009 too often' });
    const audit = await withZones(world.platform.prisma, [ZHUHAI], (tx) =>
      tx.auditEntry.findMany({ where: { zoneId: ZHUHAI, action: 'webhook.test', objectId: id } }),
    );
    expect(audit).toHaveLength(2);
    await revokeWebhook(at(world.office), { zone: ZHUHAI, id });
    expect((await refusalOf(testWebhook(at(world.office), { zone: ZHUHAI, id }, message))).status).toBe(404);
  });
});
