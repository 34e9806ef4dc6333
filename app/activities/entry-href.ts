import type { EntryOutput } from '../../server/activities/calendar/schema.ts';
import { inspectionPath, laboratoryPath, meetingPath, postPath, publicityItemPath, trainingPath } from '../paths.ts';

const PAGES = {
  training: trainingPath,
  meeting: meetingPath,
  inspection: inspectionPath,
  visit: laboratoryPath,
  post: postPath,
  publicity: publicityItemPath,
} as const satisfies Record<EntryOutput['kind'], (zone: string, id: string) => string>;

/** The page that tells of something planned or done. */
export const entryHref = (zone: string, { kind, about }: Pick<EntryOutput, 'kind' | 'about'>): string =>
  PAGES[kind](zone, about);
