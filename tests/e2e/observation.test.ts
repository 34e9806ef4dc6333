import { expect, type Page, test } from '@playwright/test';
import { signedIn, ZHUHAI } from './people.ts';

interface Observation {
  id: string;
  version: number;
  missing: string[];
  undeclared: number;
}

async function read<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api/v1${ZHUHAI}${path}`);
  expect(response.status()).toBe(200);
  return response.json();
}

async function openObservation(page: Page): Promise<Observation> {
  const { items } = await read<{ items: Observation[] }>(page, '/observations?state=open');
  const [only] = items;
  if (!only) throw new Error('the demonstration has no enterprise under observation');
  return only;
}

test.describe
  .serial('E8, EF6: an enterprise under observation', () => {
    test('the quality head files the missing paper without JavaScript, and the page no longer asks for it', async ({
      browser,
    }) => {
      const head = await signedIn(browser, 'zhuhai.enterprise', { javaScriptEnabled: false });
      const observation = await openObservation(head);
      expect(observation.missing).toEqual(['third-party-test']);
      await head.goto(`${ZHUHAI}/observations/${observation.id}`);
      await head.getByRole('link', { name: '提交材料：第三方检测报告' }).click();
      const form = head.getByRole('form', { name: '第三方检测报告' });

      await form.getByRole('button', { name: '提交' }).click();
      await expect(head.getByRole('alert')).toContainText('请填写');

      await form.getByLabel('内容').fill('演示：由示例检测院出具，结论合格。');
      await form.getByLabel('文件').setInputFiles({
        name: '检测报告.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('演示检测报告（虚构）\n'),
      });
      await form.getByRole('button', { name: '提交' }).click();
      await expect(head.getByText('材料已提交')).toBeVisible();
      await expect(head.getByRole('link', { name: '检测报告', exact: true })).toBeVisible();
      await expect(head.getByRole('link', { name: '提交材料：第三方检测报告' })).toBeHidden();
      expect((await openObservation(head)).missing).toEqual([]);
    });

    test('the quality head declares the undeclared shipment and signs, then the legal person signs', async ({
      browser,
    }) => {
      const head = await signedIn(browser, 'zhuhai.enterprise');
      const { id } = await openObservation(head);
      await head.goto(`${ZHUHAI}/observations/${id}`);
      await head.getByRole('link', { name: /^填写符合性声明：合同/ }).click();
      const form = head.getByRole('form', { name: '符合性声明' });
      await expect(form.locator('[name="content.goods"]')).not.toHaveValue('');
      await expect(form.locator('[name="content.contractNumber"]')).toHaveValue(/^DEMO-C-/);
      await form.getByRole('button', { name: '保存声明' }).click();

      await expect(head.getByText('还不能签名')).toBeVisible();
      await expect(head.getByText('还有 5 项承诺未确认')).toBeVisible();
      await head.getByRole('link', { name: '继续填写' }).click();
      for (const [name, value] of Object.entries({
        model: 'DEMO-1',
        quantity: '5000 支',
        hsCode: '844399',
        batch: 'DEMO-B-2',
        serial: 'DEMO-S-2',
        producedOn: '2026-01-05',
        productionPlace: '示例厂区',
        brandUse: '演示牌',
        testReports: '演示检测报告',
      })) {
        await form.locator(`[name="content.${name}"]`).fill(value);
      }
      for (const pledge of await form.getByRole('checkbox').all()) await pledge.check();
      await form.getByRole('button', { name: '保存声明' }).click();
      await head.getByRole('button', { name: '确认并签名' }).click();
      await expect(head.getByText('签名已记录')).toBeVisible();
      await expect(head.getByText('等待签名：法定代表人')).toBeVisible();
      expect((await openObservation(head)).undeclared).toBe(1);

      const legal = await signedIn(browser, 'zhuhai.legal');
      await legal.goto(`${ZHUHAI}/observations/${id}`);
      await legal.getByRole('link', { name: /^签署符合性声明：合同/ }).click();
      await legal.getByRole('button', { name: '确认并签名' }).click();
      await expect(legal.getByText('签名已记录')).toBeVisible();
      await expect(legal.getByText('已签署', { exact: true })).toBeVisible();
      expect((await openObservation(legal)).undeclared).toBe(0);
    });

    test('the inspection authority is refused the release, with the article and every reason', async ({ browser }) => {
      const inspection = await signedIn(browser, 'zhuhai.inspection');
      const { id } = await openObservation(inspection);
      await inspection.goto(`${ZHUHAI}/observations/${id}`);
      const release = inspection.locator('#release');
      await expect(release).toContainText('现在不能解除');
      await expect(release).toContainText('届满后方可解除');
      await expect(release).not.toContainText('材料尚缺');
      await expect(release.getByRole('link', { name: 'E8' })).toHaveAttribute('href', `${ZHUHAI}/rules#E8`);
      await expect(release.getByRole('button')).toHaveCount(0);

      // A page opened before: its form is refused with all that is in the way.
      const { version } = await read<Observation>(inspection, `/observations/${id}`);
      await inspection.evaluate((seen) => {
        const form = Object.assign(document.createElement('form'), { method: 'post' });
        for (const [name, value] of Object.entries({ form: 'release', version: String(seen), reason: '演示' })) {
          form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
        }
        document.body.append(form);
        form.submit();
      }, version);
      const alert = inspection.getByRole('alert');
      await expect(alert).toContainText('届满后方可解除');
      await expect(alert.getByRole('link', { name: 'E8' })).toBeVisible();
      await expect(inspection.getByLabel('解除意见')).toHaveValue('演示');

      const answer = await inspection.request.post(`/api/v1${ZHUHAI}/observations/${id}/release`, {
        data: { version, reason: '演示' },
      });
      expect(answer.status()).toBe(422);
      const { error } = await answer.json();
      expect(error).toMatchObject({ rule: 'E8' });
      expect(error.fields).toHaveProperty(['observation.notOver']);
    });
  });
