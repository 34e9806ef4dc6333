import { data, redirect } from '@remix-run/node';
import { type Message, ProductError } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import type { LoadContext } from '../../load-context.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { missingFirst } from '../missing-first.server.ts';
import { percentToShare } from '../percent.ts';
import { type PlanEditPlace, planEditAddress } from './plan-edit-address.ts';
import { latestPlan, type PlanTask, type PlanView } from './plan-overview.ts';
import { readTaskForm, taskFieldOf } from './read-task-form.ts';

export interface OnPlan {
  zone: string;
  year: number;
}

interface Acted extends OnPlan {
  context: LoadContext;
  form: FormData;
}

/** What the forms of the plan editor do; each ends on the page that shows the effect. */
export async function actOnPlan(context: LoadContext, form: FormData, plan: OnPlan) {
  const act = ACTS[textOf(form, 'form')] ?? unknown;
  const rows: number[] = textOf(form, 'form') === 'save-task' ? readTaskForm(form).rows : [];
  const result = await orFormFailure(context.locale, form, () => act({ ...plan, context, form }));
  if (isFormFailure(result)) {
    const fields = Object.entries(result.fields).map(([field, text]) => [formFieldOf(field, rows), text]);
    const failure = missingFirst({ ...result, fields: Object.fromEntries(fields) }, context.locale);
    return data(failure, { status: failure.status });
  }
  return redirect(planEditAddress(plan.zone, result.year ?? plan.year, result));
}

const formFieldOf = (field: string, rows: readonly number[]): string =>
  ({ 'corrections.0.target': 'target', 'corrections.0.completion': 'percent' })[field] ?? taskFieldOf(field, rows);

type Act = (acted: Acted) => Promise<PlanEditPlace & { year?: number }>;

const unknown: Act = async () => {
  throw new ProductError('badInput', { key: 'badRequest' });
};

const wrong = (field: string, message: Message) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { [field]: message } });

const apiOf = ({ context, form }: Acted) => context.apiWith(textOf(form, 'idempotencyKey')).assessment;

/** A10: any change of tasks or weights is a new version, with its reason and its first day. */
async function revise(acted: Acted, change: (plan: PlanView) => Pick<PlanView, 'tasks' | 'departmentWeights'>) {
  const { context, form, zone, year } = acted;
  const plan = await latestPlan(context, { zone, year });
  await apiOf(acted).revisePlan({
    zone,
    year,
    version: textOf(form, 'version'),
    effectiveFrom: textOf(form, 'effectiveFrom'),
    reason: textOf(form, 'reason'),
    ...change(plan),
  });
}

/** The task under its number; a new one comes at the end. */
function withTask(tasks: readonly PlanTask[], replaced: string, task: PlanTask): PlanTask[] {
  const isKnown = tasks.some(({ number }) => String(number) === replaced);
  return isKnown ? tasks.map((each) => (String(each.number) === replaced ? task : each)) : [...tasks, task];
}

const ACTS: Record<string, Act | undefined> = {
  'save-task': async (acted) => {
    const { task } = readTaskForm(acted.form);
    const replaced = textOf(acted.form, 'task');
    await revise(acted, ({ tasks, departmentWeights }) => ({
      departmentWeights,
      tasks: withTask(tasks, replaced, task),
    }));
    return { done: 'revised' };
  },
  'remove-task': async (acted) => {
    const removed = textOf(acted.form, 'task');
    await revise(acted, ({ tasks, departmentWeights }) => {
      const left = tasks.filter(({ number }) => String(number) !== removed);
      if (left.length === 0) throw wrong('reason', { key: 'plan.lastTask' });
      return { departmentWeights, tasks: left };
    });
    return { done: 'removed' };
  },
  weights: async (acted) => {
    const { form } = acted;
    await revise(acted, ({ tasks }) => ({
      tasks,
      departmentWeights: textOf(form, 'mode') === 'weighted' ? weightsIn(form) : null,
    }));
    return { part: 'weights', done: 'weighted' };
  },
  carry: async (acted) => {
    const { zone, year, form } = acted;
    const carried = await apiOf(acted).carryPlan({ zone, year, toYear: textOf(form, 'toYear') });
    return { year: carried.year, done: 'carried' };
  },
  close: async (acted) => {
    const { zone, year, form } = acted;
    if (textOf(form, 'confirm').trim() !== String(year))
      throw wrong('confirm', { key: 'plan.confirmYear', params: { year } });
    await apiOf(acted).closePlan({ zone, year, version: textOf(form, 'version'), reason: textOf(form, 'reason') });
    return { part: 'close', done: 'closed' };
  },
  correct: async (acted) => {
    const { zone, year, form } = acted;
    const completion = percentToShare(textOf(form, 'percent'));
    if (completion === null) {
      throw wrong('percent', { key: textOf(form, 'percent') ? 'field.percent' : 'field.required' });
    }
    await apiOf(acted).correctClosedPlan({
      zone,
      year,
      version: textOf(form, 'version'),
      reason: textOf(form, 'reason'),
      corrections: [{ target: textOf(form, 'target'), completion }],
    });
    return { part: 'close', done: 'corrected' };
  },
};

const WEIGHT_FIELD = /^departmentWeights\.(.+)$/;

function weightsIn(form: FormData): Record<string, string> {
  const weights = [...form].flatMap(([name, value]): [string, string][] => {
    const [, department] = WEIGHT_FIELD.exec(name) ?? [];
    return department && typeof value === 'string' ? [[department, value.trim()]] : [];
  });
  return Object.fromEntries(weights);
}
