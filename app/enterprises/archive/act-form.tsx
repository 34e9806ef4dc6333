import { createContext, type ReactNode, useContext } from 'react';
import type { FormFailure } from '../../ui/form-failure.ts';
import { KeptForm, type KeptFormProps } from '../../ui/kept-form.tsx';

/** What all forms of a page share: which one stands open, and what was wrong with it. */
export interface ActingState {
  open: string | null;
  failure: FormFailure | null;
  idempotencyKey: string;
  /** The page without an open form. */
  cancelHref: string;
  /** Under which the tab keeps what is typed into its forms. */
  keptUnder: string;
}

export const Acting = createContext<ActingState>({
  open: null,
  failure: null,
  idempotencyKey: '',
  cancelHref: '',
  keptUnder: '',
});
export const useActing = () => useContext(Acting);

interface ActFormProps extends Pick<KeptFormProps, 'name' | 'version' | 'className' | 'validate' | 'buttons'> {
  label: string;
  children: ReactNode;
}

/** A form of an enterprise's page, or of the page of measures. */
export function ActForm(form: ActFormProps) {
  const { failure, idempotencyKey, cancelHref, keptUnder } = useActing();
  return <KeptForm {...form} keptUnder={keptUnder} {...{ failure, idempotencyKey, cancelHref }} />;
}
