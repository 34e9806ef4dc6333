import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../server/platform/bilingual.ts';
import { exportEnterpriseReport } from '../../server/quality/documents/export-enterprise-report.ts';
import { exportReport } from '../../server/quality/documents/export-report.ts';
import { exportFigures } from '../../server/quality/documents/figures-workbook.ts';
import {
  convert,
  expectNoEmptyPage,
  HAS_OFFICE,
  OFFICE_TIMEOUT_MS,
  unlessMissing,
} from '../enterprises/office-program.ts';
import { SUZHOU } from '../factories/installation.ts';
import { type DocumentsWorld, HOSTILE, openDocumentsWorld } from './documents-world.ts';

const NOW = '2026-07-12 10:00';

let world: DocumentsWorld;
let folder: string;
beforeAll(async () => {
  if (!HAS_OFFICE) return;
  folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-quality-'));
  world = await openDocumentsWorld();
}, 90_000);
afterAll(async () => {
  if (!HAS_OFFICE) return;
  await world.installation.close();
  await rm(folder, { recursive: true, force: true });
});

describe('LibreOffice', () => {
  it('opens every report in both languages, and makes a PDF without an empty page', {
    timeout: OFFICE_TIMEOUT_MS,
  }, async (context) => {
    unlessMissing(context);
    const made = path.join(folder, 'reports');
    await mkdir(made);
    const office = world.at(world.office, NOW);
    const zone = SUZHOU;
    for (const locale of LOCALES) {
      const documents = {
        report: exportReport(office, { zone, report: world.report }, locale),
        bare: exportReport(office, { zone, report: world.bare }, locale),
        filed: exportEnterpriseReport(office, { zone, enterprise: world.enterprise, period: '2026-H1' }, locale),
        template: exportEnterpriseReport(office, { zone, enterprise: world.rival, period: '2026-H1' }, locale),
      };
      for (const [name, document] of Object.entries(documents)) {
        await writeFile(path.join(made, `${name}.${locale}.docx`), (await document).bytes);
      }
    }
    const files = (await readdir(made)).map((file) => path.join(made, file));
    const texts = await convert(folder, files, 'txt:Text (encoded):UTF8');
    const report = await readFile(path.join(texts, 'report.zh-CN.txt'), 'utf8');
    for (const text of ['1.2 业务统计数据', '表1 出口产品主要质量指标对比', '图3', HOSTILE, '草稿，未发布']) {
      expect(report).toContain(text);
    }
    const pdfs = await convert(folder, files, 'pdf');
    expect((await readdir(pdfs)).length).toBe(files.length);
    for (const pdf of await readdir(pdfs)) await expectNoEmptyPage(path.join(pdfs, pdf));
  });

  it('opens the figures workbook, where amounts are numbers and nothing runs', {
    timeout: OFFICE_TIMEOUT_MS,
  }, async (context) => {
    unlessMissing(context);
    const made = await exportFigures(world.at(world.office, NOW), { zone: SUZHOU, period: '2026-H1' }, 'zh-CN');
    const file = path.join(folder, 'figures.xlsx');
    await made.write(createWriteStream(file));
    const sheets = await convert(
      folder,
      [file],
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1',
    );
    const csv = (name: string) => readFile(path.join(sheets, `figures-${name}.csv`), 'utf8');
    expect(await csv('按国别')).toMatch(/^"美国","US",\d+\.?\d*,/m);
    expect((await csv('按产品')).replace('_x005F_', '_')).toContain(`"'${HOSTILE.replaceAll('"', '""')}"`);
    expect(await csv('按月份')).toMatch(/^"2026-04",\d+\.?\d*,"无数据"/m);
  });
});
