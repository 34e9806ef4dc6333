/** What an action returns when it refuses: in the reader's words, with everything that was typed. */
export interface FormFailure {
  ok: false;
  /** The HTTP status to answer with. */
  status: number;
  /** What went wrong and what to do. */
  message: string;
  /** The article behind the refusal, e.g. 'E10'. */
  rule?: string;
  /** What is wrong, by field name. */
  fields: Record<string, string>;
  /** With 429: when to come back. */
  retryAfterSeconds?: number;
  /** What was typed, by field name. Passwords and files are never sent back. */
  values: Record<string, string[]>;
}

const NEVER_ECHOED = /password|secret|token/i;

/** Everything typed into a form that may be shown again. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || NEVER_ECHOED.test(name)) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** Tells a failure from whatever else an action may return. */
export const isFormFailure = (data: unknown): data is FormFailure =>
  typeof data === 'object' && data !== null && 'ok' in data && data.ok === false && 'fields' in data;
