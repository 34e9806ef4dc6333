import { describe, expect, it } from 'vitest';
import { peopleOfRows, type RollRow, takeRollRow } from './roll-rows.ts';

const YES = new Set(['是', 'yes']);
const right = { name: '王小明', organisation: '市标准化院' };
const take = (texts: Record<string, string>) => takeRollRow(7, texts, YES);

describe('a row of a roll', () => {
  it('Z14: of a phone only the last four digits are kept', () => {
    const phones = ['', '0123', '138 0000 0123', '＋86-13800000123'];
    expect(phones.map((phone) => take({ ...right, phone }))).toMatchObject(
      ['', '0123', '0123', '0123'].map((phone) => ({ row: { row: 7, phone } })),
    );
  });

  it('Z14: what is wrong is told with its row and column, all at once', () => {
    expect(take({ organisation: '市标准化院', phone: '12', attended: '也许' })).toEqual({
      problems: [
        { row: 7, column: 'name', key: 'field.required', params: { minimum: 1 } },
        { row: 7, column: 'phone', key: 'trainings.phoneTail' },
        { row: 7, column: 'attended', key: 'trainings.attendedCell' },
      ],
    });
  });

  it('Z14: who was there is marked in either language', () => {
    const marks = ['', '是', ' YES '].map((attended) => take({ ...right, attended }));
    expect(marks).toMatchObject([false, true, true].map((attended) => ({ row: { attended } })));
  });
});

describe('the people of a workbook', () => {
  const row = (number: number, name: string, wish: Partial<RollRow> = {}): RollRow => ({
    row: number,
    name,
    organisation: '示例厂',
    uscc: '',
    phone: '',
    attended: false,
    ...wish,
  });
  const find = ({ uscc, name }: { uscc: string; name: string }) =>
    uscc === 'KNOWN' || (uscc === '' && name === '示例厂') ? { enterpriseId: 'e1', organisation: '示例厂' } : null;
  const roll = { people: [], find, attendanceProblem: null };

  it('Z14: an enterprise is known by its code or its name; others are kept as they are written', () => {
    const rows = [
      row(2, '甲'),
      row(3, '乙', { uscc: 'KNOWN', organisation: '' }),
      row(4, '丙', { organisation: '学会' }),
    ];
    const { people, problems } = peopleOfRows(rows, roll);
    expect(problems).toEqual([]);
    expect(people.map(({ enterpriseId, organisation }) => [enterpriseId, organisation])).toEqual([
      ['e1', '示例厂'],
      ['e1', '示例厂'],
      [null, '学会'],
    ]);
  });

  it('Z14: a code that nobody has, and a row without any place, are problems', () =>
    expect(
      peopleOfRows([row(2, '甲', { uscc: 'UNKNOWN' }), row(3, '乙', { organisation: '' })], roll).problems,
    ).toMatchObject([
      { row: 2, column: 'uscc', key: 'trainings.unknownUscc' },
      { row: 3, column: 'organisation', key: 'trainings.whereFromNeeded' },
    ]));

  it('Z14: the same person stands in the workbook once, and not on the roll yet', () => {
    const there = { name: '丁', enterpriseId: 'e1', organisation: '示例厂', phoneTail: '' };
    const rows = [row(2, '甲', { phone: '0001' }), row(3, '甲', { phone: '0002' }), row(4, '甲'), row(5, '丁')];
    expect(peopleOfRows(rows, { ...roll, people: [there] }).problems).toEqual([
      { row: 4, column: 'name', key: 'trainings.twiceInFile', params: { row: 2 } },
      { row: 5, column: 'name', key: 'trainings.alreadyThere', params: { name: '丁', organisation: '示例厂' } },
    ]);
  });

  it('Z14: nobody of a workbook attends before the day', () => {
    const attendanceProblem = { key: 'refusal.training.attendanceTooEarly' };
    const { problems } = peopleOfRows([row(2, '甲'), row(3, '乙', { attended: true })], { ...roll, attendanceProblem });
    expect(problems).toEqual([{ row: 3, column: 'attended', ...attendanceProblem }]);
  });
});
