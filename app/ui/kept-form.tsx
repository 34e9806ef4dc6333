import { Link } from '@remix-run/react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Form, type FormProps } from './form.tsx';
import type { FormFailure } from './form-failure.ts';
import { FormActions } from './submit-button.tsx';
import { forgetDraft, useTypedDraft } from './use-typed-draft.ts';

export interface KeptFormProps
  extends Pick<FormProps, 'encType' | 'version' | 'id' | 'label' | 'className' | 'validate' | 'idempotencyKey'> {
  /** What the form does, as the action knows it; with what it is about after a colon: 'paper:other'. */
  name: string;
  /** Under which the tab keeps what is typed, together with the name. */
  keptUnder: string;
  /** The page's answer, to whichever of its forms. */
  failure: FormFailure | null;
  buttons: ReactNode;
  /** Where Cancel leads; null for a form that can't be closed. */
  cancelHref: string | null;
  children?: ReactNode;
}

/** The failure that belongs to the form of this name. */
export const failureOfForm = (failure: FormFailure | null, name: string): FormFailure | null =>
  failure?.values.form?.[0] === name ? failure : null;

const keyOf = (keptUnder: string, name: string) => `${keptUnder}/${name}`;

/** A form among several of its page: knows its failure, keeps what is typed, can be closed without doing anything. */
export function KeptForm({
  name,
  keptUnder,
  failure: answer,
  version,
  buttons,
  cancelHref,
  className = 'space-y-5',
  children,
  ...form
}: KeptFormProps) {
  const { t } = useTranslation('common');
  const failure = failureOfForm(answer, name);
  const { draft, keep, discard } = useTypedDraft(keyOf(keptUnder, name), version);
  return (
    <div onInput={keep} className="no-print space-y-5">
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        {...form}
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        failure={failure}
        draft={draft}
        version={version}
        className={className}
      >
        <input type="hidden" name="form" value={name} />
        {children}
        <FormActions>
          {buttons}
          {cancelHref && (
            <Link to={cancelHref} preventScrollReset className="px-1 py-2">
              {t('cancel')}
            </Link>
          )}
        </FormActions>
      </Form>
    </div>
  );
}

/** What was typed into the form that has just been done is stored: the tab forgets its copy. */
export function useForgetDone(keptUnder: string, form: string | null | undefined): void {
  useEffect(() => {
    if (form) forgetDraft(keyOf(keptUnder, form));
  }, [keptUnder, form]);
}

/** Says that the fields hold what was typed earlier, and lets it go. */
export function TypedNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('common');
  return (
    <p role="status" className="text-ink-2 flex flex-wrap items-center gap-x-3 text-sm">
      {t('typed.restored')}
      <Button size="small" look="quiet" onClick={onDiscard}>
        {t('typed.discard')}
      </Button>
    </p>
  );
}
