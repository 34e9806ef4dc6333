import type { Act } from '../activity.ts';
import type { EnterpriseStage, FirmInPlay } from '../enterprises/act-book.ts';
import { inspectionActs } from './inspection-acts.ts';
import { laboratoryActs } from './laboratory-acts.ts';
import { meetingActs } from './meeting-acts.ts';
import { postActs } from './post-acts.ts';
import { publicityActs } from './publicity-acts.ts';
import { trainingActs } from './training-acts.ts';

/** The logs of the daily work: who trained, guided, posted, met, inspected and told the public, and when. */
export const dailyActs = (stage: EnterpriseStage, firms: readonly FirmInPlay[]): Act[] => [
  ...trainingActs(stage, firms),
  ...laboratoryActs(stage, firms),
  ...postActs(stage),
  ...meetingActs(stage),
  ...inspectionActs(stage, firms),
  ...publicityActs(stage),
];
