import { useParams } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';
import type { FormFailure } from '../ui/form-failure.ts';
import { KeptForm, type KeptFormProps, useForgetDone } from '../ui/kept-form.tsx';
import type { ActingPage } from './acting-page.server.ts';

/** What all forms of a page share. */
export interface ActingState extends ActingPage {
  failure: FormFailure | null;
  /** The page without an open form; also what its drafts are kept under. */
  here: string;
}

const Acting = createContext<ActingState | null>(null);

export function useActing(): ActingState {
  const acting = useContext(Acting);
  if (!acting) throw new Error('a form stands outside of its page');
  return acting;
}

/** Knows which form stands open: the one that was refused, or the one that the address names. */
export function ActingProvider({ children, ...state }: ActingState & { children: ReactNode }) {
  const open = state.failure?.values.form?.[0] ?? state.open;
  return <Acting.Provider value={{ ...state, open }}>{children}</Acting.Provider>;
}

/** Forgets what was typed into the form that has just been done. Stands above the forms of its page. */
export function useForgetDoneHere(): void {
  const { done, here } = useActing();
  const { zone = '' } = useParams();
  useForgetDone(here, done);
  // Of a form that travelled here.
  useForgetDone(zone, done);
}

export interface ActFormProps extends Pick<KeptFormProps, 'name' | 'encType' | 'version' | 'id' | 'children'> {
  /** The accessible name. */
  label: string;
  /** The button that sends it. */
  button: ReactNode;
  /** Where Cancel leads; null for a form that is a page of its own and can't be closed. */
  cancelHref?: string | null;
  /** Ends on another page, which forgets what was typed here. */
  travels?: boolean;
}

/** A form of a page of incidents, checks, commitments: everything that happens with an enterprise. */
export function ActForm({ name, button, cancelHref, travels, ...form }: ActFormProps) {
  const { failure, idempotencyKey, here } = useActing();
  const { zone = '' } = useParams();
  return (
    <KeptForm
      {...form}
      name={name}
      keptUnder={travels ? zone : here}
      failure={failure}
      idempotencyKey={`${idempotencyKey}-${name}`}
      buttons={button}
      cancelHref={cancelHref === undefined ? here : cancelHref}
    />
  );
}
