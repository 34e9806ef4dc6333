import { Link, useParams } from '@remix-run/react';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { TypedNotice } from '../../assessment/typed-notice.tsx';
import { Form, type FormProps } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions } from '../../ui/submit-button.tsx';
import { forgetDraft, useTypedDraft } from '../../ui/use-typed-draft.ts';
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
export function useForgetDone(): void {
  const { done, here } = useActing();
  const { zone = '' } = useParams();
  useEffect(() => {
    for (const place of done ? [here, zone] : []) forgetDraft(`${place}/${done}`);
  }, [done, here, zone]);
}

export interface ActFormProps extends Pick<FormProps, 'encType' | 'version' | 'id'> {
  /** What the form does, as ?open= and the action know it; with what it is about after a colon: 'paper:other'. */
  name: string;
  /** The accessible name. */
  label: string;
  /** The button that sends it. */
  button: ReactNode;
  /** Where Cancel leads; null for a form that is a page of its own and can't be closed. */
  cancelHref?: string | null;
  /** Ends on another page, which forgets what was typed here. */
  travels?: boolean;
  children?: ReactNode;
}

/** A form that knows its failure, keeps what is typed, and can be closed without doing anything. */
export function ActForm({ name, label, version, encType, id, button, cancelHref, travels, children }: ActFormProps) {
  const { t } = useTranslation('incidents');
  const { failure: answer, idempotencyKey, here } = useActing();
  const failure = answer?.values.form?.[0] === name ? answer : null;
  const { zone = '' } = useParams();
  const { draft, keep, discard } = useTypedDraft(`${travels ? zone : here}/${name}`, version);
  const cancel = cancelHref === undefined ? here : cancelHref;
  return (
    <div onInput={keep} className="no-print space-y-5">
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        id={id}
        failure={failure}
        draft={draft}
        version={version}
        idempotencyKey={`${idempotencyKey}-${name}`}
        encType={encType}
        label={label}
        className="space-y-5"
      >
        <input type="hidden" name="form" value={name} />
        {children}
        <FormActions>
          {button}
          {cancel && (
            <Link to={cancel} preventScrollReset className="px-1 py-2">
              {t('cancel')}
            </Link>
          )}
        </FormActions>
      </Form>
    </div>
  );
}
