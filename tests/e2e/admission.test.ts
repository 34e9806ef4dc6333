import { expect, type Page, test } from '@playwright/test';
import { usccCheckCharacter } from '../../server/enterprises/register/uscc.ts';
import { answersWith, completeFacts } from '../factories/application.ts';
import { SUZHOU, signedIn } from './people.ts';

const NAME = '苏州入区演练医疗器械有限公司';
const BODY = '91320505MA4E2E001';
const PASSWORD = 'Admission-2026-e2e';

/** A call of the REST API as the person of this page. */
async function call(page: Page, method: 'GET' | 'POST' | 'PUT', path: string, data?: object) {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** Somebody who files for the enterprise, with a password of their own. */
async function addClerk(office: Page, enterprise: string): Promise<string> {
  const username = 'suzhou.admission-clerk';
  const { temporaryPassword } = await call(office, 'POST', `${SUZHOU}/members`, {
    username,
    role: 'enterprise',
    enterprise: { id: enterprise, post: 'clerk' },
    newAccount: { displayName: '入区经办人' },
  });
  const context = await office.context().browser()!.newContext();
  const page = await context.newPage();
  await call(page, 'POST', '/session', { username, password: temporaryPassword });
  await call(page, 'POST', '/account/password', { currentPassword: temporaryPassword, newPassword: PASSWORD });
  await context.close();
  return username;
}

test('E4, E5: an enterprise types its application and hands it in, a panel evaluates it, the office admits it', async ({
  browser,
}) => {
  const office = await signedIn(browser, 'suzhou.office');
  const { id: enterprise } = await call(office, 'POST', `${SUZHOU}/enterprises`, {
    uscc: `${BODY}${usccCheckCharacter(BODY)}`,
    name: NAME,
  });
  const clerk = await signedInWith(browser, await addClerk(office, enterprise));

  await clerk.goto(`${SUZHOU}/applications`);
  await clerk.getByRole('button', { name: '开始填写申请' }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText(NAME);
  const application = new URL(clerk.url()).pathname;
  const stored = () => call(clerk, 'GET', application);

  // Typed, and saved without a button.
  await clerk.getByLabel('法人代表').fill('张示例');
  await clerk.getByLabel('上年生产销售总额').fill('1250.5');
  await clerk.getByLabel('主要贸易国家（地区）').fill('德国');
  await clerk.keyboard.press('Enter');
  await expect(clerk.getByText('已保存，')).toBeVisible();
  expect((await stored()).facts).toMatchObject({ legalPerson: '张示例', salesUsd: '12505000', markets: ['DE'] });

  // What stands on both forms is not asked twice.
  await clerk.getByRole('link', { name: /^2\. 情况调查表/ }).click();
  await expect(clerk.getByRole('definition').filter({ hasText: '张示例' })).toBeVisible();
  await expect(clerk.getByLabel('法人代表')).toHaveCount(0);

  // Somebody else changes it meanwhile: nothing is lost, and the choice is one's own.
  const before = await stored();
  await call(clerk, 'PUT', application, {
    version: before.version,
    facts: { ...before.facts, qualityHead: '别人' },
    selfAssessment: {},
  });
  await clerk.getByLabel('质量负责人', { exact: true }).fill('李示例');
  await expect(clerk.getByRole('alert')).toContainText('别人');
  await expect(clerk.getByLabel('质量负责人', { exact: true })).toHaveValue('李示例');
  await clerk.getByRole('button', { name: '以我填写的为准并保存' }).click();
  await expect(clerk.getByText('已保存，')).toBeVisible();
  expect((await stored()).facts.qualityHead).toBe('李示例');

  // Refused while anything is missing; each thing leads to its field.
  await clerk.goto(`${application}?part=submit`);
  await clerk.getByRole('button', { name: '提交申请' }).click();
  await expect(clerk.getByRole('alert')).toContainText('E4');
  await clerk.getByRole('link', { name: '企业地址' }).click();
  await expect(clerk.getByLabel('企业地址')).toBeFocused();
  await expect(clerk.getByLabel('企业地址')).toHaveAttribute('aria-invalid', 'true');

  await call(clerk, 'PUT', application, {
    version: (await stored()).version,
    facts: completeFacts({ name: NAME }),
    selfAssessment: answersWith({ '4.5': 'partly' }),
  });
  await clerk.goto(`${application}?part=papers`);
  for (const category of ['business-licence', 'organisation-chart', 'process-flow', 'trademark', 'certificates']) {
    const paper = clerk.locator(`#paper-${category}`);
    await paper
      .locator('input[type=file]')
      .setInputFiles({ name: `${category}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`演示 ${category}`) });
    await expect(paper.getByRole('link', { name: `${category}.txt` })).toBeVisible();
  }
  await clerk.getByRole('link', { name: '下一步：检查并提交' }).click();
  await expect(clerk.getByText('三张表和材料均已齐备')).toBeVisible();
  await clerk.getByRole('button', { name: '提交申请' }).click();
  await expect(clerk.getByText('申请已提交', { exact: true })).toBeVisible();

  await office.goto(`${SUZHOU}/applications`);
  await office.getByRole('row', { name: NAME }).getByRole('link').click();
  await office.getByRole('link', { name: '组织专家组' }).click();
  for (const [row, name] of ['周组长', '吴专家', '郑专家'].entries()) {
    await office.locator(`[name="panel.${row}.name"]`).fill(name);
    // One has not said whether an interest binds them: refused, by E5.
    if (row < 2) await office.locator(`[name="panel.${row}.conflict"][value=none]`).check();
  }
  await office.getByRole('button', { name: '确认组成专家组' }).click();
  await expect(office.getByRole('alert')).toContainText('郑专家');
  await office.locator('[name="panel.2.conflict"][value=none]').check();
  await office.getByRole('button', { name: '确认组成专家组' }).click();
  await expect(office.getByText('专家组已组成')).toBeVisible();
  await expect(office.getByText('目前不能批准入区')).toBeVisible();

  await office.getByRole('link', { name: '填写专家组评定' }).click();
  const outcome = office.getByRole('region', { name: '评定结论' }).getByRole('status');
  await expect(outcome).toContainText('尚有 16 项未评');
  for (const item of Object.keys(answersWith())) {
    await office.locator(`[name="result.${item}"][value=conforms]`).check();
  }
  for (const item of ['4.1', '4.2', '4.3', '4.4']) {
    await office.locator(`[name="result.${item}"][value=non-conforming]`).check();
  }
  await expect(outcome).toContainText('评定不合格');
  await office.locator('[name="result.4.1"][value=conforms]').check();
  await expect(outcome).toContainText('评定合格');
  await office.locator('[name="note.4.2"]').fill('检测设备不足，限期补齐。');
  await office.locator('[name=legalPerson][value=yes]').check();
  await office.getByLabel(/专家组全体成员/).check();
  await office.getByRole('button', { name: '完成评定' }).click();
  await expect(office.getByRole('cell', { name: '检测设备不足，限期补齐。' })).toBeVisible();

  await office.getByRole('link', { name: '回到申请，继续办理' }).click();
  await office.getByRole('link', { name: '批准入区' }).click();
  await office.getByLabel('批准意见').fill('评定合格，同意入区。');
  await office.getByRole('button', { name: '确认批准入区' }).click();
  await expect(office.getByText('已批准入区')).toBeVisible();

  expect((await call(office, 'GET', `${SUZHOU}/enterprises/${enterprise}`)).status).toBe('admitted');
  await clerk.goto(application);
  await expect(clerk.getByText('评定合格，同意入区。')).toBeVisible();
});

async function signedInWith(browser: Parameters<typeof signedIn>[0], username: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await call(page, 'POST', '/session', { username, password: PASSWORD });
  return page;
}

test('E4: without JavaScript a draft is saved by its button and goes on to the next step', async ({ browser }) => {
  const office = await signedIn(browser, 'suzhou.office', { javaScriptEnabled: false });
  const body = '91320505MA4E2E002';
  const { id: enterprise } = await call(office, 'POST', `${SUZHOU}/enterprises`, {
    uscc: `${body}${usccCheckCharacter(body)}`,
    name: '苏州无脚本演练有限公司',
  });
  const { id } = await call(office, 'POST', `${SUZHOU}/enterprises/${enterprise}/applications`, {});
  const application = `${SUZHOU}/applications/${id}`;
  await office.goto(`${application}?part=EF1`);
  await office.getByLabel('主要贸易国家（地区）').fill('德国\n美国');
  await office.getByLabel('上年进出口贸易额').fill('80');
  await office.getByRole('button', { name: '下一步：情况调查表' }).click();
  await office.locator('[name="suppliers.0.part"]').fill('聚丙烯');
  await office.getByRole('button', { name: '保存草稿' }).click();
  await expect(office.locator('[name="suppliers.0.part"]')).toHaveValue('聚丙烯');
  const { facts } = await call(office, 'GET', application);
  expect(facts).toMatchObject({ markets: ['DE', 'US'], tradeUsd: '800000', suppliers: [{ part: '聚丙烯' }] });
});
