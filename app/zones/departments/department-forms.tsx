import { Link, useLocation } from '@remix-run/react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../../paths.ts';
import { Checkbox, CheckboxGroup } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { type DepartmentView, useKindOptions } from './department-words.ts';
import { NEW_DEPARTMENT, partField, STAYS, taskField, versionField } from './reorganisation-form.ts';
import { type Preview, ReorganisationPreview } from './reorganisation-preview.tsx';

interface FormProps {
  today: string;
  idempotencyKey: string;
  failure: FormFailure | null;
}

interface PreviewedForm extends FormProps {
  departments: readonly DepartmentView[];
  /** What the server says it would do; the confirming button comes with it. */
  preview: Preview | null;
}

/** What stood in the form when it was previewed: without JavaScript the page comes back with it. */
const Typed = createContext<Record<string, string[]>>({});
const useTyped = () => {
  const typed = useContext(Typed);
  return (name: string) => typed[name]?.[0];
};

/** When and why: the same for all changes. */
function Grounds({ dayHint, today }: { dayHint: string; today: string }) {
  const { t } = useTranslation('zones');
  const typed = useTyped();
  return (
    <>
      <TextInput
        name="effectiveOn"
        type="date"
        label={t('departments.field.effectiveOn')}
        hint={dayHint}
        defaultValue={typed('effectiveOn') ?? today}
        width="half"
        required
      />
      <TextArea
        name="reason"
        label={t('departments.field.reason')}
        hint={t('departments.field.reasonHint')}
        defaultValue={typed('reason')}
        rows={3}
        required
      />
    </>
  );
}

export function RenameForm({ department, today, idempotencyKey, failure }: FormProps & { department: DepartmentView }) {
  const { t } = useTranslation('zones');
  const { presentName, version, id, name } = department;
  return (
    <Form
      failure={failure}
      version={version}
      idempotencyKey={idempotencyKey}
      label={t('departments.actNamed.rename', { name })}
    >
      <input type="hidden" name="department" value={id} />
      <TextInput name="nameZh" label={t('departments.field.nameZh')} defaultValue={presentName['zh-CN']} required />
      <TextInput name="nameEn" label={t('departments.field.nameEn')} defaultValue={presentName.en} required />
      <Grounds dayHint={t('departments.field.renameDayHint')} today={today} />
      <FormActions>
        <SubmitButton name="intent" value="rename">
          {t('departments.rename.submit')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

/** What a department that is founded needs; `prefix` tells several of them apart. */
function NewDepartmentFields({ prefix }: { prefix: string }) {
  const { t } = useTranslation('zones');
  const typed = useTyped();
  const field = (name: string) => ({ name: prefix + name, defaultValue: typed(prefix + name), width: 'half' as const });
  return (
    <div className="grid max-w-text items-end gap-4 sm:grid-cols-2">
      <TextInput {...field('NameZh')} label={t('departments.field.nameZh')} />
      <TextInput {...field('NameEn')} label={t('departments.field.nameEn')} />
      <TextInput
        {...field('Id')}
        label={t('departments.field.id')}
        hint={t('departments.field.idHint')}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <Select
        {...field('Kind')}
        label={t('departments.field.kind')}
        placeholder={t('departments.field.kindChoose')}
        options={useKindOptions()}
      />
    </div>
  );
}

const FIELDSET = 'border-rule-strong space-y-4 border-s-2 ps-4';

export function MergeForm({ departments, today, idempotencyKey, failure, preview }: PreviewedForm) {
  const { t } = useTranslation('zones');
  const options = departments.map(({ id, name }) => ({ value: id, label: name }));
  const typed = preview?.typed ?? {};
  return (
    <Form failure={failure} idempotencyKey={idempotencyKey} label={t('departments.act.merge')}>
      <Typed.Provider value={typed}>
        {departments.map(({ id, version }) => (
          <input key={id} type="hidden" name={versionField(id)} value={version} />
        ))}
        <CheckboxGroup
          name="from"
          label={t('departments.field.from')}
          hint={t('departments.field.fromHint')}
          defaultValues={typed.from}
          options={options}
          required
        />
        <Select
          name="into"
          label={t('departments.field.into')}
          placeholder={t('departments.field.intoChoose')}
          options={[...options, { value: NEW_DEPARTMENT, label: t('departments.field.intoNew') }]}
          defaultValue={typed.into?.[0]}
          width="half"
          required
        />
        <fieldset className={FIELDSET}>
          <legend className="font-medium">{t('departments.field.newDepartment')}</legend>
          <p className="text-ink-3 text-sm">{t('departments.field.newDepartmentHint')}</p>
          <NewDepartmentFields prefix="new" />
        </fieldset>
        <Grounds dayHint={t('departments.field.reorganiseDayHint')} today={today} />
        <PreviewAndConfirm act="merge" preview={preview} departments={departments} />
      </Typed.Provider>
    </Form>
  );
}

export interface DepartmentTask {
  number: number;
  title: string;
  years: number[];
}

interface SplitFormProps extends PreviewedForm {
  department: DepartmentView;
  tasks: readonly DepartmentTask[];
  /** How many new departments the form has room for. */
  parts: number;
}

export function SplitForm(props: SplitFormProps) {
  const { department, departments, tasks, parts, today, idempotencyKey, failure, preview } = props;
  const { t } = useTranslation('zones');
  const location = useLocation();
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  const partOptions = numbers.map((number) => ({
    value: String(number),
    label: t('departments.field.part', { number }),
  }));
  const typed = preview?.typed ?? {};
  return (
    <Form
      failure={failure}
      version={department.version}
      idempotencyKey={idempotencyKey}
      label={t('departments.actNamed.split', { name: department.name })}
    >
      <Typed.Provider value={typed}>
        <input type="hidden" name="department" value={department.id} />
        <input type="hidden" name="parts" value={parts} />
        {numbers.map((number) => (
          <fieldset key={number} className={FIELDSET}>
            <legend className="font-medium">{t('departments.field.part', { number })}</legend>
            <NewDepartmentFields prefix={partField(number)} />
          </fieldset>
        ))}
        <p>
          <Link to={withSearch(location, { parts: String(parts + 1) })} preventScrollReset>
            {t('departments.split.morePart')}
          </Link>
        </p>
        <TaskChoices tasks={tasks} partOptions={partOptions} />
        <Checkbox
          name="ends"
          label={t('departments.field.ends')}
          hint={t('departments.field.endsHint')}
          defaultChecked={typed.ends !== undefined}
        />
        <Select
          name="successor"
          label={t('departments.field.successor')}
          placeholder={t('departments.field.successorNone')}
          options={partOptions}
          defaultValue={typed.successor?.[0]}
          width="half"
        />
        <Grounds dayHint={t('departments.field.reorganiseDayHint')} today={today} />
        <PreviewAndConfirm act="split" preview={preview} departments={departments} />
      </Typed.Provider>
    </Form>
  );
}

function TaskChoices({
  tasks,
  partOptions,
}: {
  tasks: readonly DepartmentTask[];
  partOptions: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation(['zones', 'common']);
  const typed = useTyped();
  return (
    <fieldset className={FIELDSET}>
      <legend className="font-medium">{t('zones:departments.field.tasks')}</legend>
      <p className="text-ink-3 text-sm">
        {t(tasks.length === 0 ? 'zones:departments.field.noTasks' : 'zones:departments.field.tasksIntro')}
      </p>
      {tasks.map(({ number, title, years }) => (
        <Select
          key={number}
          name={taskField(number)}
          label={t('zones:departments.field.task', { number, title })}
          hint={t('zones:departments.field.taskYears', { years: years.join(t('common:listSeparator')) })}
          options={[{ value: STAYS, label: t('zones:departments.field.taskStays') }, ...partOptions]}
          defaultValue={typed(taskField(number))}
          width="half"
        />
      ))}
    </fieldset>
  );
}

/** First what would happen, then the button that does it. */
function PreviewAndConfirm({
  act,
  preview,
  departments,
}: {
  act: 'merge' | 'split';
  preview: Preview | null;
  departments: readonly DepartmentView[];
}) {
  const { t } = useTranslation('zones');
  return (
    <>
      {preview && <ReorganisationPreview preview={preview} departments={departments} />}
      <FormActions>
        {preview && (
          <SubmitButton name="intent" value={act}>
            {t(`departments.${act}.submit`)}
          </SubmitButton>
        )}
        <SubmitButton look={preview ? 'secondary' : 'primary'} name="intent" value={`preview-${act}`}>
          {t(`departments.${act}.preview`)}
        </SubmitButton>
      </FormActions>
    </>
  );
}
