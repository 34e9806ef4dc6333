import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withZones } from '../../server/platform/tenant.ts';
import { readWorkingDays } from '../../server/working-days/read-working-days.ts';
import { listYears, readYear } from '../../server/working-days/read-years.ts';
import { saveYear } from '../../server/working-days/save-year.ts';
import { saveYearInput, yearOutput, yearsOutput } from '../../server/working-days/schema.ts';
import { refusal } from '../enterprises/world.ts';
import { type Installation, openInstallation, SUZHOU } from '../factories/installation.ts';
import { WORKING_DAYS } from '../factories/working-days.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
});
afterAll(() => installation.close());

const NOTICE = '国务院办公厅关于2027年部分节假日安排的通知';
const OF_2027 = {
  year: 2027,
  source: NOTICE,
  holidays: [
    { from: '2027-01-01', to: '2027-01-03', name: '元旦' },
    { from: '2027-02-05', to: '2027-02-11', name: '春节' },
  ],
  workdays: [{ day: '2027-02-20', name: '春节' }],
};
const admin = async (name: string) => installation.person(name, undefined, 'admin');

describe('the working days that the product brings along', () => {
  it('are those that are published, for every year from 2020 to 2026', async () => {
    const { platform } = installation;
    const table = await withZones(platform.prisma, [], (tx) => readWorkingDays(tx, '2020-01-01'), { readOnly: true });
    const sorted = (days: ReadonlySet<string>) => [...days].sort();
    expect([...table.years].sort()).toEqual([...WORKING_DAYS.years]);
    expect(sorted(table.holidays)).toEqual(sorted(WORKING_DAYS.holidays));
    expect(sorted(table.workdays)).toEqual(sorted(WORKING_DAYS.workdays));
  });

  it('name what is missed: the running year and the next', async () => {
    const reader = installation.at(await admin('looks'), '2026-11-22 09:00');
    const { items, missing } = yearsOutput.parse(await listYears(reader));
    expect(items.map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020]);
    expect(missing).toEqual([2027]);
    expect(await refusal(readYear(reader, { year: 2027 }))).toMatchObject({
      code: 'notFound',
      key: 'calendarMissing',
    });
  });
});

describe("a year's calendar", () => {
  it('is entered by the platform administrator, read by everybody, and kept in the audit before and after', async () => {
    const { platform, at } = installation;
    const keeper = await admin('keeper');
    const reader = await installation.person('reader');
    expect(await saveYear(at(keeper, '2026-11-22 10:00'), saveYearInput.parse(OF_2027))).toEqual({
      year: 2027,
      version: 1,
    });
    const found = yearOutput.parse(await readYear(at(reader, '2026-11-22 11:00'), { year: 2027 }));
    expect(found).toMatchObject({ ...OF_2027, changedBy: 'keeper', version: 1 });

    const holidays = [{ from: '2027-01-01', to: '2027-01-02', name: '元旦' }];
    await saveYear(at(keeper, '2026-11-23 10:00'), saveYearInput.parse({ ...OF_2027, holidays, version: 1 }));
    expect(await readYear(at(reader, '2026-11-23 11:00'), { year: 2027 })).toMatchObject({ holidays, version: 2 });
    const audit = await withZones(platform.prisma, ['platform'], (tx) =>
      tx.auditEntry.findMany({ where: { action: 'working-days.save' }, orderBy: { seq: 'asc' } }),
    );
    expect(audit.map(({ objectId }) => objectId)).toEqual(['2027', '2027']);
    expect(audit[1]?.before).toMatchObject({ source: NOTICE, workdays: ['2027-02-20 春节'] });
    expect(audit[1]?.after).toMatchObject({ holidays: ['2027-01-01/2027-01-02 元旦'] });
  });

  it('changed by two at a time, the second sees what is stored, and nothing is lost', async () => {
    const { at } = installation;
    const keeper = await admin('second');
    const input = saveYearInput.parse({ ...OF_2027, version: 1 });
    expect(await refusal(saveYear(at(keeper, '2026-11-24 10:00'), input))).toMatchObject({ code: 'stale' });
    const unseen = saveYearInput.parse(OF_2027);
    expect(await refusal(saveYear(at(keeper, '2026-11-24 10:00'), unseen))).toMatchObject({ code: 'stale' });
  });

  it('with the same day as holiday and as working day is refused beside its row, and nothing is kept', async () => {
    const { at } = installation;
    const keeper = await admin('wrong');
    const input = saveYearInput.parse({
      ...OF_2027,
      year: 2026,
      holidays: [{ from: '2026-01-01', to: '2026-01-03', name: '元旦' }],
      workdays: [{ day: '2026-01-03', name: '元旦' }],
      version: 1,
    });
    expect(await refusal(saveYear(at(keeper, '2026-11-24 10:00'), input))).toMatchObject({
      code: 'badInput',
      fields: { 'workdays.0.day': { key: 'workingDays.offAndWorked', params: { day: '2026-01-03' } } },
    });
    expect(await readYear(at(keeper, '2026-11-24 10:01'), { year: 2026 })).toMatchObject({ version: 1 });
  });

  it('is not for anybody else to enter, and not for a year whose holidays nobody knows yet', async () => {
    const { at, person } = installation;
    await installation.importPack(SUZHOU);
    const input = saveYearInput.parse({ ...OF_2027, version: 2 });
    for (const actor of [
      await person('an.office', { zone: SUZHOU, role: 'office' }),
      await person('a.leader', undefined, 'leader'),
    ]) {
      expect(await refusal(saveYear(at(actor, '2026-11-24 10:00'), input))).toMatchObject({ code: 'forbidden' });
    }
    const ahead = saveYearInput.parse({ ...OF_2027, year: 2028 });
    expect(await refusal(saveYear(at(await admin('eager'), '2026-12-31 10:00'), ahead))).toMatchObject({
      code: 'badInput',
      fields: { year: { key: 'workingDays.yearAhead' } },
    });
  });
});
