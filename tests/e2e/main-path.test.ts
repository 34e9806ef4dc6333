import { expect, type Page, test } from '@playwright/test';
import { scoresOf, signedIn, ZHUHAI } from './people.ts';

const commerce = async (page: Page) => {
  const { departments, percent } = await scoresOf(page, ZHUHAI);
  const department = departments.find(({ id }) => id === 'commerce');
  if (!department) throw new Error('no commerce');
  return { ...department, zone: Number(percent.verified) };
};

for (const javaScriptEnabled of [true, false]) {
  // Without JavaScript the second target of the same kind is used: one story, both ways of the browser.
  const [target, points] = javaScriptEnabled ? (['2.1', 1.25] as const) : (['6.2', 5] as const);
  const task = target.split('.')[0];

  test(`${javaScriptEnabled ? 'with' : 'without'} JavaScript: commerce hands in ${target}, the office verifies it, the score rises by ${points}`, async ({
    browser,
  }) => {
    const options = { javaScriptEnabled };
    const department = await signedIn(browser, 'zhuhai.commerce', options);
    await expect(department).toHaveURL(/departments\/commerce/);
    const before = await commerce(department);

    await department.goto(`${ZHUHAI}/tasks/${task}`);
    const section = department.locator('section', {
      has: department.getByRole('heading', { name: new RegExp(`^${target} `) }),
    });
    await section.getByRole('link', { name: '提交材料' }).click();
    const form = department.getByRole('form', { name: '提交材料' });
    await form.getByLabel('工作情况说明').fill('联席会议制度已印发。');
    await form.getByText('添加文字说明').click();
    const field = (name: string) => form.locator(`[name="text.0.${name}"]`);
    await field('title').fill('印发通知');
    await field('text').fill('关于建立联席会议制度的通知（演示）');
    await field('happenedOn').fill('2026-03-02');
    await form.getByRole('button', { name: '提交核验' }).click();
    await expect(department.getByText('已提交，等待核验')).toBeVisible();

    const waiting = await commerce(department);
    expect(waiting.verified).toBe(before.verified);
    expect(Number(waiting.projected) - Number(before.projected)).toBeCloseTo(points, 10);

    const office = await signedIn(browser, 'zhuhai.office', options);
    await office.goto(`${ZHUHAI}/queue`);
    await office
      .getByRole('row', { name: new RegExp(javaScriptEnabled ? '建立联席会议制度' : '定期检查承诺') })
      .getByRole('link')
      .last()
      .click();
    const decide = office.getByRole('form', { name: '核验' });
    await decide.getByRole('radio', { name: '完成', exact: true }).check();
    await decide.getByRole('button', { name: '确认结论' }).click();
    await expect(office.getByText('核验结论已记录')).toBeVisible();

    const after = await commerce(office);
    expect(Number(after.verified) - Number(before.verified)).toBeCloseTo(points, 10);

    const leader = await signedIn(browser, 'leader', options);
    await expect(leader).toHaveURL(/\/overview/);
    // Eight departments: the zone's percent is their mean.
    expect(after.zone - before.zone).toBeCloseTo(points / 8, 10);
    await expect(leader.getByRole('main')).toContainText(after.zone.toFixed(2));
  });
}
