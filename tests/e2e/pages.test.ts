import { expect, type Page, test } from '@playwright/test';
import { faultsOf, firstOf, openScreen, SCREENS, signIn } from './look-at-page.ts';
import { SUZHOU, ZHUHAI } from './people.ts';

/** Analysed in the demonstration; the half-year after it is never over. */
const LAST_YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear() - 1;

/** Every page, by a person who works with it. */
const PAGES: Record<string, readonly string[]> = {
  '-': [
    '/sign-in',
    '/report',
    '/report/suzhou-medical-devices',
    '/report/receipt',
    '/announcements',
    '/announcements/suzhou-medical-devices',
  ],
  leader: [
    '/overview',
    '/overview?by=theme',
    '/overview?by=department',
    `${SUZHOU}?explain=zone-percent:zone`,
    `${SUZHOU}/risk-figures`,
    `${SUZHOU}/quality`,
    `${SUZHOU}/quality-reports`,
    `${SUZHOU}/half-year-reports`,
    `${SUZHOU}/key-figures`,
    `${SUZHOU}/deadlines`,
  ],
  'zhuhai.office': [
    ZHUHAI,
    `${ZHUHAI}?year=2017`,
    `${ZHUHAI}/queue`,
    `${ZHUHAI}/plan`,
    `${ZHUHAI}/plan/edit`,
    `${ZHUHAI}/plan/edit?task=2`,
    `${ZHUHAI}/tasks/7`,
    `${ZHUHAI}/tasks/10?explain=task-score:10`,
    `${ZHUHAI}/members`,
    `${ZHUHAI}/departments`,
    `${ZHUHAI}/rules`,
    `${ZHUHAI}/audit`,
    `${ZHUHAI}/enterprises`,
    `${ZHUHAI}/enterprises?status=suspended&search=x&hsCode=84&market=DE&asOf=2025-06-30`,
    `${ZHUHAI}/enterprise-figures`,
    `${ZHUHAI}/enterprise-figures?explain=kpi:enterprises-checked`,
    `${ZHUHAI}/measures`,
    `${ZHUHAI}/adjustment?year=2025`,
    `${ZHUHAI}/applications`,
    `${ZHUHAI}/lists`,
    `${ZHUHAI}/inspection-figures`,
    `${ZHUHAI}/incidents`,
    `${ZHUHAI}/incidents?view=observations`,
    `${ZHUHAI}/incidents?view=report`,
    `${ZHUHAI}/checks`,
    `${ZHUHAI}/checks/new`,
    `${ZHUHAI}/commitments`,
    `${ZHUHAI}/environment`,
    '/account',
  ],
  'suzhou.office': [
    `${SUZHOU}/risks`,
    `${SUZHOU}/risks?state=closed&search=x&level=high&who=turn`,
    `${SUZHOU}/risks/new`,
    `${SUZHOU}/risk-measures`,
    `${SUZHOU}/risk-cases`,
    `${SUZHOU}/risk-supervision`,
    `${SUZHOU}/risk-supervision?view=summary`,
    `${SUZHOU}/risk-supervision?view=issued`,
    `${SUZHOU}/risk-supervision?view=files`,
    `${SUZHOU}/risk-figures`,
    `${SUZHOU}/risk-figures?explain=kpi:in-time`,
    `${SUZHOU}/risk-matrix`,
    `${SUZHOU}/risk-matrix?open=matrix`,
    `${SUZHOU}/risk-assessors?open=train`,
    `${SUZHOU}/quality-reports`,
    `${SUZHOU}/quality-data`,
    `${SUZHOU}/quality-data?period=${LAST_YEAR}-H2&open=arrange`,
    `${SUZHOU}/quality-data?period=2020-H1`,
    `${SUZHOU}/half-year-reports?period=${LAST_YEAR}-H2&state=late`,
    `${SUZHOU}/half-year-reports?period=2020-H1`,
    `${SUZHOU}/deadlines?whose=all`,
    `${SUZHOU}/deadlines?month=${LAST_YEAR + 2}-01`,
  ],
  'suzhou.technical': [
    `${SUZHOU}/quality`,
    `${SUZHOU}/quality?period=${LAST_YEAR}-H2&explain=figure:exports`,
    `${SUZHOU}/quality?period=2020-H1`,
    `${SUZHOU}/quality/rows?period=${LAST_YEAR}-H2&measure=exports&country=US`,
    `${SUZHOU}/quality/rows?period=${LAST_YEAR}-H2&measure=inspections&failed=true`,
    `${SUZHOU}/quality/rows?period=2020-H1&measure=exports`,
    `${SUZHOU}/quality-reports`,
    `${SUZHOU}/key-figures`,
    `${SUZHOU}/key-figures?year=${LAST_YEAR}&explain=kpi:export-value`,
  ],
  'suzhou.market': [
    `${SUZHOU}/risks/new`,
    `${SUZHOU}/risk-measures`,
    `${SUZHOU}/quality-reports`,
    `${SUZHOU}/quality-data?period=${LAST_YEAR}-H2`,
    `${SUZHOU}/quality-data?period=${LAST_YEAR}-H2&department=drug-regulation&open=contribute:drug-regulation`,
    `${SUZHOU}/deadlines`,
  ],
  'suzhou.enterprise': [
    '/',
    `${SUZHOU}/risks/new`,
    `${SUZHOU}/risk-measures`,
    `${SUZHOU}/risk-cases`,
    `${SUZHOU}/quality-reports`,
    `${SUZHOU}/half-year-reports`,
    `${SUZHOU}/deadlines`,
  ],
  'zhuhai.commerce': [`${ZHUHAI}/departments/commerce`, `${ZHUHAI}/tasks/3`],
  'zhuhai.enterprise': ['/', `${ZHUHAI}/incidents`, `${ZHUHAI}/commitments`, `${ZHUHAI}/applications`],
  'zhuhai.inspection': [`${ZHUHAI}/inspection-figures?open=file`],
  admin: [
    '/admin/zones',
    '/admin/users',
    '/admin/audit',
    '/admin/working-days',
    `/admin/working-days?year=${LAST_YEAR}`,
    `/admin/working-days?year=${LAST_YEAR + 2}`,
  ],
};

/** What stands on an enterprise's page and below it, each tab and form at its own address. */
const ARCHIVE = [
  '',
  '?tab=facts',
  '?tab=facts&open=facts',
  '?tab=certificates&open=add',
  '?tab=lists',
  '?tab=reports',
  `/half-year-reports/${LAST_YEAR}-H2`,
  `/half-year-reports/${LAST_YEAR}-H2?open=file`,
  '?tab=incidents',
  '?tab=risk',
  '?tab=checks',
  '?tab=commitments',
  '?tab=files',
  '?tab=history&day=2025-06-30',
];

/** What stands on a risk's page in each state, and the pages below it; the demonstration has a risk in each. */
const RISK: Record<string, readonly string[]> = {
  reported: ['', '?open=verify', '?open=merge', '?open=restrict'],
  verified: ['', '/assessment'],
  assessed: ['', '/proposal', '/assessment'],
  proposed: [''],
  'under-measures': ['', '?open=evaluate:', '?open=attach', '/proposal'],
  settled: [''],
  closed: [''],
  rejected: [''],
};

for (const [username, paths] of Object.entries(PAGES)) {
  for (const screen of SCREENS) {
    const [width, locale] = screen;
    test(`pages of ${username} at ${width} px in ${locale}: there, accessible, no wider than the screen, no error`, async ({
      browser,
    }) => {
      test.setTimeout(400_000);
      const faults: string[] = [];
      const page = await openScreen(browser, screen, username, faults);
      for (const path of paths) faults.push(...(await faultsOf(page, path, locale)));
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }
}

for (const screen of SCREENS) {
  const [width, locale] = screen;
  test(`an enterprise's page at ${width} px in ${locale}: every tab is there, accessible, no wider than the screen`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const faults: string[] = [];
    const page = await openScreen(browser, screen, 'zhuhai.office', faults);
    const own = `${ZHUHAI}/enterprises/${await anEnterprise(page)}`;
    for (const path of ARCHIVE.map((below) => `${own}${below}`)) faults.push(...(await faultsOf(page, path, locale)));
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

for (const screen of SCREENS) {
  const [width, locale] = screen;
  test(`a risk at ${width} px in ${locale}: its page in every state is there, accessible, no wider than the screen`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const faults: string[] = [];
    const page = await openScreen(browser, screen, 'suzhou.technical', faults);
    for (const [state, below] of Object.entries(RISK)) {
      const own = `${SUZHOU}/risks/${await firstOf(page, `${SUZHOU}/risks?state=${state}`)}`;
      for (const path of below.map((part) => `${own}${part}`)) faults.push(...(await faultsOf(page, path, locale)));
    }
    const aCase = await firstOf(page, `${SUZHOU}/risk-cases`);
    faults.push(...(await faultsOf(page, `${SUZHOU}/risk-cases/${aCase}`, locale)));
    const announced = await firstOf(page, `/public${SUZHOU}/announcements`);
    faults.push(...(await faultsOf(page, `/announcements/suzhou-medical-devices/${announced}`, locale)));
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

/** The first enterprise of the zone, registered now if there is none. */
async function anEnterprise(page: Page): Promise<string> {
  const path = `/api/v1${ZHUHAI}/enterprises`;
  const listed = await (await page.request.get(path)).json();
  if (listed.items.length > 0) return listed.items[0].id;
  const data = { uscc: '91440400MA4W77771J', name: '示例企业' };
  return (await (await page.request.post(path, { data })).json()).id;
}

test("another zone's pages are not found, a missing role is refused in words", async ({ page }) => {
  await signIn(page, 'zhuhai.commerce');
  expect((await page.goto(SUZHOU))?.status()).toBe(404);
  expect((await page.goto(`${ZHUHAI}/queue`))?.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await page.goto('/zones/no-such-zone'))?.status()).toBe(404);
});

test('R28: a risk is refused to whoever has no part in it, in the same words whether it is there or not', async ({
  page,
}) => {
  await signIn(page, 'suzhou.technical');
  const own = await firstOf(page, `${SUZHOU}/risks`);
  const none = '01a00000-0000-7000-8000-000000000000';
  expect((await page.goto(`${SUZHOU}/risks/${none}`))?.status()).toBe(404);
  await signIn(page, 'suzhou.market');
  const words = [];
  for (const id of [own, none]) {
    expect((await page.goto(`${SUZHOU}/risks/${id}`))?.status()).toBe(403);
    words.push(await page.locator('main').innerText());
  }
  expect(words[0]).toBe(words[1]);
});

test('a public page that is not there leads to those that are', async ({ page }) => {
  expect((await page.goto('/report/no-such-zone'))?.status()).toBe(404);
  await page.locator('main').getByRole('link', { name: '举报风险' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('举报产品质量安全风险');
});

test('every figure of the dashboard leads to its explanation, by keyboard too', async ({ page }) => {
  await signIn(page, 'leader');
  await page.goto(ZHUHAI);
  const figure = page.locator('[data-explain]').first();
  await figure.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('#explanation');
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('heading').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});
