import { clsx } from 'clsx';
import { Field, type FieldProps, type Option } from '../../ui/field.tsx';

interface TypedProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** A text whose value the page follows as one types. */
export function TypedInput({
  value,
  onChange,
  maxLength,
  isDecimal,
  ...field
}: TypedProps & { maxLength: number; isDecimal?: boolean }) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          type="text"
          className={clsx('control', isDecimal && 'text-end')}
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          {...wiring}
        />
      )}
    </Field>
  );
}

/** A choice that the page follows. */
export function TypedSelect({
  value,
  onChange,
  options,
  placeholder,
  ...field
}: TypedProps & { options: readonly Option[]; placeholder: string }) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          className="control"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          {...wiring}
        >
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
