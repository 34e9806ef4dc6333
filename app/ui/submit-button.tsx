import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from './button.tsx';
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
  const { pending } = useFormState();
  return (
    <Button type="submit" look={look} size={size} name={name} value={value} aria-disabled={pending || undefined}>
      {pending ? (pendingText ?? t('form.sending')) : children}
    </Button>
  );
}

/** Buttons of a form in one row: the main one first. */
export function FormActions({ children }: { children: React.ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2">{children}</div>;
}
