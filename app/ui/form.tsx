import { type FetcherWithComponents, Form as RemixForm, useNavigation } from '@remix-run/react';
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ErrorSummary } from './error-summary.tsx';
import type { FormFailure } from './form-failure.ts';

interface FormState {
  formId: string;
  pending: boolean;
  /** The button that sent the form; null when it was sent with the Enter key or not at all. */
  pressed: HTMLElement | null;
  /** What is wrong, by field name: from the server, or found before sending. */
  errors: Record<string, string>;
  /** What was typed before the last refusal, or earlier and never sent, by field name. */
  values: Record<string, string[]>;
  /** Reports a mistake that the browser finds by itself (a file too large); null takes it back. */
  reportError: (name: string, message: string | null) => void;
}

const FormContext = createContext<FormState>({
  formId: 'form',
  pending: false,
  pressed: null,
  errors: {},
  values: {},
  reportError: () => undefined,
});

/** For form controls: errors and typed values of the form around them. */
export const useFormState = () => useContext(FormContext);

export interface FormProps {
  children: ReactNode;
  /** The action's answer when it refused; shows the summary, the errors at the fields, and what was typed. */
  failure?: FormFailure | null;
  /** What is known to be wrong or missing without sending, by field name: stands beside the fields, not in the summary. */
  known?: Record<string, string>;
  /** What was typed earlier and never sent (useTypedDraft); fills the fields unless a refusal does. */
  draft?: Record<string, string[]> | null;
  /** Optimistic lock: the version that this form was opened with. */
  version?: number;
  /** Made by the loader (crypto.randomUUID()): sending twice does the thing once. */
  idempotencyKey?: string;
  method?: 'post' | 'get';
  action?: string;
  encType?: 'application/x-www-form-urlencoded' | 'multipart/form-data';
  /** To submit without leaving the page. */
  fetcher?: FetcherWithComponents<unknown>;
  /** Finds mistakes before sending: field name to message. The server checks again. */
  validate?: (form: FormData) => Record<string, string>;
  id?: string;
  className?: string;
  /** The accessible name where no heading names the form. */
  label?: string;
}

/** A form that works without JavaScript, loses nothing on a refusal, and can't be sent twice by a double click. */
export function Form({
  children,
  failure: answer = null,
  known,
  draft = null,
  version,
  idempotencyKey,
  method = 'post',
  action,
  encType,
  fetcher,
  validate,
  id,
  className = 'space-y-6',
  label,
}: FormProps) {
  const generatedId = useId();
  const formId = id ?? generatedId;
  const summary = useRef<HTMLDivElement>(null);
  const [reported, setReported] = useState<Record<string, string>>({});
  const [found, setFound] = useState<Record<string, string>>({});
  const [held, setHeld] = useState(false);
  const { pending, pressed, markSent } = usePending(fetcher);
  const { failure, forget } = useLastFailure(answer);

  const reportError = useCallback((name: string, message: string | null) => {
    setReported(({ [name]: _previous, ...others }) => (message ? { ...others, [name]: message } : others));
  }, []);

  useEffect(() => {
    if (failure) summary.current?.focus();
  }, [failure]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (pending) {
      event.preventDefault();
      return;
    }
    const mistakes = validate?.(new FormData(event.currentTarget)) ?? {};
    setFound(mistakes);
    const hold = Object.keys(mistakes).length > 0 || Object.keys(reported).length > 0;
    setHeld(hold);
    if (hold) {
      event.preventDefault();
      // The summary is there only after the next paint.
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    forget();
    markSent(event.nativeEvent);
  };

  const errors = useMemo(() => ({ ...failure?.fields, ...found, ...reported }), [failure, found, reported]);
  const state = useMemo(
    () => ({
      formId,
      pending,
      pressed,
      errors: { ...known, ...errors },
      values: failure?.values ?? draft ?? {},
      reportError,
    }),
    [formId, pending, pressed, known, errors, failure, draft, reportError],
  );

  const Element = fetcher?.Form ?? RemixForm;
  return (
    <FormContext.Provider value={state}>
      <Element
        method={method}
        action={action}
        encType={encType}
        onSubmit={submit}
        id={formId}
        className={className}
        aria-label={label}
        noValidate
      >
        {(failure || held) && (
          <ErrorSummary
            ref={summary}
            message={held ? undefined : failure?.message}
            rule={held ? undefined : failure?.rule}
            fields={errors}
            formId={formId}
          />
        )}
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {idempotencyKey !== undefined && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
        {children}
      </Element>
    </FormContext.Provider>
  );
}

/**
 * The refusal to show: Remix drops an action's answer on any navigation, even to a heading of the same page, but what is
 * wrong with the form stays wrong until it is sent again.
 */
function useLastFailure(answer: FormFailure | null) {
  const [last, setLast] = useState(answer);
  // While the form is on its way again, Remix still holds the answer to the time before.
  const [answered, setAnswered] = useState<FormFailure | null>(null);
  const fresh = answer === answered ? null : answer;
  if (fresh && fresh !== last) setLast(fresh);
  const forget = () => {
    setAnswered(answer);
    setLast(null);
  };
  return { failure: fresh ?? last, forget };
}

/** Whether this very form is on its way: another form's navigation must not grey out its buttons. */
function usePending(fetcher: FetcherWithComponents<unknown> | undefined) {
  const navigation = useNavigation();
  const [sent, setSent] = useState<{ by: HTMLElement | null } | null>(null);
  const busy = fetcher ? fetcher.state !== 'idle' : navigation.state !== 'idle';
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !busy) setSent(null);
    wasBusy.current = busy;
  }, [busy]);
  const markSent = (submit: Event) => setSent({ by: submit instanceof SubmitEvent ? submit.submitter : null });
  return { pending: sent !== null && busy, pressed: sent?.by ?? null, markSent };
}
