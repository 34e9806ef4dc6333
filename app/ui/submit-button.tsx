import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ButtonLook, buttonClass } from './button.tsx';
import { useFormState } from './form.tsx';

export interface SubmitButtonProps extends ButtonLook {
  children: string;
  /** What it says while the form is on its way. */
  pendingText?: string;
  /** For forms with several outcomes: sent as name=value of the pressed button. */
  name?: string;
  value?: string;
}

/** Sends the form around it. While that lasts it keeps the focus and says so, and a second press does nothing. */
export function SubmitButton({ children, pendingText, look = 'primary', size, name, value }: SubmitButtonProps) {
  const { t } = useTranslation();
  const { pending, pressed } = useFormState();
  const button = useRef<HTMLButtonElement>(null);
  const isUnderWay = pending && (pressed === null ? look === 'primary' : pressed === button.current);
  return (
    <button
      ref={button}
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      className={buttonClass({ look, size })}
    >
      {isUnderWay ? (pendingText ?? t('form.sending')) : children}
    </button>
  );
}

/** Buttons of a form in one row: the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2">{children}</div>;
}
