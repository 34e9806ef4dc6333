import { newCheckPath } from '../../enterprises/incidents/incident-paths.ts';
import { inspectionPath } from '../../paths.ts';

export const inspectionEditPath = (zone: string, inspection: string): string =>
  `${inspectionPath(zone, inspection)}/edit`;
/** The forms to take along on the visits, for print. */
export const inspectionChecklistPath = (zone: string, inspection: string): string =>
  `${inspectionPath(zone, inspection)}/checklist`;
/** Records the check of an enterprise of the plan. */
export const visitPath = (zone: string, inspection: string, enterprise: string): string =>
  `${newCheckPath(zone, enterprise)}&inspection=${inspection}`;
