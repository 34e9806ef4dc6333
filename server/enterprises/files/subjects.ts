import type { Permission } from '../../platform/permissions.ts';
import { ATTACHMENT_CATEGORIES } from '../admission/fact-fields.ts';
import { OBSERVATION_PAPERS } from '../incidents/observation.ts';

/** What a paper of the archive can belong to, who may attach and see it, and what kinds of paper there are. */
export const FILE_SUBJECTS = [
  'application',
  'observation',
  'incident',
  'check',
  'environment',
  'commitment',
  'finding',
] as const;
export type FileSubject = (typeof FILE_SUBJECTS)[number];

export const ATTACH = {
  application: 'application.edit',
  observation: 'observation.file',
  incident: 'incident.report',
  check: 'check.record',
  environment: 'environment.assess',
  commitment: 'commitment.sign',
  finding: 'finding.correct',
} as const satisfies Record<FileSubject, Permission>;

export const VIEW = {
  application: 'application.view',
  observation: 'archive.view',
  incident: 'archive.view',
  check: 'archive.view',
  environment: 'archive.view',
  commitment: 'archive.view',
  finding: 'archive.view',
} as const satisfies Record<FileSubject, Permission>;

const CATEGORIES = {
  application: ATTACHMENT_CATEGORIES,
  observation: [...OBSERVATION_PAPERS, 'other'],
  incident: ['notice', 'tracing', 'correction', 'other'],
  check: ['form', 'evidence', 'other'],
  environment: ['report', 'monitoring', 'other'],
  // A commitment has no id of its own: its paper belongs to the enterprise, and the category is the year.
  commitment: null,
  finding: ['proof', 'other'],
} as const satisfies Record<FileSubject, readonly string[] | null>;

const YEAR = /^20\d{2}$/;

/** The kinds of paper of a subject; null where the category is a year. */
export const categoriesOf = (subject: FileSubject): readonly string[] | null => CATEGORIES[subject];

export const isCategory = (subject: FileSubject, category: string): boolean =>
  categoriesOf(subject)?.includes(category) ?? YEAR.test(category);
