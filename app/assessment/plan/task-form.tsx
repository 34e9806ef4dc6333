import { Link, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { THEMES } from '../../../server/assessment/themes.ts';
import { CheckboxGroup } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { TypedNotice } from '../../ui/kept-form.tsx';
import { Section } from '../../ui/section.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { useTypedDraft } from '../../ui/use-typed-draft.ts';
import { EffectFields } from './effect-fields.tsx';
import { LiveTotals } from './live-totals.tsx';
import { planEditAddress } from './plan-edit-address.ts';
import type { PlanTask, PlanView, ZoneDepartment } from './plan-overview.ts';
import { TargetRows } from './target-rows.tsx';

export interface TaskFormProps {
  plan: PlanView;
  /** None for a new one. */
  task: PlanTask | null;
  departments: readonly ZoneDepartment[];
  today: string;
  failure: FormFailure | null;
  idempotencyKey: string;
}

/** One task with its targets; saved as a new version of the plan (A10). */
export function TaskForm({ plan, task, departments, today, failure, idempotencyKey }: TaskFormProps) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const open = departments.filter(({ closedOn, id }) => closedOn === null || id === task?.departmentId);
  const options = open.map(({ id, name }) => ({ value: id, label: name }));
  const key = `${zone}/${plan.year}/plan/${task?.number ?? 'new'}`;
  const { draft, keep, discard } = useTypedDraft(key, plan.version);
  return (
    <div onInput={keep} className="space-y-6">
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        failure={failure}
        draft={draft}
        version={plan.version}
        idempotencyKey={idempotencyKey}
        label={t('plan.edit.formLabel')}
        className="space-y-10"
      >
        <input type="hidden" name="form" value="save-task" />
        <input type="hidden" name="task" value={task?.number ?? 'new'} />
        <Section title={t('column.task')} level={3}>
          <div className="space-y-5">
            <div className="flex flex-wrap gap-x-6 gap-y-5">
              <TextInput
                name="number"
                label={t('plan.edit.number')}
                hint={t('plan.edit.numberHint')}
                inputMode="numeric"
                width="short"
                defaultValue={String(task?.number ?? nextNumber(plan.tasks))}
                required
              />
              <TextInput
                name="weight"
                label={t('column.weight')}
                hint={t('plan.edit.weightHint')}
                unit={t('points')}
                inputMode="decimal"
                width="short"
                defaultValue={task?.weight}
                required
              />
            </div>
            <LiveTotals plan={plan} task={task} departments={open} />
            <div className="grid max-w-[74rem] gap-5 md:grid-cols-2">
              <Select
                name="departmentId"
                label={t('column.department')}
                options={options}
                placeholder={task ? undefined : t('plan.edit.choose')}
                defaultValue={task?.departmentId}
                required
              />
              <Select
                name="theme"
                label={t('column.theme')}
                options={THEMES.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
                placeholder={task ? undefined : t('plan.edit.choose')}
                defaultValue={task?.theme}
                required
              />
              <TextInput
                name="title.zh-CN"
                lang="zh-CN"
                label={t('plan.edit.titleZh')}
                defaultValue={task?.title['zh-CN']}
                maxLength={400}
                required
              />
              <TextInput
                name="title.en"
                lang="en"
                label={t('plan.edit.titleEn')}
                defaultValue={task?.title.en}
                maxLength={600}
                required
              />
              <TextArea
                name="note.zh-CN"
                lang="zh-CN"
                label={t('plan.edit.noteZh')}
                hint={t('plan.edit.noteHint')}
                defaultValue={task?.note?.['zh-CN']}
                rows={2}
                optional
              />
              <TextArea
                name="note.en"
                lang="en"
                label={t('plan.edit.noteEn')}
                hint={t('plan.edit.noteHint')}
                defaultValue={task?.note?.en}
                rows={2}
                optional
              />
            </div>
            <TextInput
              name="rules"
              label={t('task.rules')}
              hint={t('plan.edit.rulesHint')}
              defaultValue={task?.rules.join(', ')}
              width="half"
              optional
            />
            <CheckboxGroup
              name="cooperating"
              label={t('task.cooperating')}
              options={options}
              defaultValues={task?.cooperating ?? []}
              inline
              optional
              className="max-w-none"
            />
          </div>
        </Section>
        <Section title={t('plan.targets')} level={3} intro={t('plan.edit.targetsIntro')}>
          <TargetRows targets={task?.targets ?? []} year={plan.year} />
        </Section>
        <Section title={t('plan.effect.title')} level={3} intro={t('plan.effect.intro')}>
          <div className="space-y-5">
            <EffectFields plan={plan} today={today} />
            <FormActions>
              <SubmitButton>{t('plan.effect.save')}</SubmitButton>
              <Link to={planEditAddress(zone, plan.year)} className="px-1 py-2">
                {t('task.cancel')}
              </Link>
            </FormActions>
          </div>
        </Section>
      </Form>
    </div>
  );
}

const nextNumber = (tasks: readonly PlanTask[]) => Math.max(0, ...tasks.map(({ number }) => number)) + 1;
