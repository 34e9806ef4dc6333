import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD } from '../../playwright.config.ts';
import { SUZHOU, ZHUHAI } from './people.ts';

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
  ],
  'suzhou.market': [`${SUZHOU}/risks/new`, `${SUZHOU}/risk-measures`],
  'suzhou.enterprise': ['/', `${SUZHOU}/risks/new`, `${SUZHOU}/risk-measures`, `${SUZHOU}/risk-cases`],
  'zhuhai.commerce': [`${ZHUHAI}/departments/commerce`, `${ZHUHAI}/tasks/3`],
  'zhuhai.enterprise': ['/', `${ZHUHAI}/incidents`, `${ZHUHAI}/commitments`, `${ZHUHAI}/applications`],
  'zhuhai.inspection': [`${ZHUHAI}/inspection-figures?open=file`],
  admin: ['/admin/zones', '/admin/users', '/admin/audit'],
};

/** What stands on an enterprise's page, each tab and form at its own address. */
const ARCHIVE = [
  '',
  '?tab=facts',
  '?tab=facts&open=facts',
  '?tab=certificates&open=add',
  '?tab=lists',
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

async function signIn(page: Page, username: string): Promise<void> {
  const answer = await page.request.post('/api/v1/session', { data: { username, password: DEMO_PASSWORD } });
  expect(answer.status()).toBe(200);
}

/** Opens a page: what is wrong with it at this width, in this language. */
async function faultsOf(page: Page, path: string, locale: string): Promise<string[]> {
  const response = await page.goto(path, { waitUntil: 'networkidle' });
  const faults = response?.status() === 200 ? [] : [`${path}: ${response?.status()}`];
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wider > 0) faults.push(`${path}: ${wider} px wider than the screen`);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  for (const { id, nodes } of violations) {
    const where = nodes.map(({ html }) => html).join(' ');
    faults.push(`${path}: ${id} ${where.slice(0, 300)}`);
  }
  return faults;
}

for (const [username, paths] of Object.entries(PAGES)) {
  for (const [width, locale] of [
    [1440, 'zh-CN'],
    [390, 'en'],
  ] as const) {
    test(`pages of ${username} at ${width} px in ${locale}: there, accessible, no wider than the screen, no error`, async ({
      browser,
    }) => {
      test.setTimeout(400_000);
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      if (username !== '-') await signIn(page, username);
      for (const path of paths) faults.push(...(await faultsOf(page, path, locale)));
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}

for (const [width, locale] of [
  [1440, 'zh-CN'],
  [390, 'en'],
] as const) {
  test(`an enterprise's page at ${width} px in ${locale}: every tab is there, accessible, no wider than the screen`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
    const page = await context.newPage();
    await signIn(page, 'zhuhai.office');
    const own = `${ZHUHAI}/enterprises/${await anEnterprise(page)}`;
    const faults: string[] = [];
    for (const path of ARCHIVE.map((tab) => `${own}${tab}`)) faults.push(...(await faultsOf(page, path, locale)));
    expect(faults).toEqual([]);
    await context.close();
  });
}

for (const [width, locale] of [
  [1440, 'zh-CN'],
  [390, 'en'],
] as const) {
  test(`a risk at ${width} px in ${locale}: its page in every state is there, accessible, no wider than the screen`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
    const page = await context.newPage();
    await signIn(page, 'suzhou.technical');
    const faults: string[] = [];
    for (const [state, below] of Object.entries(RISK)) {
      const own = `${SUZHOU}/risks/${await firstOf(page, `${SUZHOU}/risks?state=${state}`)}`;
      for (const path of below.map((part) => `${own}${part}`)) faults.push(...(await faultsOf(page, path, locale)));
    }
    const aCase = await firstOf(page, `${SUZHOU}/risk-cases`);
    faults.push(...(await faultsOf(page, `${SUZHOU}/risk-cases/${aCase}`, locale)));
    const announced = await firstOf(page, `/public${SUZHOU}/announcements`);
    faults.push(...(await faultsOf(page, `/announcements/suzhou-medical-devices/${announced}`, locale)));
    expect(faults).toEqual([]);
    await context.close();
  });
}

/** The id of the first thing on a list of the API. */
async function firstOf(page: Page, path: string): Promise<string> {
  const { items } = await (await page.request.get(`/api/v1${path}`)).json();
  expect(items.length, path).toBeGreaterThan(0);
  return items[0].id;
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
