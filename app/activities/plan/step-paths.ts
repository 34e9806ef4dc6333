import type { Step } from '../../../server/activities/year-plan/schema.ts';
import {
  laboratoriesPath,
  newInspectionPath,
  newMeetingPath,
  newPostPath,
  newTrainingPath,
  publicityPath,
} from '../../paths.ts';

/** Where each step is done; a visit is recorded on the page of its laboratory. */
export const STEP_PATHS = {
  training: newTrainingPath,
  visit: laboratoriesPath,
  post: newPostPath,
  meeting: newMeetingPath,
  inspection: newInspectionPath,
  publicity: publicityPath,
} as const satisfies Record<Step, (zone: string) => string>;
