import { useParams } from '@remix-run/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Section } from '../../ui/section.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { EffectFields } from './effect-fields.tsx';
import { planEditAddress } from './plan-edit-address.ts';
import type { DepartmentPlan, PlanTask, PlanView, ZoneDepartment } from './plan-overview.ts';
import { PlanTaskTable } from './plan-tables.tsx';
import { refilled } from './read-task-form.ts';
import { TaskForm } from './task-form.tsx';
import type { PlanFormProps } from './weights-form.tsx';

const CONFLICT = 409;

interface EditListProps {
  plan: PlanView;
  departments: readonly DepartmentPlan[];
  names: Record<string, string>;
}

/** All tasks, each with the way into its form. */
export function EditList({ plan, departments, names }: EditListProps) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const editHref = (task: number | 'new') => planEditAddress(zone, plan.year, { task: String(task) });
  return (
    <Section
      title={t('plan.tasksByDepartment')}
      intro={t('plan.edit.manyAtOnce')}
      actions={
        <LinkButton size="small" to={editHref('new')}>
          {t('plan.edit.add')}
        </LinkButton>
      }
    >
      <div className="space-y-8">
        {departments.map((department) => (
          <Section key={department.id} level={3} title={department.name}>
            <PlanTaskTable department={department} year={plan.year} names={names} editHref={editHref} />
          </Section>
        ))}
      </div>
    </Section>
  );
}

interface EditTaskProps extends Omit<PlanFormProps, 'failure'> {
  task: PlanTask | null;
  departments: readonly ZoneDepartment[];
  /** Of either form: which one, its field `form` says. */
  failure: FormFailure | null;
}

/** One task: its form, then its removal. After a conflict also what is stored now. */
export function EditTask({ plan, task, departments, today, failure, idempotencyKey }: EditTaskProps) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  // One object for one failure: the form tells a new refusal by it.
  const filled = useMemo(
    () => failure && { ...failure, values: refilled(failure.values, task?.targets ?? []) },
    [failure, task],
  );
  const failureOf = (form: string) => (filled?.values.form?.[0] === form ? filled : null);
  const isStale = failure?.status === CONFLICT;
  return (
    <Section
      title={
        task
          ? t('plan.edit.editing', { number: task.number, title: inLocale(task.title, locale) })
          : t('plan.edit.adding')
      }
    >
      <div className="space-y-10">
        {isStale && <StoredTask plan={plan} task={task} departments={departments} />}
        <TaskForm
          plan={plan}
          task={task}
          departments={departments}
          today={today}
          failure={failureOf('save-task')}
          idempotencyKey={`${idempotencyKey}-save`}
        />
        {task && (
          <RemoveTask
            plan={plan}
            task={task}
            today={today}
            failure={failureOf('remove-task')}
            idempotencyKey={`${idempotencyKey}-remove`}
          />
        )}
      </div>
    </Section>
  );
}

function RemoveTask({ plan, task, today, failure, idempotencyKey }: PlanFormProps & { task: PlanTask }) {
  const { t } = useTranslation('assessment');
  return (
    <details className="border-rule-strong border-t pt-3" open={failure !== null}>
      <summary className="text-bad py-1 font-medium">{t('plan.remove.title')}</summary>
      <p className="text-ink-2 mt-1 mb-5 max-w-text text-sm">{t('plan.remove.text')}</p>
      <Form
        failure={failure}
        version={plan.version}
        idempotencyKey={idempotencyKey}
        label={t('plan.remove.title')}
        className="space-y-5"
      >
        <input type="hidden" name="form" value="remove-task" />
        <input type="hidden" name="task" value={task.number} />
        <EffectFields plan={plan} today={today} />
        <FormActions>
          <SubmitButton look="danger">{t('plan.remove.send', { number: task.number })}</SubmitButton>
        </FormActions>
      </Form>
    </details>
  );
}

/** What somebody else has stored meanwhile; what was typed stands in the form below. */
function StoredTask({ plan, task, departments }: Pick<EditTaskProps, 'plan' | 'task' | 'departments'>) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  const [latest] = plan.versions;
  const department = departments.find(({ id }) => id === task?.departmentId)?.name;
  return (
    <section aria-label={t('task.stored.title')} className="border-warn border-s-2 ps-4">
      <p className="mb-2 font-semibold">{t('task.stored.title')}</p>
      <DefinitionList
        items={[
          {
            term: t('plan.version.number'),
            value: t('plan.version.by_', {
              number: latest?.number,
              by: latest?.by,
              reason: latest?.reason || t('plan.version.first'),
            }),
          },
          ...(task
            ? [
                { term: t('column.task'), value: `${task.number} ${inLocale(task.title, locale)}` },
                { term: t('column.department'), value: department ?? task.departmentId },
                { term: t('column.weight'), value: task.weight },
                {
                  term: t('plan.targets'),
                  value: (
                    <ul>
                      {task.targets.map((target) => (
                        <li key={target.number}>
                          {task.number}.{target.number} {inLocale(target.title, locale)}
                          <span className="text-ink-3 ms-2">
                            {t('plan.parts', { parts: target.parts })} · {target.dueOn}
                          </span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p className="text-ink-2 mt-3 text-sm">{t('task.stored.yours')}</p>
    </section>
  );
}
