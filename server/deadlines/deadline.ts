import type { ZoneWork } from '../audit/write-in-zone.ts';
import type { Bilingual } from '../platform/bilingual.ts';
import type { CivilDate } from '../platform/calendar.ts';
import type { Actor, Role } from '../platform/permissions.ts';
import type { Platform } from '../platform/platform.ts';

/** What has to be done by a day. Duties of enterprises bear the names that they have on the enterprise's own list. */
export const DEADLINE_KINDS = [
  'target',
  'verification',
  'application',
  'monthly-list',
  'observation-paper',
  'declaration',
  'signature',
  'tracing',
  'commitment',
  'certificate',
  'reduction-report',
  'risk-notice',
  'risk-progress',
  'elimination-evaluation',
  'zone-lists',
  'zone-checks',
  'observation-release',
  'risk-verify',
  'risk-assess',
  'risk-decide',
  'risk-answer',
  'quality-data',
  'quality-draft',
  'quality-review',
  'quality-opinion',
  'quality-consultation',
  'quality-publication',
  'half-year-report',
  'zone-half-year-reports',
  'training',
  'training-record',
  'lab-action',
  'meeting',
  'meeting-minutes',
  'meeting-action',
  'meeting-close',
  'inspection',
  'finding-correction',
  'finding-recheck',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Whose turn it is: one of these roles, or a department or an enterprise. */
export interface Holder {
  roles: readonly Role[];
  departmentId: string | null;
  enterpriseId: string | null;
}

export const byRoles = (...roles: Role[]): Holder => ({ roles, departmentId: null, enterpriseId: null });
export const byDepartment = (departmentId: string): Holder => ({ roles: [], departmentId, enterpriseId: null });
export const byEnterprise = (enterpriseId: string): Holder => ({ roles: [], departmentId: null, enterpriseId });

export interface Deadline {
  kind: DeadlineKind;
  /** The article that sets the day. */
  rule: string;
  /** With the kind it names the same deadline on every reading; answers show it hashed. */
  uid: string;
  /**
   * What it is about, in words that a calendar outside the product may show: the title of a target, a month, a half-year,
   * a kind of paper, the number of a risk. Empty where the kind says it all.
   */
  subject: Bilingual;
  /** The last day in time. Null: it is a term of working days that runs into `unknownYear`. */
  dueOn: CivilDate | null;
  /** The year whose calendar of working days is not on record. */
  unknownYear: number | null;
  holder: Holder;
  /** Where it is done: the id of the thing; of a target its task and its plan's year. */
  about: { id: string; task?: number; year?: number };
  /** The enterprise that it is about. */
  enterpriseId?: string;
}

/** Days to look at, both included. */
export interface Span {
  from: CivilDate;
  to: CivilDate;
}

export interface DeadlineWork extends ZoneWork {
  platform: Platform;
}

/** One area's share. */
export interface DeadlineSource {
  /**
   * What is open and this reader may know of, whoever has to do it. What comes again and again (a month's list) is told
   * as far as the span goes; what waits already is told whatever its day.
   */
  open(work: DeadlineWork, span: Span): Promise<Deadline[]>;
}

/** A subject that reads the same in both languages. */
export const plainly = (text: string): Bilingual => ({ 'zh-CN': text, en: text });

export const isLate = ({ dueOn }: Pick<Deadline, 'dueOn'>, today: CivilDate): boolean =>
  dueOn !== null && dueOn < today;

/** Is it this person's to do? */
export const isOwn = (actor: Actor, zoneId: string, { roles, departmentId, enterpriseId }: Holder): boolean =>
  actor.memberships.some(
    (own) =>
      own.zoneId === zoneId &&
      (roles.includes(own.role) ||
        (departmentId !== null && own.departmentId === departmentId) ||
        (enterpriseId !== null && own.enterpriseId === enterpriseId)),
  );

/** Late, or without a day, or due within the span. */
export const isShownIn = ({ from, to }: Span, { dueOn }: Deadline, today: CivilDate): boolean =>
  dueOn === null || dueOn < today || (from <= dueOn && dueOn <= to);

const NO_DAY = '9999-12-31';
/** The earliest first, what has no day last; each deadline once. */
export function inOrder(found: readonly Deadline[]): Deadline[] {
  const byKey = new Map(found.map((deadline) => [`${deadline.kind} ${deadline.uid}`, deadline]));
  return [...byKey.values()].sort(
    (a, b) =>
      (a.dueOn ?? NO_DAY).localeCompare(b.dueOn ?? NO_DAY) ||
      DEADLINE_KINDS.indexOf(a.kind) - DEADLINE_KINDS.indexOf(b.kind) ||
      a.uid.localeCompare(b.uid),
  );
}
