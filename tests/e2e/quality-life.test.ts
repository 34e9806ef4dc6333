import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { freePort } from '../bench/served.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { SUZHOU, signedIn } from './people.ts';

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

/** The half-year that runs, and how many days from now its fifth day after the end is. */
function halfThatRuns() {
  const today = new Date(Date.now() + CHINA_MS).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const isFirst = today <= `${year}-06-30`;
  const over = isFirst ? `${year}-07-06` : `${year + 1}-01-06`;
  return {
    period: `${year}-H${isFirst ? 1 : 2}`,
    name: `${year} 年${isFirst ? '上半年' : '下半年'}`,
    over,
    days: Math.round((Date.parse(over) - Date.parse(today)) / DAY_MS),
  };
}

/** The forms of the panel by their names. */
const FORM = {
  submit: '上报办公室',
  review: '审核',
  consult: '征求意见',
  respond: '反馈意见',
  conclude: '结束征求意见',
  publish: '发布',
} as const;

async function act(page: Page, report: string, name: keyof typeof FORM, fill?: (form: Locator) => Promise<void>) {
  await page.goto(`${report}?open=${name}#steps`);
  const form = page.getByRole('form', { name: FORM[name], exact: true });
  await fill?.(form);
  await form.locator('[type=submit]').click();
  await done(page);
}

test("Q4-Q10: a half-year's analysis goes from its draft to its readers' receipts, each step by who may do it", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const half = halfThatRuns();

  // Before the half-year is over there is nothing to analyse.
  const early = await person(browser, 'suzhou.technical');
  await early.goto(`${SUZHOU}/quality-reports`);
  await expect(early.getByRole('form', { name: new RegExp(half.name) })).toHaveCount(0);
  const refused = await early.request.post(`/api/v1${SUZHOU}/quality-reports`, { data: { period: half.period } });
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toMatchObject({ error: { rule: 'Q5' } });

  server.moveClock(half.days);

  // A department reports its part; the technical group drafts, corrects and hands in.
  const market = await person(browser, 'suzhou.market');
  await market.goto(`${SUZHOU}/quality-data?period=${half.period}`);
  await market.locator('[name="content.supervision"]').fill('对重点产品开展了监督抽查，要求企业限期整改。');
  await market.getByRole('button', { name: '报送', exact: true }).click();
  await done(market);

  const technical = await person(browser, 'suzhou.technical');
  await technical.goto(`${SUZHOU}/quality-reports`);
  await technical
    .getByRole('form', { name: new RegExp(half.name) })
    .getByRole('button')
    .click();
  await technical.waitForURL(/\/quality-reports\/[0-9a-f-]{36}/);
  const report = new URL(technical.url()).pathname;
  const id = report.split('/').at(-1) ?? '';
  await expect(technical.locator('[name="content.sections.supervision"]')).toHaveValue(/监督抽查/);
  await technical.locator('[name="content.sections.suggestions"]').fill('建议加强来料检验，演练建议甲七。');
  await technical.getByRole('button', { name: '保存', exact: true }).click();
  await done(technical);
  await act(technical, report, 'submit');

  // Until it is consulted on, others learn nothing of it.
  await market.goto(report);
  await expect(market.getByText('演练建议甲七')).toHaveCount(0);

  // Publishing without review is refused; the office reviews.
  const office = await person(browser, 'suzhou.office');
  const version = async () =>
    (await (await office.request.get(`/api/v1${SUZHOU}/quality-reports/${id}`)).json()).version as number;
  const audience = ['leader', 'management', 'department', 'inspection', 'enterprise'];
  const tooEarly = await office.request.post(`/api/v1${SUZHOU}/quality-reports/${id}/publication`, {
    data: { version: await version(), audience },
  });
  expect(tooEarly.status()).toBe(422);
  await act(office, report, 'review', async (form) => {
    await form.locator('[name=decision][value=accept]').check();
    await form.locator('[name=opinion]').fill('数据完整。');
  });
  await done(office);

  // The calendar of the year is not known: a circulation has no last day until the administrator has entered it.
  const year = Number(half.over.slice(0, 4));
  await office.goto(`${report}?open=consult#steps`);
  await expect(office.getByText(`没有 ${year} 年的工作日安排`)).toBeVisible();
  const admin = await person(browser, 'admin');
  await admin.goto(`/admin/working-days?year=${year}`);
  await admin.locator('[name=source]').fill('演练：放假安排通知');
  await admin.locator('[name="holidays.0.from"]').fill(`${year}-01-01`);
  await admin.locator('[name="holidays.0.to"]').fill(`${year}-01-03`);
  await admin.locator('[name="holidays.0.name"]').fill('元旦');
  await admin.locator('[name="workdays.0.day"]').fill(`${year}-01-02`);
  await admin.getByRole('button', { name: '保存工作日历' }).click();
  await expect(admin.getByRole('alert')).toContainText('01-02');
  await admin.locator('[name="workdays.0.day"]').fill('');
  await admin.getByRole('button', { name: '保存工作日历' }).click();
  await done(admin);

  // Circulated to two departments; both answer, the office concludes, revises and publishes.
  const until = new Date(Date.parse(half.over) + 5 * DAY_MS).toISOString().slice(0, 10);
  await act(office, report, 'consult', async (form) => {
    await form.locator('[name=mode][value=circulation]').check();
    await form.locator('[name=endsOn]').fill(until);
    for (const box of await form.locator('[name=departments]').all()) await box.uncheck();
    for (const department of ['drug-regulation', 'commerce']) {
      await form.locator(`[name=departments][value=${department}]`).check();
    }
  });
  await done(office);
  await act(market, report, 'respond', async (form) => {
    await form.locator('[name=answer][value=comments]').check();
    await form.locator('[name=note]').fill('请补充新法规的应对。');
  });
  await done(market);
  const commerce = await person(browser, 'suzhou.commerce');
  await act(commerce, report, 'respond', async (form) => form.locator('[name=answer][value=agrees]').check());
  await act(office, report, 'conclude', async (form) => form.locator('[name=result]').fill('采纳意见一条。'));
  await act(office, report, 'publish');

  // An enterprise reads it, takes it as Word, and confirms.
  const enterprise = await person(browser, 'suzhou.enterprise');
  await enterprise.goto(`${SUZHOU}/quality-reports`);
  await enterprise.locator(`a[href="${report}"]`).click();
  await expect(enterprise.getByText('演练建议甲七')).toBeVisible();
  const word = await enterprise.request.get(`${report}.docx`);
  expect(word.headers()['content-type']).toContain('officedocument.wordprocessingml');
  await enterprise.getByRole('button', { name: '确认' }).click();
  await done(enterprise);
  await office.goto(report);
  await expect(office.locator('#receipts')).toContainText('样例输液器材质量负责人');
});
