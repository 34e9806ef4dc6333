/** Everything of the activities that an event or a paper can belong to. */
export const ACTIVITY_SUBJECTS = [
  'training',
  'laboratory',
  'visit',
  'post',
  'meeting',
  'action',
  'inspection',
  'finding',
  'publicity',
] as const;
export type ActivitySubject = (typeof ACTIVITY_SUBJECTS)[number];

/** What a training is about; 'risk-assessor' is what R27 reads. */
export const TRAINING_KINDS = ['quality', 'standards', 'regulations', 'testing', 'risk-assessor', 'other'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];
export const TRAINING_MODES = ['onsite', 'online'] as const;

/** The way of a laboratory to accreditation by CNAS, in its order; 'lapsed' is behind it. */
export const LABORATORY_STATES = [
  'interested',
  'gap-analysis',
  'documents',
  'internal-audit',
  'application',
  'on-site-assessment',
  'accredited',
  'lapsed',
] as const;
export type LaboratoryState = (typeof LABORATORY_STATES)[number];

/** Z10, Z13: what the information platform tells of. */
export const POST_KINDS = [
  'standard',
  'technical-regulation',
  'foreign-notification',
  'recall',
  'return',
  'tbt-measure',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Z20: where something about the zone was published. */
export const MEDIA = ['television', 'radio', 'newspaper', 'website', 'social', 'video', 'event', 'other'] as const;
export type Medium = (typeof MEDIA)[number];
