import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { METRIC_IDS } from '../../../server/assessment/metrics.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import type { PlanTask } from './plan-overview.ts';
import { targetRows } from './read-task-form.ts';

type PlanTarget = PlanTask['targets'][number];

/** The targets of a task, with one empty row for a new one; more come with JavaScript. */
export function TargetRows({ targets, year }: { targets: readonly PlanTarget[]; year: number }) {
  const { t } = useTranslation('assessment');
  const { values } = useFormState();
  const [count, setCount] = useState(
    Math.max(targets.length + 1, ...targetRows(Object.keys(values)).map((row) => row + 1)),
  );
  const isAlive = useIsAlive();
  return (
    <div className="space-y-8">
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows only ever come at the end, and their place is their name
        <TargetRow key={row} row={row} target={targets[row] ?? null} number={nextNumber(targets, row)} year={year} />
      ))}
      {isAlive && (
        <Button size="small" onClick={() => setCount(count + 1)}>
          {t('plan.edit.moreTargets')}
        </Button>
      )}
    </div>
  );
}

const nextNumber = (targets: readonly PlanTarget[], row: number) =>
  targets[row]?.number ?? Math.max(0, ...targets.map(({ number }) => number)) + row - targets.length + 1;

interface TargetRowProps {
  row: number;
  target: PlanTarget | null;
  number: number;
  year: number;
}

/** Metric, required value and pace are asked only while "measured" is chosen. */
const WITH_MEASURED =
  '[&:has([value=measured])_.only-measured]:hidden [&:has([value=measured]:checked)_.only-measured]:grid';

function TargetRow({ row, target, number, year }: TargetRowProps) {
  const { t } = useTranslation('assessment');
  const name = (field: string) => `targets.${row}.${field}`;
  return (
    <fieldset className={`border-rule-strong border-s-2 ps-4 sm:ps-5 ${WITH_MEASURED}`}>
      <legend className="mb-3 font-semibold">
        {target ? t('plan.edit.target', { number: target.number }) : t('plan.edit.newTarget')}
      </legend>
      {!target && <input type="hidden" name={name('new')} value="yes" />}
      <div className="space-y-5">
        <div className="grid max-w-[74rem] gap-5 md:grid-cols-2">
          <TextInput
            name={name('title.zh-CN')}
            lang="zh-CN"
            label={t('plan.edit.titleZh')}
            defaultValue={target?.title['zh-CN']}
            maxLength={400}
          />
          <TextInput
            name={name('title.en')}
            lang="en"
            label={t('plan.edit.titleEn')}
            defaultValue={target?.title.en}
            maxLength={600}
          />
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-5">
          <TextInput
            name={name('number')}
            label={t('plan.edit.number')}
            inputMode="numeric"
            defaultValue={String(number)}
            className="w-20"
          />
          <TextInput
            name={name('parts')}
            label={t('task.fact.parts')}
            inputMode="decimal"
            defaultValue={target?.parts ?? '1'}
            className="w-24"
          />
          <TextInput
            name={name('dueOn')}
            type="date"
            label={t('column.due')}
            defaultValue={target?.dueOn ?? `${year}-12-31`}
            className="w-44"
          />
          <RadioGroup
            name={name('kind')}
            label={t('task.fact.kind')}
            inline
            defaultValue={target?.kind ?? 'attested'}
            options={[
              { value: 'attested', label: t('task.kind.attested') },
              { value: 'measured', label: t('task.kind.measured') },
            ]}
          />
        </div>
        <div className="only-measured max-w-[74rem] gap-5 md:grid-cols-[2fr_1fr_1fr]">
          <Select
            name={name('metric')}
            label={t('column.metric')}
            placeholder={t('plan.edit.choose')}
            defaultValue={target?.metric ?? ''}
            options={METRIC_IDS.map((id) => ({ value: id, label: t(`metrics.${id}`) }))}
          />
          <TextInput
            name={name('required')}
            label={t('plan.edit.required')}
            hint={t('plan.edit.requiredHint')}
            inputMode="decimal"
            defaultValue={target?.required ?? ''}
          />
          <Select
            name={name('pace')}
            label={t('plan.edit.pace')}
            hint={t('plan.edit.paceHint')}
            defaultValue={target?.pace ?? ''}
            options={[
              { value: '', label: t('plan.edit.paceNone') },
              { value: 'even', label: t('plan.edit.paceEven') },
            ]}
          />
        </div>
        {target && (
          <Checkbox name={name('remove')} label={t('plan.edit.removeTarget')} hint={t('plan.edit.removeTargetHint')} />
        )}
      </div>
    </fieldset>
  );
}
