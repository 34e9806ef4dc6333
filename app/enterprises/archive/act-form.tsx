import { Link } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedNotice } from '../../assessment/typed-notice.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions } from '../../ui/submit-button.tsx';
import { useTypedDraft } from '../../ui/use-typed-draft.ts';

/** What all forms of a page share: which one stands open, and what was wrong with it. */
export interface ActingState {
  open: string | null;
  failure: FormFailure | null;
  idempotencyKey: string;
  /** The page without an open form. */
  cancelHref: string;
}

export const Acting = createContext<ActingState>({ open: null, failure: null, idempotencyKey: '', cancelHref: '' });
export const useActing = () => useContext(Acting);

interface ActFormProps {
  /** The form, as ?open= and the action know it; with an id after a colon where there are several. */
  name: string;
  /** Under which the tab keeps what is typed. */
  draftKey: string;
  label: string;
  version?: number;
  className?: string;
  validate?: (form: FormData) => Record<string, string>;
  buttons: ReactNode;
  children: ReactNode;
}

/** A form that knows its failure, keeps what is typed, and can be closed without doing anything. */
export function ActForm({
  name,
  draftKey,
  label,
  version,
  className = 'space-y-5',
  validate,
  buttons,
  children,
}: ActFormProps) {
  const { t } = useTranslation('enterprises');
  const acting = useActing();
  const failure = acting.failure?.values.form?.[0] === name ? acting.failure : null;
  const { draft, keep, discard } = useTypedDraft(`${draftKey}/${name}`, version);
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
        validate={validate}
        label={label}
        className={className}
      >
        <input type="hidden" name="form" value={name} />
        {children}
        <FormActions>
          {buttons}
          <Link to={acting.cancelHref} preventScrollReset className="px-1 py-2">
            {t('cancel')}
          </Link>
        </FormActions>
      </Form>
    </div>
  );
}
