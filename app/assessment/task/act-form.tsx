import { Link, useParams } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, type FormProps } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions } from '../../ui/submit-button.tsx';
import { useTypedDraft } from '../../ui/use-typed-draft.ts';
import { taskAddress } from '../task-address.ts';
import { TypedNotice } from '../typed-notice.tsx';

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
  const { zone = '' } = useParams();
  const failure = failureOfForm(acting, name);
  const { draft, keep, discard } = useTypedDraft(typedKey(zone, acting.year, name), version);
  return (
    <div onInput={keep} className="space-y-5">
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        failure={failure}
        draft={draft}
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
    </div>
  );
}

/** Under which the tab keeps what is typed into a form of a task. */
export const typedKey = (zone: string, year: number, name: string) => `${zone}/${year}/${name}`;

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
