import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRoll } from '../../server/activities/trainings/import-roll.ts';
import { ROLL_COLUMNS, rollSheet, writeRollTemplate } from '../../server/activities/trainings/roll-workbook.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { type WriteRow, writeRows } from '../../server/workbooks/write-rows.ts';
import { refusal } from '../enterprises/world.ts';
import { usccOf } from '../factories/enterprise.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { trainingActs } from './training-acts.ts';
import { type ActivityWorld, openActivityWorld } from './world.ts';

const BEFORE = '2026-03-04 10:00';
const DAY = '2026-03-05 14:00';

let world: ActivityWorld;
let acts: ReturnType<typeof trainingActs>;
beforeAll(async () => {
  world = await openActivityWorld();
  acts = trainingActs(world);
}, 60_000);
afterAll(() => world.installation.close());

/** A workbook with the template's headings, stored. */
async function stored(rows: readonly WriteRow[], locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  const { titleOf } = await rollSheet();
  const columns = ROLL_COLUMNS.map((key) => ({ key, title: titleOf(key, locale), width: 20 }));
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), writeRows(stream, { sheet: 'roll', columns, rows })]);
  return storedBytes(bytes);
}
const storedBytes = async (bytes: Uint8Array) =>
  (await storeFile(world.at(world.association, BEFORE), { zone: ZHUHAI, fileName: 'roll.xlsx', bytes })).sha256;
const take = (training: string, sha256: string, { when = DAY, who = world.association as Actor, key = '' } = {}) =>
  importRoll(world.at(who, when, key || undefined), { zone: ZHUHAI, training, sha256, fileName: 'roll.xlsx' });
const places = ({ problems }: Awaited<ReturnType<typeof take>>) =>
  problems.map(({ row, column, key }) => [row, column, key]);

describe('the workbook of a roll', () => {
  it('Z14: brings people of known enterprises and of others, with who was there', async () => {
    const { id } = await acts.plan(world.association, BEFORE);
    const sha256 = await stored([
      { name: '王小明', organisation: '示例墨盒有限公司', phone: '13800000123', attended: '是' },
      { name: '李四', uscc: usccOf(902).toLowerCase(), attended: '否' },
      { name: '张三', organisation: '市标准化院', attended: '√' },
    ]);
    expect(await take(id, sha256, { key: 'once' })).toMatchObject({ added: 3, problems: [] });
    expect(await take(id, sha256, { key: 'once' })).toMatchObject({ added: 3, problems: [] });
    const { participants } = await acts.roll(world.association, DAY, id);
    const told = participants.map(({ name, enterprise, phoneTail, attended, source }) => [
      name,
      enterprise,
      phoneTail,
      attended,
      source,
    ]);
    expect(told.sort()).toEqual(
      [
        ['王小明', world.enterprise, '0123', true, 'workbook'],
        ['李四', world.rival, '', false, 'workbook'],
        ['张三', null, '', true, 'workbook'],
      ].sort(),
    );
  });

  it('Z14: with rows that are wrong names them all, and stores nothing', async () => {
    const { id } = await acts.plan(world.association, BEFORE);
    await acts.add(world.association, BEFORE, id);
    const sha256 = await stored(
      [
        { name: '对的人', organisation: '市标准化院' },
        { name: '王小明', organisation: '示例墨盒有限公司' },
        { name: '', organisation: '市标准化院' },
        { name: '对的人', organisation: '市标准化院' },
        { name: '某人', uscc: usccOf(999) },
        { name: '早到', organisation: '市标准化院', attended: 'yes' },
      ],
      'en',
    );
    const refused = await take(id, sha256, { when: BEFORE });
    expect(refused).toMatchObject({ added: 0, problemCount: 5 });
    expect(places(refused)).toEqual([
      [3, 'name', 'trainings.alreadyThere'],
      [4, 'name', 'field.required'],
      [5, 'name', 'trainings.twiceInFile'],
      [6, 'uscc', 'trainings.unknownUscc'],
      [7, 'attended', 'refusal.training.attendanceTooEarly'],
    ]);
    expect((await acts.roll(world.association, BEFORE, id)).participants).toHaveLength(1);
  });

  it('says in words what is no such workbook', async () => {
    const { id } = await acts.plan(world.association, BEFORE);
    const none = await take(id, await stored([]));
    expect(places(none)).toEqual([[null, null, 'lists.noRows']]);
    const broken = await take(
      id,
      await storedBytes(new TextEncoder().encode('name,organisation')).catch(() => ''.padEnd(64, '0')),
    ).catch((error) => error);
    expect(JSON.stringify(broken)).toMatch(/workbook\.|files\.|fields/);
    expect((await refusal(take(id, ''.padEnd(64, 'a'))))?.fields).toHaveProperty('sha256');
  });

  it('is taken from the organiser alone', async () => {
    const { id } = await acts.plan(world.association, BEFORE);
    const sha256 = await stored([{ name: '王小明', organisation: '某厂' }]);
    expect((await refusal(take(id, sha256, { who: world.commerce })))?.code).toBe('forbidden');
    expect((await refusal(take(id, sha256, { who: world.clerk })))?.code).toBe('forbidden');
  });

  it('has a template in both languages, whose guide is never taken for a row', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { id } = await acts.plan(world.association, BEFORE);
      const { content } = await writeRollTemplate(locale);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(content as unknown as ArrayBuffer);
      workbook.worksheets[0]?.addRow(['王小明', '示例墨盒有限公司', '', '0123', '']);
      const filled = new Uint8Array(await workbook.xlsx.writeBuffer());
      expect(await take(id, await storedBytes(filled))).toMatchObject({ added: 1 });
    }
  });
});
