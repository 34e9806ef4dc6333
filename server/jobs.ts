import { BYTES_JOB, removeForgottenBytes } from './files/remove-forgotten-bytes.ts';
import { deliverMail, MAIL_JOB } from './notifications/deliver-mail.ts';
import { DUE_MATTERS_JOB, raiseDueMatters } from './notifications/raise-due-matters.ts';
import { ROBOTS_JOB, tellRobots } from './notifications/robots/tell-robots.ts';
import type { Telling } from './notifications/words.ts';
import type { Job } from './platform/job-queue.ts';
import type { Platform } from './platform/platform.ts';
import { MONTH_SUMS_JOB, refreshMonthSums } from './quality/figures/refresh-month-sums.ts';
import { qualityReminders } from './quality/steps/quality-reminders.ts';
import { REMINDERS_JOB, raiseReminders } from './reminders/raise-reminders.ts';
import { liftDueMeasures } from './risk/measures/lift-due-measures.ts';
import { LIFT_JOB } from './risk/measures/lift-job.ts';
import { riskReminders } from './risk/supervision/risk-reminders.ts';

/** A quarter past each hour: a zone's midnight lies at another hour of UTC, and a late run does no harm. */
const HOURLY = '15 * * * *';

/** After the pass over the deadlines, so that a group hears of them in the same hour. */
const AFTER_HOURLY = '25 * * * *';

/** What 'at once' comes to for an email. */
const EVERY_FIVE_MINUTES = '*/5 * * * *';

const REMINDER_SOURCES = [riskReminders, qualityReminders];

/** What the product does by itself, once in all instances together; each looks at what is due at that moment. */
export const productJobs = (platform: Platform, telling: Telling, now: () => Date): Job[] => [
  { name: LIFT_JOB, schedule: HOURLY, work: () => liftDueMeasures(platform, now()) },
  { name: REMINDERS_JOB, schedule: HOURLY, work: () => raiseReminders(platform, REMINDER_SOURCES, now()) },
  { name: BYTES_JOB, schedule: HOURLY, work: () => removeForgottenBytes(platform, now()) },
  { name: MONTH_SUMS_JOB, schedule: HOURLY, work: () => refreshMonthSums(platform, now()) },
  { name: DUE_MATTERS_JOB, schedule: HOURLY, work: () => raiseDueMatters(platform, now()) },
  { name: MAIL_JOB, schedule: EVERY_FIVE_MINUTES, work: () => deliverMail(platform, telling, now()) },
  { name: ROBOTS_JOB, schedule: AFTER_HOURLY, work: () => tellRobots(platform, telling, now()) },
];
