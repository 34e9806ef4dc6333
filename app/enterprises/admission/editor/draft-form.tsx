import { useLocation, useNavigate } from '@remix-run/react';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../../ui/form.tsx';
import { FormActions, SubmitButton } from '../../../ui/submit-button.tsx';
import { applicationAddress, draftPath, type Part, type TypedPart } from '../address.ts';
import type { DraftRefused, Missing } from '../draft-answers.ts';
import { NoteContext } from './note-context.ts';
import { SaveNote } from './save-note.tsx';
import { StoredNow } from './stored-now.tsx';
import { unsavedTyped } from './typed-copy.ts';
import { useBackgroundSave } from './use-background-save.ts';

/** The id of the form, known to the links that lead to its fields. */
export const DRAFT_FORM = 'draft';

export interface DraftFormProps {
  zone: string;
  application: string;
  part: TypedPart;
  /** The step after this one. */
  next: Part;
  version: number;
  savedAt: string;
  missing: readonly Missing[];
  /** Shows what is missing beside the fields. */
  check: boolean;
  failure: DraftRefused | null;
  idempotencyKey: string;
  label: string;
  children: ReactNode;
}

/** A field that is led to shows its label above it, and stands clear of the bar below. */
const IN_VIEW = '[&_.control]:scroll-mt-24 [&_.control]:scroll-mb-28 [&_input]:scroll-mt-24 [&_input]:scroll-mb-28';

/** One part of the forms: saved as one types; without JavaScript by its buttons. */
export function DraftForm(props: DraftFormProps) {
  const { zone, application, part, next, check, failure, idempotencyKey, label, children } = props;
  const { t } = useTranslation('admission');
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const copyKey = `${application}/${part}`;
  const { version, savedAt, missing } = props;
  const save = useBackgroundSave({
    url: draftPath(zone, application),
    idempotencyKey: useRef(idempotencyKey).current,
    copyKey,
    version,
    savedAt,
    missing,
  });
  const unsaved = useUnsaved(copyKey, version);
  const { note, flush } = save;

  const noteForm = useCallback(() => {
    const form = box.current?.querySelector('form');
    if (form) note(form);
  }, [note]);
  // What the tab had kept is on its way again.
  useEffect(() => {
    if (unsaved) noteForm();
  }, [unsaved, noteForm]);

  useFocusOnAsked();

  const send = async (event: FormEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    noteForm();
    const goesOn = pressed instanceof HTMLButtonElement && pressed.value === 'next';
    if ((await flush()) && goesOn) navigate(applicationAddress(zone, application, { part: next }));
  };

  const refusal = save.state.phase === 'refused' ? save.state.refusal : failure;
  return (
    <div ref={box} onInput={noteForm} onSubmitCapture={send}>
      <NoteContext.Provider value={noteForm}>
        <Form
          id={DRAFT_FORM}
          // Fields take what was typed only when they are made.
          key={unsaved ? 'unsaved' : 'fresh'}
          failure={failure}
          draft={unsaved}
          known={{ ...(check ? fieldsOf(save.missing, part) : {}), ...refusal?.fields }}
          version={save.version}
          idempotencyKey={idempotencyKey}
          label={label}
          className={`space-y-12 ${IN_VIEW}`}
        >
          <input type="hidden" name="form" value="save" />
          <input type="hidden" name="part" value={part} />
          {/* The first button is what Enter presses: it saves and stays. */}
          <button type="submit" name="go" value="stay" tabIndex={-1} aria-hidden="true" className="sr-only" />
          {refusal?.stored && (
            <StoredNow
              stored={refusal.stored}
              onOverwrite={save.state.phase === 'refused' ? save.overwrite : undefined}
            />
          )}
          {children}
          <div className="bg-page border-rule-strong no-print sticky bottom-0 z-10 border-t pt-1 pb-3">
            <FormActions>
              <SubmitButton name="go" value="next">
                {t('editor.next', { part: t(`part.${next}`) })}
              </SubmitButton>
              <SubmitButton name="go" value="stay" look="secondary">
                {t('editor.save')}
              </SubmitButton>
              <SaveNote state={save.state} savedAt={save.savedAt} />
            </FormActions>
          </div>
        </Form>
      </NoteContext.Provider>
    </div>
  );
}

/** A link to a field goes on where one types. */
function useFocusOnAsked() {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link pressed again leads there again
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.focus();
  }, [hash, key]);
}

/** What is missing in a part, by field. */
const fieldsOf = (missing: readonly Missing[], part: TypedPart): Record<string, string> =>
  Object.fromEntries(missing.filter(({ form }) => form === part).map(({ field, message }) => [field, message]));

/** What the tab kept of an earlier visit and could not save; found after the first render, the server knows of none. */
function useUnsaved(copyKey: string, version: number) {
  const [unsaved, setUnsaved] = useState<Record<string, string[]> | null>(null);
  const opened = useRef(version);
  useEffect(() => setUnsaved(unsavedTyped(copyKey, opened.current)), [copyKey]);
  return unsaved;
}
