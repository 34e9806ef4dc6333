import { describe, expect, it } from 'vitest';
import { tasksSchema } from '../../../server/assessment/plan-schema.ts';
import { readTaskForm, refilled, taskFieldOf } from './read-task-form.ts';

const FIELDS: [string, string][] = [
  ['number', '2'],
  ['departmentId', 'commerce'],
  ['weight', '5'],
  ['theme', 'organisation'],
  ['title.zh-CN', '联席会议制度'],
  ['title.en', 'Joint meetings'],
  ['note.zh-CN', ''],
  ['note.en', ''],
  ['rules', 'Z2, A3、A5'],
  ['cooperating', 'park'],
  ['cooperating', 'commerce'],
  ['targets.0.number', '1'],
  ['targets.0.kind', 'attested'],
  ['targets.0.metric', 'joint-meetings-held'],
  ['targets.0.required', '2'],
  ['targets.0.parts', '1'],
  ['targets.0.dueOn', '2026-03-31'],
  ['targets.0.title.zh-CN', '建立'],
  ['targets.0.title.en', 'Set up'],
  ['targets.1.number', '2'],
  ['targets.1.kind', 'measured'],
  ['targets.1.metric', 'joint-meetings-held'],
  ['targets.1.required', '2'],
  ['targets.1.pace', 'even'],
  ['targets.1.parts', '1'],
  ['targets.1.dueOn', '2026-12-31'],
  ['targets.1.title.zh-CN', '召开'],
  ['targets.1.title.en', 'Hold'],
  ['targets.2.number', '3'],
  ['targets.2.new', 'yes'],
  ['targets.2.kind', 'attested'],
];

const formOf = (changes: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of FIELDS) form.append(name, changes[name] ?? value);
  for (const [name, value] of Object.entries(changes)) if (!form.has(name)) form.append(name, value);
  return form;
};

describe('the form of a task', () => {
  it('gives a task that the server takes', () => {
    const { task, rows } = readTaskForm(formOf());
    expect(tasksSchema.safeParse([task]).error?.issues).toBeUndefined();
    expect(task.cooperating).toEqual(['park']);
    expect(task.rules).toEqual(['Z2', 'A3', 'A5']);
    expect(task.note).toBeNull();
    expect(rows).toEqual([0, 1]);
  });

  it('forgets metric, required value and pace of attested targets, which the form hides', () =>
    expect(readTaskForm(formOf()).task.targets[0]).toMatchObject({ metric: null, required: null, pace: null }));

  it('leaves out ticked rows, and keeps a new row once it has a title', () => {
    const { task, rows } = readTaskForm(formOf({ 'targets.0.remove': 'on', 'targets.2.title.zh-CN': '新增' }));
    expect(rows).toEqual([1, 2]);
    expect(task.targets.map(({ title }) => title['zh-CN'])).toEqual(['召开', '新增']);
  });

  it('leaves an empty number to the server as missing', () => {
    const { task } = readTaskForm(formOf({ number: '' }));
    expect(tasksSchema.safeParse([task]).success).toBe(false);
  });
});

describe('a complaint of the server', () => {
  it('finds its field in the form', () => {
    expect(taskFieldOf('tasks.7.weight', [0, 1])).toBe('weight');
    expect(taskFieldOf('tasks.7.title.zh-CN', [])).toBe('title.zh-CN');
    expect(taskFieldOf('tasks.7.targets.1.dueOn', [1, 2])).toBe('targets.2.dueOn');
    expect(taskFieldOf('tasks.7.rules.0', [])).toBe('rules');
    expect(taskFieldOf('effectiveFrom', [])).toBe('effectiveFrom');
  });
});

describe('the form after a conflict', () => {
  const stored = readTaskForm(formOf({ 'targets.2.title.zh-CN': '新增', 'targets.2.title.en': 'New' })).task.targets;
  const typed = (title: string) => ({
    'targets.2.new': ['yes'],
    'targets.2.title.zh-CN': [title],
    'targets.2.title.en': [''],
    'targets.2.number': ['9'],
    reason: ['why'],
  });

  it('shows a target that somebody else has added where the own row was empty', () => {
    const values = refilled(typed(''), stored);
    expect(values['targets.2.title.en']).toEqual(['New']);
    expect(values['targets.2.number']).toEqual(['3']);
    expect(values['targets.2.new']).toBeUndefined();
    expect(values.reason).toEqual(['why']);
  });

  it('keeps what was typed otherwise', () => {
    expect(refilled(typed('mine'), stored)).toEqual(typed('mine'));
    expect(refilled(typed(''), stored.slice(0, 2))).toEqual(typed(''));
  });
});
