import type { PlanTask } from './plan-overview.ts';

type PlanTarget = PlanTask['targets'][number];

const TARGET_FIELD = /^targets\.(\d{1,2})\.number$/;

/** Rows of targets that the form has, filled in or not. */
export function targetRows(names: Iterable<string>): number[] {
  return [...names].flatMap((name) => {
    const [, row] = TARGET_FIELD.exec(name) ?? [];
    return row === undefined ? [] : [Number(row)];
  });
}

/** A task as the form has it, and which row each of its targets comes from. */
export interface ReadTask {
  task: PlanTask;
  rows: number[];
}

/**
 * Reads the editor's form of one task. Whether it will do, the server's schema says: what is no number or no choice is
 * passed on as it was typed. Rows that are ticked for removal, and new rows left empty, are not there.
 */
export function readTaskForm(form: FormData): ReadTask {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const rows = targetRows(form.keys()).filter((row) => !isLeftOut(row, text));
  const note = { 'zh-CN': text('note.zh-CN'), en: text('note.en') };
  return {
    rows,
    task: {
      number: numberOf(text('number')),
      departmentId: text('departmentId'),
      cooperating: form
        .getAll('cooperating')
        .map(String)
        .filter((id) => id !== text('departmentId')),
      weight: text('weight'),
      theme: text('theme') as PlanTask['theme'],
      title: { 'zh-CN': text('title.zh-CN'), en: text('title.en') },
      note: note['zh-CN'] || note.en ? note : null,
      rules: text('rules')
        .split(/[\s,，、;；]+/)
        .filter((id) => id !== ''),
      targets: rows.map((row) => targetOf(row, text)),
    },
  };
}

/** An empty number is missing, not zero. */
const numberOf = (typed: string): number => (typed === '' ? Number.NaN : Number(typed));

type Text = (name: string) => string;

function isLeftOut(row: number, text: Text): boolean {
  if (text(`targets.${row}.remove`)) return true;
  const isNew = text(`targets.${row}.new`) !== '';
  return isNew && !text(`targets.${row}.title.zh-CN`) && !text(`targets.${row}.title.en`);
}

function targetOf(row: number, text: Text): PlanTarget {
  const field = (name: string) => text(`targets.${row}.${name}`);
  const isMeasured = field('kind') === 'measured';
  return {
    number: numberOf(field('number')),
    kind: field('kind') as PlanTarget['kind'],
    // The form hides these for attested targets.
    metric: isMeasured ? field('metric') || null : null,
    required: isMeasured ? field('required') || null : null,
    pace: isMeasured && field('pace') === 'even' ? 'even' : null,
    parts: field('parts'),
    dueOn: field('dueOn'),
    title: { 'zh-CN': field('title.zh-CN'), en: field('title.en') },
  };
}

const SERVER_FIELD = /^tasks\.\d+\.(.+)$/;
const SERVER_TARGET = /^targets\.(\d+)\.(.+)$/;

/** The form's own name for a field that the server complains about: 'tasks.3.targets.1.dueOn' is row 2's 'dueOn'. */
export function taskFieldOf(serverField: string, rows: readonly number[]): string {
  const [, field] = SERVER_FIELD.exec(serverField) ?? [];
  if (field === undefined) return serverField;
  const [, place, rest = ''] = SERVER_TARGET.exec(field) ?? [];
  if (place === undefined) return field.replace(/^(rules|cooperating)\..*$/, '$1');
  return `targets.${rows[Number(place)] ?? place}.${rest}`;
}

/**
 * After a conflict the stored task may have a target where the form has a new row that was left empty: that row then
 * shows the stored target, so that sending again doesn't drop it.
 */
export function refilled(values: Record<string, string[]>, targets: readonly PlanTarget[]): Record<string, string[]> {
  const filled = { ...values };
  for (const [row, target] of targets.entries()) {
    const name = (field: string) => `targets.${row}.${field}`;
    const isEmpty = !filled[name('title.zh-CN')]?.[0] && !filled[name('title.en')]?.[0];
    if (!filled[name('new')] || !isEmpty) continue;
    delete filled[name('new')];
    const stored = {
      number: String(target.number),
      kind: target.kind,
      metric: target.metric ?? '',
      required: target.required ?? '',
      pace: target.pace ?? '',
      parts: target.parts,
      dueOn: target.dueOn,
      'title.zh-CN': target.title['zh-CN'],
      'title.en': target.title.en,
    };
    for (const [field, value] of Object.entries(stored)) filled[name(field)] = [value];
  }
  return filled;
}
