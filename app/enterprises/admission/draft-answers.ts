import type { FormFailure } from '../../ui/form-failure.ts';
import type { StoredDifference } from './written-facts.ts';

/** What is missing, as the server tells it. */
export interface Missing {
  form: 'EF1' | 'EF2' | 'EF3' | 'attachments';
  field: string;
  message: string;
}

/** The answer to a draft that was kept. */
export interface DraftSaved {
  ok: true;
  version: number;
  /** UTC ISO 8601. */
  savedAt: string;
  missing: Missing[];
}

/** The answer to a draft that was not: after a 409 with the version and the texts that are stored now. */
export interface DraftRefused extends FormFailure {
  stored?: { version: number; differences: StoredDifference[] };
}

export const isDraftRefused = (data: unknown): data is DraftRefused =>
  typeof data === 'object' && data !== null && 'ok' in data && data.ok === false && 'message' in data;

export const isDraftSaved = (data: unknown): data is DraftSaved =>
  typeof data === 'object' && data !== null && 'ok' in data && data.ok === true && 'version' in data;
