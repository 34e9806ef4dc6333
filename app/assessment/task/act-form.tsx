import { Link, useParams } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, type FormProps } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions, SubmitButton, type SubmitButtonProps } from '../../ui/submit-button.tsx';
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

/** The failure that belongs to the form of this name. */
export const failureOfForm = ({ failure }: Pick<Acting, 'failure'>, name: string): FormFailure | null =>
  failure?.values.form?.[0] === name ? failure : null;

export interface ActFormProps extends Pick<FormProps, 'encType' | 'version'> {
  /** From `formName`. */
  name: string;
  /** The target in whose section the form stands. */
  target: string;
  /** The accessible name. */
  label: string;
  children: ReactNode;
  /** The buttons; `cancel` closes the form. */
  buttons: ReactNode;
}

/** A form of the task page: knows its failure, carries its name, can be closed without doing anything. */
export function ActForm({ name, target, label, version, encType, children, buttons }: ActFormProps) {
  const acting = useActing();
  return (
    <Form
      failure={failureOfForm(acting, name)}
      version={version}
      idempotencyKey={acting.idempotencyKey}
      encType={encType}
      label={label}
      className="space-y-5"
    >
      <input type="hidden" name="form" value={name} />
      <input type="hidden" name="target" value={target} />
      {children}
      <FormActions>
        {buttons}
        <CancelLink target={target} />
      </FormActions>
    </Form>
  );
}

function CancelLink({ target }: { target: string }) {
  const { t } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const { year, taskNumber } = useActing();
  return (
    <Link to={taskAddress(zone, year, taskNumber, { target })} preventScrollReset className="px-1 py-2">
      {t('task.cancel')}
    </Link>
  );
}

/** For forms with one way to send them. */
export function OneButton({ children, look }: Pick<SubmitButtonProps, 'children' | 'look'>) {
  return <SubmitButton look={look}>{children}</SubmitButton>;
}
