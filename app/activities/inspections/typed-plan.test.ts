import { describe, expect, it } from 'vitest';
import { planFieldOf, questionsOf, teamOf, teamRows } from './typed-plan.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe('what was typed into a plan', () => {
  it('has a member for each row that is filled in, and one lead', () =>
    expect(
      teamOf(
        form({
          'team.0.name': ' 张三 ',
          'team.0.organisation': '市工商局',
          'team.1.name': '',
          'team.1.organisation': '',
          'team.3.name': '李四',
          'team.3.organisation': '',
          lead: '3',
        }),
      ),
    ).toEqual([
      { row: 0, name: '张三', organisation: '市工商局', isLead: false },
      { row: 3, name: '李四', organisation: '', isLead: true },
    ]));

  it('has its rows in their order, and no others', () =>
    expect(teamRows(['team.10.name', 'team.2.organisation', 'team.2.name', 'title', 'team.x.name'])).toEqual([2, 10]));

  it('has a question on each line', () => expect(questionsOf('消防\r\n\n 环保 \n')).toEqual(['消防', '环保']));

  it('takes what the server says to the row that was meant', () => {
    const team = [{ row: 0 }, { row: 3 }];
    expect(planFieldOf('team.1.organisation', team)).toBe('team.3.organisation');
    expect(planFieldOf('team', team)).toBe('lead');
    expect(planFieldOf('team', [])).toBe('team.0.name');
    expect(planFieldOf('enterprises.4', team)).toBe('enterprises');
    expect(planFieldOf('checklist.0', team)).toBe('checklist');
    expect(planFieldOf('toOn', team)).toBe('toOn');
  });
});
