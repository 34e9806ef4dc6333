import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportArchive } from '../../server/enterprises/archive/export-archive.ts';
import { exportForm } from '../../server/enterprises/documents/export-form.ts';
import { readArchiveWords, readFormWords } from '../../server/enterprises/documents/form-words.ts';
import { FORMS } from '../../server/enterprises/documents/word-lists.ts';
import { LOCALES } from '../../server/platform/bilingual.ts';
import { type DocumentsWorld, HOSTILE, openDocumentsWorld } from './documents-world.ts';
import { convert, expectNoEmptyPage, HAS_OFFICE, OFFICE_TIMEOUT_MS, unlessMissing } from './office-program.ts';

/** What another program makes of our files: LibreOffice opens them all. */

const NOW = '2027-02-01 10:00';
/** Every sheet as UTF-8 with commas; what is text stands in quotation marks, what is a number doesn't. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

let world: DocumentsWorld;
let folder: string;
beforeAll(async () => {
  if (!HAS_OFFICE) return;
  folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-office-'));
  world = await openDocumentsWorld();
}, 60_000);
afterAll(async () => {
  if (!HAS_OFFICE) return;
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('LibreOffice', () => {
  it('opens every Word form in both languages, and shows what was typed', {
    timeout: OFFICE_TIMEOUT_MS,
  }, async (context) => {
    unlessMissing(context);
    const made = path.join(folder, 'forms');
    await mkdir(made);
    for (const locale of LOCALES) {
      for (const form of FORMS) {
        const input = { zone: world.zone, form, id: world.ids[form] };
        const { bytes } = await exportForm(world.at(world.office, NOW), input, locale);
        await writeFile(path.join(made, `${form}.${locale}.docx`), bytes);
      }
      for (const form of ['EF1', 'EF2', 'EF3']) {
        const input = { zone: world.zone, form, id: world.ids.draft };
        const { bytes } = await exportForm(world.at(world.newcomerClerk, NOW), input, locale);
        await writeFile(path.join(made, `${form}-blank.${locale}.docx`), bytes);
      }
    }
    const files = (await readdir(made)).map((file) => path.join(made, file));
    const texts = await convert(folder, files, 'txt:Text (encoded):UTF8');
    const expected = {
      EF1: [world.facts.name, HOSTILE, '1,875.00005', '-1.5'],
      EF2: ['GB 15810', '示例塑料厂', '第三行', '☑ ISO 13485'],
      EF3: [world.facts.name],
      EF4: [HOSTILE, '1,234,567.80', '1,235,067.80'],
      EF5: ['组长甲', '专家丙'],
      EF6: ['12,500.50', HOSTILE, 'the.quality-head'],
      EF7: ['追溯不到原料批次', HOSTILE],
      EF8: [world.facts.name, '评定合格 <同意>'],
    };
    for (const locale of LOCALES) {
      const words = await readFormWords(locale);
      for (const form of FORMS) {
        const text = plain(await readFile(path.join(texts, `${form}.${locale}.txt`), 'utf8'));
        for (const value of [words.forms[form].title, ...expected[form]]) expect(text).toContain(value);
      }
    }
    const pages = await convert(folder, files, 'pdf');
    const pdfs = await readdir(pages);
    for (const pdf of pdfs) await expectNoEmptyPage(path.join(pages, pdf));
    expect(pdfs.sort()).toEqual(files.map((file) => `${path.basename(file, '.docx')}.pdf`).sort());
  });

  it('opens the archive, where nothing runs and amounts are numbers', {
    timeout: OFFICE_TIMEOUT_MS,
  }, async (context) => {
    unlessMissing(context);
    const { zone, enterprise } = world;
    const archive = await exportArchive(world.at(world.office, NOW), { zone, enterprise }, 'zh-CN');
    const file = path.join(folder, 'archive.xlsx');
    await archive.write(createWriteStream(file));
    const sheets = await convert(folder, [file], CSV);
    const { sheets: names } = await readArchiveWords('zh-CN');
    expect((await readdir(sheets)).sort()).toEqual(
      Object.values(names)
        .map((name) => `archive-${name}.csv`)
        .sort(),
    );
    const csv = (name: string) => readFile(path.join(sheets, `archive-${name}.csv`), 'utf8');
    const inCsv = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = await csv(names.rows);
    // LibreOffice leaves the escape of what looks like one as it is written.
    expect(rows.replace('_x005F_', '_')).toContain(inCsv(`'${HOSTILE}`));
    expect(rows).toMatch(/,"901831",120000\.5,"支",1234567\.8/);
    const facts = await csv(names.facts);
    expect(facts).toContain(inCsv(world.facts.name));
    expect(facts).toMatch(/"上年进出口贸易额",,1875\.00005,"万美元"/);
    expect(await csv(names.months)).toMatch(/^"2026-02",1,.*,2,1235067\.8,200\.25/m);
  });
});
