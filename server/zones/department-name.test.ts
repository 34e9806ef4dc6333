import { describe, expect, it } from 'vitest';
import { nameOn, renameFaults } from './department-name.ts';

const text = (zh: string) => ({ 'zh-CN': zh, en: zh });

const bureau = {
  name: text('市场监督管理局'),
  formerNames: [
    { until: '2018-12-31', name: text('工商局') },
    { until: '2010-06-30', name: text('工商所') },
  ],
  closedOn: null,
};

describe('the name of a department on a day', () => {
  it.each([
    ['2010-06-29', '工商所'],
    ['2010-06-30', '工商所'],
    ['2010-07-01', '工商局'],
    ['2018-12-31', '工商局'],
    ['2019-01-01', '市场监督管理局'],
  ])('on %s it is %s', (day, name) => expect(nameOn(bureau, day)).toEqual(text(name)));

  it('is the present one when it never had another', () =>
    expect(nameOn({ name: text('商务局'), formerNames: [] }, '1999-01-01')).toEqual(text('商务局')));
});

describe('a new name', () => {
  const keys = (effectiveOn: string, department: Parameters<typeof renameFaults>[0] = bureau) =>
    renameFaults(department, text('新名'), effectiveOn).map(({ key }) => key);

  it('may begin two days after the last day of the former one', () => expect(keys('2019-01-02')).toEqual([]));

  it('leaves the present name at least one day', () =>
    expect(keys('2019-01-01')).toEqual(['departments.namesOverlap']));

  it('cannot begin on the last day of a former one, nor before', () => {
    expect(keys('2018-12-31')).toEqual(['departments.namesOverlap']);
    expect(keys('2009-01-01')).toEqual(['departments.namesOverlap']);
  });

  it('may begin on the last day of a closed department, and not after', () => {
    const closed = { ...bureau, closedOn: '2025-12-31' };
    expect(keys('2025-12-31', closed)).toEqual([]);
    expect(keys('2026-01-01', closed)).toEqual(['departments.closedThen']);
  });

  it('is another one', () =>
    expect(renameFaults(bureau, bureau.name, '2026-01-01')).toEqual([{ field: 'name', key: 'departments.sameName' }]));
});
