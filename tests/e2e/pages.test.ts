import { expect, type Page, test } from '@playwright/test';
import { faultsOf, firstOf, openScreen, SCREENS, signIn } from './look-at-page.ts';
import { ARCHIVE, DAILY_WORK, PAGES, RISK } from './page-lists.ts';
import { SUZHOU, ZHUHAI } from './people.ts';

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

for (const screen of SCREENS) {
  const [width, locale] = screen;
  test(`daily work at ${width} px in ${locale}: each piece's page and forms are there, accessible, no wider than the screen`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const faults: string[] = [];
    const page = await openScreen(browser, screen, 'zhuhai.office', faults);
    for (const [list, below] of Object.entries(DAILY_WORK)) {
      const own = `${ZHUHAI}/${list.split('?')[0]}/${await firstOf(page, `${ZHUHAI}/${list}`)}`;
      for (const path of below.map((part) => `${own}${part}`)) faults.push(...(await faultsOf(page, path, locale)));
    }
    for (const path of await phonePages(page)) faults.push(...(await faultsOf(page, path, locale)));
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

/** Where people sign in at a training of today, and the own page of somebody who has. */
async function phonePages(page: Page): Promise<[attend: string, attended: string]> {
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/v1${path}`, { data });
    expect(answer.ok(), path).toBe(true);
    return answer.json();
  };
  const [today, tomorrow] = [8, 32].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10));
  const { id } = await post(`${ZHUHAI}/trainings`, {
    department: null,
    title: '演示：扫码签到',
    kind: 'other',
    heldOn: today,
    startsAt: '09:00',
    hours: '2',
    mode: 'onsite',
    place: '演示会议室',
    trainer: '演示讲师',
  });
  const { token } = await post(`${ZHUHAI}/trainings/${id}/sign-in-codes`, {
    opensAt: `${today}T00:00`,
    closesAt: `${tomorrow}T12:00`,
  });
  const zone = ZHUHAI.replace('/zones/', '');
  const { secret } = await post(`/public${ZHUHAI}/training-sign-in`, {
    token,
    name: '演示学员',
    organisation: '演示单位',
    submission: crypto.randomUUID(),
  });
  return [`/attend/${zone}/${token}`, `/attended/${zone}/${secret}`];
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
