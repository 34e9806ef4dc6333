/**
 * Everything the product refuses, in one shape. `code` is what machines read; the words come from the message
 * catalogues (`errors` namespace), so the same refusal speaks the reader's language on a page and in the API.
 */
export const ERROR_STATUS = {
  badInput: 400,
  notSignedIn: 401,
  passwordChangeRequired: 403,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  stale: 409,
  tooLarge: 413,
  refused: 422,
  tooManyRequests: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** A message to be put into words later: a key of the `errors` catalogue and its values. */
export interface Message {
  key: string;
  params?: Record<string, string | number>;
}

export interface ProductErrorDetails {
  /** The rule that refuses, e.g. 'E10'. */
  rule?: string;
  /** What is wrong, by input field. */
  fields?: Record<string, Message>;
  /** For 'stale': what is stored now, so that the second editor sees both versions. */
  current?: unknown;
  /** For 'tooManyRequests': when to come back. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

export class ProductError extends Error {
  override readonly name = 'ProductError';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly text: Message = { key: code },
    readonly details: ProductErrorDetails = {},
  ) {
    super(`${code}: ${text.key}`, { cause: details.cause });
    this.status = ERROR_STATUS[code];
  }
}

/** What a pure rule answers: yes, or no with a named reason and the rule's id. */
export type Verdict = { ok: true } | Refusal;
export interface Refusal {
  ok: false;
  reason: string;
  rule: string;
  params?: Record<string, string | number>;
}

export const allowed: Verdict = { ok: true };

/** A rule's refusal in words. */
export const wordsOf = ({ reason, rule, params }: Refusal): Message => ({
  key: `refusal.${reason}`,
  params: { rule, ...params },
});

/** The error of a refusal (422, naming the rule); `fields` says of everything that is wrong what it is about. */
export const refused = (refusal: Refusal, fields?: Record<string, Message>) =>
  new ProductError('refused', wordsOf(refusal), { rule: refusal.rule, ...(fields && { fields }) });

/** Turns a rule's refusal into the error that a page or the API shows. */
export function enforce(verdict: Verdict): void {
  if (!verdict.ok) throw refused(verdict);
}

/** One input field is wrong (400). */
export const badField = (field: string, message: Message) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { [field]: message } });

export const notFound = (what = 'notFound') => new ProductError('notFound', { key: what });

/** A failure of ours, to be looked into; everything else was the request's. */
export const isUnexpected = ({ code }: ProductError): boolean => code === 'internal' || code === 'unavailable';

/** Pages run in a bundle of their own, with their own copy of this class: the name tells, not the prototype. */
export const isProductError = (error: unknown): error is ProductError =>
  error instanceof Error && error.name === 'ProductError';
