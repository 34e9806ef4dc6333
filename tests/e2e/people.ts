import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../playwright.config.ts';

export const ZHUHAI = '/zones/zhuhai-printing-consumables';
export const SUZHOU = '/zones/suzhou-medical-devices';

/** A fresh browser in which this demonstration person has signed in by the form, as people do. */
export async function signedIn(browser: Browser, username: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

interface Department {
  id: string;
  verified: string;
  projected: string;
  percent: { verified: string } | null;
}

/** The scores as the API gives them to this page's person. */
export async function scoresOf(
  page: Page,
  zonePath: string,
): Promise<{ percent: { verified: string }; departments: Department[] }> {
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  const response = await page.request.get(`/api/v1${zonePath}/assessment/${year}/scores`);
  return response.json();
}
