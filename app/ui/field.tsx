import { clsx } from 'clsx';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldId } from './error-summary.tsx';
import { useFormState } from './form.tsx';

export interface FieldProps {
  name: string;
  label: string;
  /** What to enter, or why it is asked. */
  hint?: ReactNode;
  /** Says so beside the label; for forms where most fields must be filled in. */
  optional?: boolean;
  required?: boolean;
  /** Keeps the label for screen readers only, where the place makes it plain (a search box, a filter). */
  labelHidden?: boolean;
  className?: string;
}

/** What a control needs to belong to its label, hint and error. */
export interface ControlWiring {
  id: string;
  name: string;
  required: boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around one control. The ready-made controls below use it; so can any other. */
export function Field({
  name,
  label,
  hint,
  optional,
  required,
  labelHidden,
  className,
  children,
}: FieldProps & { children: (wiring: ControlWiring) => ReactNode }) {
  const { formId, errors } = useFormState();
  const id = fieldId(formId, name);
  const error = errors[name];
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={clsx('max-w-field', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1 block font-medium'}>
        {label}
        {optional && <OptionalMark />}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({
        id,
        name,
        required,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}

export function OptionalMark() {
  const { t } = useTranslation();
  return <span className="text-ink-3 ml-2 text-sm font-normal">{t('form.optional')}</span>;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-ink-3 mb-1.5 text-sm">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <p id={id} className="text-bad mb-1.5 text-sm font-medium">
      <span className="sr-only">{t('form.errorPrefix')}</span>
      {children}
    </p>
  );
}

type Inner<Attributes> = Omit<Attributes, 'name' | 'id' | 'required' | 'defaultValue' | 'value' | 'className' | 'size'>;

export interface TextInputProps extends FieldProps, Inner<InputHTMLAttributes<HTMLInputElement>> {
  defaultValue?: string;
  /** A unit after the field: 万美元, %. Part of the field's description. */
  unit?: string;
  /** As many characters as an answer usually has; the width says how much is expected. */
  width?: 'full' | 'half' | 'short';
  type?: 'text' | 'password' | 'email' | 'url' | 'tel' | 'search' | 'date' | 'month' | 'time' | 'datetime-local';
}

const WIDTHS = { full: 'w-full', half: 'max-w-72', short: 'max-w-40' } as const;

/** One line of text. For decimals keep type text and pass inputMode="decimal": number inputs lose what they can't parse. */
export function TextInput({
  name,
  label,
  hint,
  optional,
  required,
  labelHidden,
  className,
  defaultValue,
  unit,
  width = 'full',
  type = 'text',
  ...rest
}: TextInputProps) {
  const { values } = useFormState();
  return (
    <Field {...{ name, label, hint, optional, required, labelHidden, className }}>
      {(wiring) => (
        <div className={clsx('flex items-center gap-2', WIDTHS[width])}>
          <input
            type={type}
            className={clsx('control', rest.inputMode === 'decimal' && 'text-end')}
            defaultValue={values[name]?.[0] ?? defaultValue}
            {...rest}
            {...wiring}
          />
          {unit && <span className="text-ink-2 shrink-0 text-sm">{unit}</span>}
        </div>
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps, Inner<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  defaultValue?: string;
}

export function TextArea({
  name,
  label,
  hint,
  optional,
  required,
  labelHidden,
  className,
  defaultValue,
  ...rest
}: TextAreaProps) {
  const { values } = useFormState();
  return (
    <Field {...{ name, label, hint, optional, required, labelHidden, className }}>
      {(wiring) => (
        <textarea className="control" rows={4} defaultValue={values[name]?.[0] ?? defaultValue} {...rest} {...wiring} />
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface SelectProps extends FieldProps, Inner<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly Option[];
  defaultValue?: string;
  /** The empty choice on top, e.g. "all departments". */
  placeholder?: string;
  width?: keyof typeof WIDTHS;
}

export function Select({
  name,
  label,
  hint,
  optional,
  required,
  labelHidden,
  className,
  options,
  defaultValue,
  placeholder,
  width = 'full',
  ...rest
}: SelectProps) {
  const { values } = useFormState();
  return (
    <Field {...{ name, label, hint, optional, required, labelHidden, className }}>
      {(wiring) => (
        <select
          className={clsx('control', WIDTHS[width])}
          defaultValue={values[name]?.[0] ?? defaultValue}
          {...rest}
          {...wiring}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
