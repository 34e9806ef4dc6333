import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../../playwright.config.ts';

/** As pages are looked at: on a desk in Chinese, on a phone in English. */
export const SCREENS = [
  [1440, 'zh-CN'],
  [390, 'en'],
] as const;
export type Screen = (typeof SCREENS)[number];

export async function signIn(page: Page, username: string): Promise<void> {
  const answer = await page.request.post('/api/v1/session', { data: { username, password: DEMO_PASSWORD } });
  expect(answer.status()).toBe(200);
}

/** A person's page on a screen; what its console says goes to the faults. '-' is nobody. */
export async function openScreen(
  browser: Browser,
  [width, locale]: Screen,
  username: string,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  if (username !== '-') await signIn(page, username);
  return page;
}

/** Opens a page: what is wrong with it at this width, in this language. */
export async function faultsOf(page: Page, path: string, locale: string): Promise<string[]> {
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

/** The id of the first thing on a list of the API. */
export async function firstOf(page: Page, path: string): Promise<string> {
  const { items } = await (await page.request.get(`/api/v1${path}`)).json();
  expect(items.length, path).toBeGreaterThan(0);
  return items[0].id;
}
