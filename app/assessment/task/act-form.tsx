import { useParams } from '@remix-run/react';
import { createContext, useContext } from 'react';
import type { FormFailure } from '../../ui/form-failure.ts';
import { KeptForm, type KeptFormProps } from '../../ui/kept-form.tsx';
import { taskAddress } from '../task-address.ts';

/** What all forms of a task page share. */
export interface Acting {
  year: number;
  taskNumber: number;
  /** Name of the form that stands open. */
  open: string | null;
  failure: FormFailure | null;
  idempotencyKey: string;
  uploadLimitBytes: number;
  /** Endings of the files that are accepted: 'pdf'. */
  endings: readonly string[];
}

const ActingContext = createContext<Acting | null>(null);
export const ActingProvider = ActingContext.Provider;

export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('a form of a task stands outside of its page');
  return acting;
}

/** Under which the tab keeps what is typed into the forms of a year's tasks. */
export const keptUnder = (zone: string, year: number) => `${zone}/${year}`;

/** `name` comes from `formName`. */
export interface ActFormProps extends Pick<KeptFormProps, 'name' | 'encType' | 'version' | 'buttons' | 'children'> {
  /** The target in whose section the form stands. */
  target: string;
  /** The accessible name. */
  label: string;
}

/** A form of the task page. */
export function ActForm({ target, children, ...form }: ActFormProps) {
  const { zone = '' } = useParams();
  const { failure, idempotencyKey, taskNumber, year } = useActing();
  return (
    <KeptForm
      {...form}
      keptUnder={keptUnder(zone, year)}
      failure={failure}
      idempotencyKey={idempotencyKey}
      cancelHref={taskAddress(zone, year, taskNumber, { target })}
    >
      <input type="hidden" name="target" value={target} />
      {children}
    </KeptForm>
  );
}
