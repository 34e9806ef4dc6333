import { expect, type Page, test } from '@playwright/test';
import { signedIn, ZHUHAI } from './people.ts';

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const done = (page: Page) => expect(page.getByRole('status').first()).toBeVisible();

/** Writes a post about one market by the form, and publishes it. */
async function publish(page: Page, title: string, market: string): Promise<string> {
  await page.goto(`${ZHUHAI}/posts/new`);
  const form = page.locator('form:has([name=sourceName])');
  await form.locator('[name=kind]').selectOption('recall');
  await form.locator('[name=title]').fill(title);
  await form.locator('[name=body]').fill('<p>演练内容</p><script>alert(1)</script><p onclick="x()">请核对批次。</p>');
  await form.locator('[name=sourceName]').fill('演练来源');
  await form.locator('[name=sourceUrl]').fill('https://source.example.org/drill');
  await form.locator('[name=sourceOn]').fill(today());
  const markets = form.getByRole('combobox', { name: /市场|国家/ });
  await markets.fill(market);
  await markets.press('Enter');
  await form.locator('[type=submit]').last().click();
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}/);
  await expect(page.getByText('script').first()).toBeVisible();
  await page.locator('form:has([name=form][value^=publish]) [type=submit]').click();
  await done(page);
  return new URL(page.url()).pathname;
}

interface Listed {
  items: { id: string; name: string; markets: string[]; status: string }[];
}

test('Z13: a post about a market reaches exactly the enterprises that sell there', async ({ browser }) => {
  const association = await signedIn(browser, 'zhuhai.association');
  const canada = await publish(association, '演练：加拿大召回通报', '加拿大');
  const korea = await publish(association, '演练：韩国召回通报', '韩国');

  // Who sells there by the register, in the zone, is whom it is for, and nobody else.
  for (const [post, code] of [
    [canada, 'CA'],
    [korea, 'KR'],
  ]) {
    const sells = (await (
      await association.request.get(`/api/v1${ZHUHAI}/enterprises?market=${code}&limit=200`)
    ).json()) as Listed;
    const expected = sells.items.filter(({ status }) => status === 'admitted' || status === 'suspended');
    const { items } = await (await association.request.get(`/api/v1${post}/audience`)).json();
    const reached = (items as { enterprise: { id: string } }[]).map(({ enterprise }) => enterprise.id);
    expect(reached.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(reached.length).toBeGreaterThan(0);
  }

  // The enterprise that sells in Canada finds the one in its inbox and not the other, reads it clean and takes note.
  const enterprise = await signedIn(browser, 'zhuhai.enterprise');
  await enterprise.goto('/inbox');
  await expect(enterprise.getByText('演练：加拿大召回通报')).toBeVisible();
  await expect(enterprise.getByText('演练：韩国召回通报')).toHaveCount(0);
  await enterprise.getByRole('link', { name: /演练：加拿大召回通报/ }).click();
  await enterprise.waitForURL(/\/posts\//);
  await expect(enterprise.getByText('请核对批次。')).toBeVisible();
  expect(await enterprise.locator('main script, main [onclick]').count()).toBe(0);
  await enterprise.locator('form:has([name=form][value^=acknowledge]) [type=submit]').click();
  await done(enterprise);
  const { items } = await (await association.request.get(`/api/v1${canada}/audience`)).json();
  expect(items.filter(({ acknowledged }: { acknowledged: object | null }) => acknowledged !== null)).toHaveLength(1);

  // What is not a web address is refused in words, and nothing typed is lost.
  await association.goto(`${ZHUHAI}/posts/new`);
  const form = association.locator('form:has([name=sourceName])');
  await form.locator('[name=kind]').selectOption('standard');
  await form.locator('[name=title]').fill('演练：地址有误');
  await form.locator('[name=body]').fill('演练');
  await form.locator('[name=sourceName]').fill('演练来源');
  await form.locator('[name=sourceUrl]').fill('javascript:alert(1)');
  await form.locator('[name=sourceOn]').fill(today());
  await form.locator('[type=submit]').last().click();
  await expect(association.getByRole('alert')).toBeVisible();
  await expect(form.locator('[name=title]')).toHaveValue('演练：地址有误');
});
