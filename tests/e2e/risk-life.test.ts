import { type Browser, expect, type Page, test } from '@playwright/test';
import { freePort } from '../bench/served.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { SUZHOU, signedIn } from './people.ts';

const HAZARD = '连接处断裂，被境外召回，演练编号甲七。';
const TITLE = '连接处断裂，被境外召回，演练编号甲七';
const ANNOUNCED = '关于演练输液器的风险警示公告';
const DAY_MS = 86_400_000;
const TERM_DAYS = 20;

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startOwnServer(await freePort());
});
test.afterAll(() => server.stop());

/** The civil day in China, so many days from the real today. */
const dayIn = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);

const person = (browser: Browser, username: string): Promise<Page> =>
  signedIn(browser, username, { baseURL: server.baseURL });

const done = (page: Page) => expect(page.getByRole('status').first()).toBeVisible();

test('R23: a foreign recall is entered, verified, assessed, answered with an announcement, and lifted by its term', async ({
  browser,
}) => {
  test.setTimeout(300_000);

  // The inspection authority reports the recall: a risk stands on the board from the same moment (E8).
  const inspection = await person(browser, 'suzhou.inspection');
  const { items } = await (await inspection.request.get(`/api/v1${SUZHOU}/enterprises?status=admitted`)).json();
  await inspection.goto(`${SUZHOU}/incidents`);
  await inspection.getByRole('link', { name: '上报事件' }).click();
  const report = inspection.getByRole('form', { name: '上报事件' });
  await report.locator('[name=company]').fill(items[0].name);
  await report.locator('[name=kind][value=recall]').check();
  await report.locator('[name=happenedOn]').fill(dayIn(-1));
  await report.locator('[name=country]').selectOption('US');
  await report.locator('[name=description]').fill(HAZARD);
  await report.locator('[name=product]').fill('演练输液器');
  await report.getByRole('button', { name: '上报' }).click();
  await done(inspection);

  // The technical group verifies, assesses and proposes.
  const technical = await person(browser, 'suzhou.technical');
  await technical.goto(`${SUZHOU}/risks`);
  await technical.getByRole('link', { name: TITLE }).click();
  await technical.waitForURL(/\/risks\/[0-9a-f-]{36}$/);
  const risk = new URL(technical.url()).pathname;
  await technical.goto(`${risk}?open=verify#handling`);
  const verify = technical.getByRole('form', { name: '核实' });
  await verify.locator('[name=urgency][value=critical]').check();
  await verify.locator('[name=note]').fill('已与进口商核对，情况属实。');
  await verify.getByRole('button', { name: '核实' }).click();
  await done(technical);

  await technical.goto(`${risk}/assessment`);
  await technical.locator('[name=investigation]').fill('查阅生产记录，抽样复检。');
  await technical.locator('[name="scenarios.0.name"]').fill('使用中断裂失血');
  await technical.locator('[name="scenarios.0.severity"]').selectOption('severe');
  await technical.locator('[name="scenarios.0.steps.0.what"]').fill('断裂');
  await technical.locator('[name="scenarios.0.steps.0.probability"]').fill('1.5');
  await technical.locator('[name=scope]').selectOption('several-batches');
  await technical.locator('[name=conclusion]').fill('风险明确，建议公告。');
  await technical.getByRole('button', { name: '提交研判' }).click();
  await expect(technical.getByRole('alert')).toBeVisible();
  await expect(technical.locator('[name="scenarios.0.steps.0.probability"]')).toHaveValue('1.5');
  await technical.locator('[name="scenarios.0.steps.0.probability"]').fill('0.02');
  await technical.getByRole('button', { name: '提交研判' }).click();
  await technical.waitForURL(/done=assess/);
  await technical.goto(risk);
  await expect(technical.getByText('严重', { exact: true }).first()).toBeVisible();

  await technical.goto(`${risk}/proposal`);
  await technical.locator('[name="take.announcement"]').check();
  await technical.locator('[name="announcement.title"]').fill(ANNOUNCED);
  await technical.locator('[name="announcement.text"]').fill('请停止使用涉及批次 <script>alert(1)</script>。');
  await technical.locator('[name="announcement.endsOn"]').fill(dayIn(-3));
  await technical.locator('[name=reason]').fill('依据研判结果。');
  await technical.getByRole('button', { name: '提交管理小组' }).click();
  await expect(technical.getByRole('alert')).toBeVisible();
  await expect(technical.locator('[name="announcement.text"]')).toHaveValue(/涉及批次/);
  await technical.locator('[name="announcement.endsOn"]').fill(dayIn(TERM_DAYS));
  await technical.getByRole('button', { name: '提交管理小组' }).click();
  await technical.waitForURL((url) => url.pathname === risk);

  // Nothing is public before the management group has decided and the publication has been approved.
  const anyone = await (await browser.newContext({ baseURL: server.baseURL })).newPage();
  const isPublic = async () => {
    await anyone.goto('/announcements/suzhou-medical-devices');
    return anyone.getByText(ANNOUNCED).isVisible();
  };
  expect(await isPublic()).toBe(false);
  const management = await person(browser, 'suzhou.management');
  await management.goto(risk);
  await management.getByRole('link', { name: '作出决定' }).first().click();
  await management.locator('[name=decision][value=approved]').check();
  await management.getByRole('button', { name: '提交决定' }).click();
  await done(management);
  expect(await isPublic()).toBe(false);

  const office = await person(browser, 'suzhou.office');
  await office.goto(risk);
  await office.locator('#measures').getByRole('link', { name: '批准公开发布' }).click();
  await office.getByRole('button', { name: '批准并发布' }).click();
  await done(office);
  expect(await isPublic()).toBe(true);
  await anyone.getByRole('link', { name: ANNOUNCED }).click();
  await expect(anyone.getByText('<script>alert(1)</script>')).toBeVisible();
  const feed = await anyone.request.get('/announcements/suzhou-medical-devices/feed.atom');
  expect(await feed.text()).toContain(ANNOUNCED);

  // A wrong role and a non-member learn nothing from the pages.
  const learnsNothing = async (username: string, statuses: readonly number[]) => {
    const page = await person(browser, username);
    for (const path of [
      risk,
      `${risk}/assessment`,
      `${risk}/proposal`,
      `${SUZHOU}/risks`,
      `${SUZHOU}/risks?search=演练`,
    ]) {
      const answer = await page.goto(path);
      expect(statuses, `${username} ${path}`).toContain(answer?.status());
      await expect(page.getByText('演练编号甲七')).toHaveCount(0);
    }
    await page.context().close();
  };
  await learnsNothing('suzhou.commerce', [403]);
  await learnsNothing('suzhou.association', [403]);
  await learnsNothing('suzhou.enterprise', [403]);
  await learnsNothing('leader', [403]);
  await learnsNothing('zhuhai.technical', [404]);

  // On the last day it still holds; the day after, the start of the server makes up for what came due.
  server.moveClock(TERM_DAYS);
  await server.restart();
  await expect.poll(isPublic).toBe(true);
  await expect(anyone.getByRole('listitem').filter({ hasText: ANNOUNCED })).not.toContainText('已解除');
  server.moveClock(TERM_DAYS + 1);
  await server.restart();
  const later = await person(browser, 'suzhou.technical');
  await expect
    .poll(async () => {
      await later.goto(risk);
      return later.locator('#timeline').innerText();
    })
    .toContain('解除');
  await expect(later.getByText('待归档').first()).toBeVisible();
  await later.locator('#measures summary').click();
  await expect(later.locator('#measures')).toContainText(
    dayIn(TERM_DAYS + 1).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  );
});
