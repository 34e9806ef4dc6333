import { expect, type Locator, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { signedIn, ZHUHAI } from './people.ts';

const HEADINGS = [
  '贸易国家（地区）',
  '产品名称',
  '海关编码',
  '数量',
  '单位',
  '金额（美元）',
  '有无不合格情况',
  '自主品牌数量',
  '自主品牌金额（美元）',
];

type Row = readonly (string | number)[];

async function workbook(rows: readonly Row[]) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('出口产品登记清单').addRows([HEADINGS, ...rows]);
  return {
    name: '出口清单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

/** Pastes through the browser's own clipboard, as people do. */
async function paste(page: Page, cell: Locator, rows: readonly Row[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await cell.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

/** The list of the newest month that is over, opened from the coverage page. */
async function openNewestList(page: Page): Promise<void> {
  await page.goto(`${ZHUHAI}/lists`);
  await page
    .getByRole('row', { name: /珠海样例感光鼓/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('出口产品登记清单');
}

/** Whether filed before or not, the demonstration's month is filed as the next revision. */
async function explainCorrection(page: Page, reason: string): Promise<void> {
  const field = page.getByLabel('更正原因');
  if (await field.isVisible()) await field.fill(reason);
}

const sendUpload = (page: Page) => page.getByRole('button', { name: /导入$/ }).click();

test('an enterprise pastes its list, mends what is wrong, then corrects it by workbook', async ({ browser }) => {
  const page = await signedIn(browser, 'zhuhai.enterprise');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openNewestList(page);
  const address = page.url();

  await page
    .getByRole('link', { name: /^(填报|更正)清单$/ })
    .first()
    .click();
  const cell = (column: string, row: number) => page.getByLabel(`${column}，第 ${row} 行`, { exact: true });
  const removing = page.getByRole('button', { name: '删除第 1 行' });
  await expect(removing).toBeVisible();
  while ((await cell('产品名称', 1).inputValue()) !== '') await removing.click();

  await paste(page, cell('贸易国家（地区）', 1), [
    HEADINGS,
    ['德国', '感光鼓', '84439990', '1,200', '支', '36,000.50', '', 200, 6000],
    ['US', '感光鼓', '84439990', 500, '支', 15000, '', 600, 20000],
    ['Japan', '充电辊', '', 80, '支', '2400', '外观划伤 2 支', '', ''],
  ]);
  await expect(page.getByText('已粘贴 3 行')).toBeVisible();
  await expect(page.getByText('53,400.50 美元')).toBeVisible();
  await explainCorrection(page, '补报漏填的产品');
  await page.getByRole('button', { name: /^提交(清单|更正)$/ }).click();

  const summary = page.getByRole('alert');
  await expect(summary).toContainText('有 2 处需要更正');
  await expect(summary).toBeFocused();
  await expect(cell('自主品牌数量', 2)).toHaveAccessibleDescription(/不能超过总数量 500/);
  await expect(cell('产品名称', 3)).toHaveValue('充电辊');
  await summary.getByRole('link', { name: /第 2 行，自主品牌数量/ }).click();
  await expect(cell('自主品牌数量', 2)).toBeFocused();
  await page.keyboard.type('100');
  await cell('自主品牌数量', 2).fill('100');
  await cell('自主品牌金额', 2).fill('3000');
  await page.getByRole('button', { name: /^提交(清单|更正)$/ }).click();
  await expect(page.getByText(/清单已填报|更正已保存/)).toBeVisible();
  await expect(page.getByRole('row', { name: /充电辊/ })).toContainText('日本');
  await expect(page.getByRole('definition').filter({ hasText: '5.34' })).toBeVisible();

  await page.getByRole('link', { name: '上传工作簿更正' }).click();
  await page.getByLabel('工作簿', { exact: true }).setInputFiles(
    await workbook([
      ['德国', '感光鼓', '84439990', 1200, '支', 36000.5, '', 1300, 6000],
      ['阿特兰蒂斯', '充电辊', '12', '若干', '支', 2400, '无', '', ''],
    ]),
  );
  await expect(page.getByText('已上传')).toBeVisible();
  await explainCorrection(page, '按报关单核对');
  await sendUpload(page);
  await expect(page.getByText('工作簿有 4 处问题')).toBeVisible();
  const problems = page.getByRole('table', { name: '工作簿中的问题' });
  for (const [row, column] of [
    [2, '自主品牌数量'],
    [3, '贸易国家（地区）'],
    [3, '海关编码'],
    [3, '数量'],
  ] as const) {
    await expect(problems.getByRole('row', { name: new RegExp(`^${row} ${column}`) })).toBeVisible();
  }

  // The form stands below the problems, with what was typed into it.
  await expect(page.getByLabel('更正原因')).toHaveValue('按报关单核对');
  // The refused workbook may still stand in the form.
  const replace = page.getByRole('button', { name: '更换文件' });
  if (await replace.isVisible()) await replace.click();
  await page.getByLabel('工作簿', { exact: true }).setInputFiles(
    await workbook([
      ['德国', '感光鼓', '84439990', 1200, '支', 36000.5, '', 200, 6000],
      ['日本', '充电辊', '', 80, '支', 2400, '无', '', ''],
    ]),
  );
  await expect(page.getByText('已上传')).toBeVisible();
  await sendUpload(page);
  await expect(page.getByText('工作簿已导入')).toBeVisible();
  await expect(page.getByText('按报关单核对')).toBeVisible();
  const revision = Number(/第 (\d+) 版（当前显示）/.exec(await page.getByRole('main').innerText())?.[1]);
  expect(revision).toBeGreaterThanOrEqual(2);

  const [, enterprise, month = ''] = /enterprises\/([^/]+)\/lists\/(\d{4}-\d{2})/.exec(address) ?? [];
  await page.goto(`${ZHUHAI}/enterprises/${enterprise}?tab=lists&year=${month.slice(0, 4)}`);
  const archived = page.getByRole('row', {
    name: new RegExp(`^${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`),
  });
  await expect(archived.first()).toContainText(/按时|迟报/);
  await expect(archived.first()).toContainText('3.84');
  await page.context().close();
});

test('without JavaScript the list is typed into the rows that are there or sent as a workbook, nothing is lost', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'zhuhai.enterprise', { javaScriptEnabled: false });
  await openNewestList(page);
  await page
    .getByRole('link', { name: /^(填报|更正)清单$/ })
    .first()
    .click();
  const products = page.getByLabel(/^产品名称，第 \d+ 行$/);
  const before = await products.count();
  await products.first().fill('没有脚本的产品');
  await page.getByRole('button', { name: /^添加 \d+ 行$/ }).click();
  expect(await products.count()).toBeGreaterThan(before);
  await expect(products.first()).toHaveValue('没有脚本的产品');
  await page.getByLabel('数量，第 1 行', { exact: true }).fill('很多');
  await page.getByRole('button', { name: /^提交(清单|更正)$/ }).click();
  await expect(page.getByRole('alert')).toContainText('第 1 行，数量');
  await expect(products.first()).toHaveValue('没有脚本的产品');

  await openNewestList(page);
  await page
    .getByRole('link', { name: /^上传工作簿/ })
    .first()
    .click();
  await page
    .getByLabel('工作簿', { exact: true })
    .setInputFiles(await workbook([['德国', '感光鼓', '', '若干', '支', 12, '', '', '']]));
  await explainCorrection(page, '按报关单核对');
  await sendUpload(page);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('工作簿有 1 处问题')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.context().close();
});
