import { type Browser, expect, type Page, test } from '@playwright/test';
import { usccCheckCharacter } from '../../server/enterprises/register/uscc.ts';
import { freePort } from '../bench/served.ts';
import { answersWith, completeFacts } from '../factories/application.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { SUZHOU, signedIn } from './people.ts';

const NAME = '苏州一生演练医疗器械有限公司';
const BODY = '91320505MA4E2E777';
const DAY_MS = 86_400_000;

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startOwnServer(await freePort());
});
test.afterAll(() => server.stop());

/** The civil day in China, so many days from the real today. */
const dayIn = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);

/** Somebody who has just signed in; sessions of before do not last as long as the clock is moved. */
const person = (browser: Browser, username: string): Promise<Page> =>
  signedIn(browser, username, { baseURL: server.baseURL });

async function call(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, data?: object) {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** The panel's form of an evaluation, filled in and completed on the page. */
async function evaluate(office: Page) {
  for (const item of Object.keys(answersWith())) {
    await office.locator(`[name="result.${item}"][value=conforms]`).check();
  }
  await office.locator('[name=legalPerson][value=yes]').check();
  await office.getByLabel(/专家组全体成员/).check();
  await office.getByRole('button', { name: '完成评定' }).click();
  await expect(office.getByText('评定合格').first()).toBeVisible();
}

async function namePanel(office: Page) {
  for (const [row, name] of ['钱组长', '孙专家', '李专家'].entries()) {
    await office.locator(`[name="panel.${row}.name"]`).fill(name);
    await office.locator(`[name="panel.${row}.conflict"][value=none]`).check();
  }
}

test('E2: an enterprise is admitted, recalled three times by its own fault, suspended, evaluated anew and restored', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  let office = await person(browser, 'suzhou.office');

  // From the census to the draft; what is long is filled in through the API.
  await office.goto(`${SUZHOU}/enterprises`);
  await office.locator('[name=uscc]').fill(`${BODY}${usccCheckCharacter(BODY)}`);
  await office.locator('[name=name]').fill(NAME);
  await office.getByRole('button', { name: '登记', exact: true }).click();
  await expect(office.getByText('企业已登记。')).toBeVisible();
  const { items } = await call(office, 'GET', `${SUZHOU}/enterprises?search=${encodeURIComponent(NAME)}`);
  const enterprise = `${SUZHOU}/enterprises/${items[0].id}`;
  await office.goto(enterprise);
  await office.getByRole('button', { name: '申请入区' }).click();
  await office.waitForURL(/\/applications\//);
  const application = new URL(office.url()).pathname;
  const draft = await call(office, 'GET', application);
  expect(draft.state).toBe('draft');
  await call(office, 'PUT', application, {
    version: draft.version,
    facts: completeFacts({ name: NAME, hasOwnBrand: 'no', certificates: [] }),
    selfAssessment: answersWith(),
  });
  await office.goto(`${application}?part=papers`);
  for (const category of ['business-licence', 'organisation-chart', 'process-flow']) {
    const paper = office.locator(`#paper-${category}`);
    await paper
      .locator('input[type=file]')
      .setInputFiles({ name: `${category}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`演示 ${category}`) });
    await expect(paper.getByRole('link', { name: `${category}.txt` })).toBeVisible();
  }
  await office.goto(`${application}?part=submit`);
  await office.getByRole('button', { name: '提交申请' }).click();
  await expect(office.getByText('申请已提交', { exact: true })).toBeVisible();

  await office.getByRole('link', { name: '组织专家组' }).click();
  await namePanel(office);
  await office.getByRole('button', { name: '确认组成专家组' }).click();
  await office.getByRole('link', { name: '填写专家组评定' }).click();
  await evaluate(office);
  await office.getByRole('link', { name: '回到申请，继续办理' }).click();
  await office.getByRole('link', { name: '批准入区' }).click();
  await office.getByLabel('批准意见').fill('评定合格，同意入区。');
  await office.getByRole('button', { name: '确认批准入区' }).click();
  await expect(office.getByText('已批准入区')).toBeVisible();

  // Three recalls abroad in the weeks after.
  server.moveClock(30);
  const inspection = await person(browser, 'suzhou.inspection');
  for (const days of [5, 12, 20]) {
    await inspection.goto(`${SUZHOU}/incidents`);
    await inspection.getByRole('link', { name: '上报事件' }).click();
    const form = inspection.getByRole('form', { name: '上报事件' });
    await form.locator('[name=company]').fill(NAME);
    await form.locator('[name=kind][value=recall]').check();
    await form.locator('[name=happenedOn]').fill(dayIn(days));
    await form.locator('[name=country]').selectOption('US');
    await form.locator('[name=description]').fill('标签与目的国要求不符，被召回。');
    await form.locator('[name=product]').fill('注射器');
    await form.locator('[name=cause][value=own]').check();
    await form.locator('[name=effect][value=some]').check();
    await form.locator('[name=causeNote]').fill('标签审核疏漏。');
    await form.getByRole('button', { name: '上报' }).click();
    await expect(inspection.getByRole('status')).toBeVisible();
  }

  // The record proposes, a person decides.
  office = await person(browser, 'suzhou.office');
  await office.goto(`${SUZHOU}/measures`);
  const proposed = office.getByRole('region', { name: new RegExp(NAME) });
  await expect(proposed).toContainText('E9a');
  await expect(proposed.locator('a[href*="/incidents/"]')).toHaveCount(3);
  await proposed.getByRole('link', { name: '决定' }).click();
  await office.locator('[name=reason]').fill('连续三次因自身原因被召回。');
  await office.getByRole('button', { name: '暂停称号' }).click();
  await expect(office.getByText('已暂停称号。')).toBeVisible();
  expect(await call(office, 'GET', enterprise)).toMatchObject({ status: 'suspended', eligibleForSupport: false });

  // Without an evaluation of a later day it is refused by the article; with one it is restored.
  server.moveClock(45);
  office = await person(browser, 'suzhou.office');
  const restore = async () => {
    await office.goto(`${enterprise}?open=restore#form`);
    await office.locator('[name=effectsGone]').check();
    await office.locator('[name=reason]').fill('标签审核已整改，影响消除。');
    await office.getByRole('button', { name: '恢复称号', exact: true }).click();
  };
  await restore();
  await expect(office.getByRole('alert')).toContainText('E10');
  await office.goto(`${enterprise}?open=restorationPanel#form`);
  await namePanel(office);
  await office.getByRole('button', { name: '组织专家组' }).click();
  await office.waitForURL(/\/evaluations\//);
  await evaluate(office);
  await restore();
  await expect(office.getByText('称号已恢复。')).toBeVisible();
  expect(await call(office, 'GET', enterprise)).toMatchObject({ status: 'admitted', eligibleForSupport: true });

  // Each past day keeps its status, and the run of incidents has been answered.
  const statusOn = async (days: number) => (await call(office, 'GET', `${enterprise}/status/${dayIn(days)}`)).status;
  expect([await statusOn(29), await statusOn(30), await statusOn(44), await statusOn(45)]).toEqual([
    'admitted',
    'suspended',
    'suspended',
    'admitted',
  ]);
  expect((await call(office, 'GET', `${SUZHOU}/measures/proposed?enterprise=${items[0].id}`)).items).toEqual([]);
});
