import { clsx } from 'clsx';
import { fieldId } from './error-summary.tsx';
import { FieldError, type FieldProps, Hint, type Option, OptionalMark } from './field.tsx';
import { useFormState } from './form.tsx';

// In the middle of the first line, whatever the size of the words; the words, not the box, stand on a row's baseline.
const BOX = 'mt-[calc(0.5lh-0.5625rem)] size-4.5 shrink-0 self-start';

export interface CheckboxProps extends Omit<FieldProps, 'optional' | 'labelHidden'> {
  value?: string;
  defaultChecked?: boolean;
}

/** One yes-or-no. */
export function Checkbox({ name, label, hint, required, className, value = 'on', defaultChecked }: CheckboxProps) {
  const { formId, errors, values } = useFormState();
  const id = fieldId(formId, name);
  const error = errors[name];
  // An unticked box sends nothing: after a refusal, absence from what was typed means "no".
  const wasSent = Object.keys(values).length > 0;
  const checked = wasSent ? values[name]?.includes(value) : defaultChecked;
  return (
    <div className={clsx('max-w-field', className)}>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="flex items-baseline gap-2.5">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          required={required}
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
          className={BOX}
        />
        <div>
          <label htmlFor={id}>{label}</label>
          {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
        </div>
      </div>
    </div>
  );
}

export interface ChoiceGroupProps extends FieldProps {
  options: readonly Option[];
  /** Side by side where the words are short. */
  inline?: boolean;
}

/** One of a few, all visible. */
export function RadioGroup({ defaultValue, ...group }: ChoiceGroupProps & { defaultValue?: string }) {
  return <ChoiceGroup type="radio" defaultValues={defaultValue === undefined ? [] : [defaultValue]} {...group} />;
}

/** Any number of a few; sends the name once for each ticked box. */
export function CheckboxGroup({ defaultValues = [], ...group }: ChoiceGroupProps & { defaultValues?: string[] }) {
  return <ChoiceGroup type="checkbox" defaultValues={defaultValues} {...group} />;
}

function ChoiceGroup({
  type,
  name,
  label,
  hint,
  optional,
  required,
  labelHidden,
  className,
  options,
  inline,
  defaultValues,
}: ChoiceGroupProps & { type: 'radio' | 'checkbox'; defaultValues: string[] }) {
  const { formId, errors, values } = useFormState();
  const id = fieldId(formId, name);
  const error = errors[name];
  const chosen = Object.keys(values).length > 0 ? (values[name] ?? []) : defaultValues;
  return (
    <fieldset
      className={clsx('max-w-field', className)}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend className={labelHidden ? 'sr-only' : 'mb-1 font-medium'}>
        {label}
        {optional && <OptionalMark />}
      </legend>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className={inline ? 'flex flex-wrap gap-x-6 gap-y-1.5' : 'space-y-1.5'}>
        {options.map((option, index) => {
          // The summary links to the field's id: it must be the first choice, not the fieldset, to take the focus.
          const optionId = index === 0 ? id : `${id}-${index}`;
          return (
            <div key={option.value} className="flex gap-2.5 py-0.5">
              <input
                type={type}
                id={optionId}
                name={name}
                value={option.value}
                required={type === 'radio' && required}
                disabled={option.disabled}
                defaultChecked={chosen.includes(option.value)}
                aria-invalid={error ? true : undefined}
                aria-describedby={option.hint ? `${optionId}-hint` : undefined}
                className={BOX}
              />
              <div>
                <label htmlFor={optionId}>{option.label}</label>
                {option.hint && <Hint id={`${optionId}-hint`}>{option.hint}</Hint>}
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
