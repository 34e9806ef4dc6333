import { type Browser, expect, type Page, test } from '@playwright/test';
import { freePort } from '../bench/served.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { signedIn, ZHUHAI } from './people.ts';

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startOwnServer(await freePort());
});
test.afterAll(() => server.stop());

const person = (browser: Browser, username: string): Promise<Page> =>
  signedIn(browser, username, { baseURL: server.baseURL });
const done = (page: Page) => expect(page.getByRole('status').first()).toBeVisible();
const dayIn = (days: number) => new Date(Date.now() + CHINA_MS + days * DAY_MS).toISOString().slice(0, 10);

/** A day in January of next year: the year's logs are still empty. */
function newYear() {
  const year = Number(dayIn(0).slice(0, 4)) + 1;
  const days = Math.round((Date.parse(`${year}-01-12`) - Date.parse(dayIn(0))) / DAY_MS);
  return { year, days, today: `${year}-01-12` };
}

interface Score {
  departments: { id: string; tasks: { number: number; verified: string }[] }[];
}

async function scoreOfTask14(page: Page, year: number): Promise<number> {
  const answer = await page.request.get(`/api/v1${ZHUHAI}/assessment/${year}/scores`);
  const { departments } = (await answer.json()) as Score;
  const task = departments.flatMap(({ tasks }) => tasks).find(({ number }) => number === 14);
  return Number(task?.verified);
}

async function planTraining(page: Page, title: string, day: string): Promise<string> {
  await page.goto(`${ZHUHAI}/trainings/new`);
  const form = page.getByRole('form', { name: '计划培训' });
  await form.locator('[name=title]').fill(title);
  await form.locator('[name=kind]').selectOption('quality');
  await form.locator('[name=heldOn]').fill(day);
  await form.locator('[name=startsAt]').fill('08:30');
  await form.locator('[name=hours]').fill('2.5');
  await form.locator('[name=place]').fill('演练培训室');
  await form.locator('[name=trainer]').fill('演练讲师');
  await form.locator('[type=submit]').first().click();
  await page.waitForURL(/\/trainings\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function addPerson(page: Page, training: string, name: string) {
  await page.goto(`${training}?open=add#roll`);
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=company]').fill('演练协作单位');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await done(page);
}

async function hold(page: Page, training: string) {
  await page.goto(`${training}?open=hold#next`);
  await page.locator('form [type=submit]', { hasText: '登记' }).last().click();
  await done(page);
}

test('Z14: an association holds two trainings and visits a laboratory, and its score rises by the right points', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { year, days, today } = newYear();
  server.moveClock(days);
  const office = await person(browser, 'zhuhai.office');
  const carried = await office.request.post(`/api/v1${ZHUHAI}/assessment/${year - 1}/plan/carry`, {
    data: { toYear: year },
  });
  expect(carried.ok()).toBe(true);

  // The year begins with the laboratories that count already, and without trainings.
  const association = await person(browser, 'zhuhai.association');
  const begins = await scoreOfTask14(association, year);

  // Planned for today and for tomorrow; tomorrow's is refused until its day has come.
  const first = await planTraining(association, '演练：质量培训甲', today);
  await addPerson(association, first, '演练学员甲');
  await association.goto(`${first}?open=add#roll`);
  await association.locator('[name=name]').fill('演练学员甲');
  await association.locator('[name=company]').fill('演练协作单位');
  await association.getByRole('button', { name: '添加', exact: true }).click();
  await expect(association.getByRole('alert')).toContainText('演练学员甲');
  await hold(association, first);
  const afterOne = await scoreOfTask14(association, year);
  expect(afterOne - begins).toBeCloseTo(35 / 2 / 2, 2);

  // The second one signs people in by code, on a phone without an account.
  const tomorrow = `${year}-01-13`;
  const second = await planTraining(association, '演练：质量培训乙', tomorrow);
  const early = await association.request.get(`/api/v1${second}`);
  const refused = await association.request.post(`/api/v1${second}/hold`, {
    data: { version: ((await early.json()) as { version: number }).version },
  });
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toMatchObject({ error: { rule: 'Z14' } });
  const opened = await association.request.post(`/api/v1${second}/sign-in-codes`, {
    data: { opensAt: `${tomorrow}T00:00`, closesAt: `${tomorrow}T23:59` },
  });
  const { token } = (await opened.json()) as { token: string };
  const phone = await browser.newPage({
    baseURL: server.baseURL,
    viewport: { width: 390, height: 800 },
    locale: 'zh-CN',
  });
  const attend = `/attend/zhuhai-printing-consumables/${token}`;
  await phone.goto(attend);
  await expect(phone.locator('[name=name]')).toHaveCount(0);

  server.moveClock(days + 1);
  await expect(async () => {
    await phone.goto(attend);
    await expect(phone.locator('[name=name]')).toBeVisible({ timeout: 500 });
  }).toPass();
  await phone.locator('[name=name]').fill('演练学员乙');
  await phone.locator('[name=organisation]').fill('珠海示例打印耗材有限公司');
  await phone.locator('form:has([name=organisation]) [type=submit]').click();
  await phone.waitForURL(/\/attended\//, { timeout: 30_000 });
  const own = new URL(phone.url()).pathname;
  await phone.goto(attend);
  await phone.locator('[name=name]').fill('演练学员乙');
  await phone.locator('[name=organisation]').fill('珠海示例打印耗材有限公司');
  await phone.locator('form:has([name=organisation]) [type=submit]').click();
  await expect(phone.getByText('已签到')).toBeVisible();
  const later = await person(browser, 'zhuhai.association');
  await hold(later, second);
  const afterTwo = await scoreOfTask14(later, year);
  expect(afterTwo - begins).toBeCloseTo(35 / 2, 2);
  expect((await phone.request.get(`${own}/certificate.pdf`)).headers()['content-type']).toContain('application/pdf');

  // A visit to a laboratory that qualifies and has had none this year.
  const board = await (await later.request.get(`/api/v1${ZHUHAI}/laboratories`)).json();
  const [toGuide] = board.toGuide as { id: string }[];
  const qualifying = board.qualifying as number;
  await later.goto(`${ZHUHAI}/laboratories/${toGuide?.id}?open=visit`);
  const form = later.locator('form:has([name=topic])');
  await form.locator('[name=topic]').fill('演练：体系文件');
  await form.locator('[type=submit]').last().click();
  await done(later);
  const afterVisit = await scoreOfTask14(later, year);
  expect(afterVisit - afterTwo).toBeCloseTo(35 / 2 / qualifying, 2);

  // The year plan says so in words, and the task shows both figures.
  await later.goto(`${ZHUHAI}/tasks/14?year=${year}`);
  await expect(later.getByText('实际值 2，依据 2 条记录').first()).toBeVisible();

  // A training that is moved out of the year counts no longer, and the rows say why.
  const held = (await (await later.request.get(`/api/v1${second}`)).json()) as Record<string, unknown>;
  const moved = await later.request.put(`/api/v1${second}`, {
    data: { ...held, heldOn: `${year - 1}-12-30`, reason: '演练：日期误登' },
  });
  expect(moved.status()).toBe(200);
  expect((await scoreOfTask14(later, year)) - afterVisit).toBeCloseTo(-35 / 2 / 2, 2);
});
