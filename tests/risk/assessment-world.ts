import { recordAssessment } from '../../server/risk/assessment/record-assessment.ts';
import { recordAssessmentInput } from '../../server/risk/assessment/schema.ts';
import { readRisk } from '../../server/risk/board/read-risk.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRiskWorld, type RiskWorld, verifiedRisk } from './world.ts';

export const TODAY = '2026-03-02 10:00';
export type Person = RiskWorld['technical'];
export interface SeenRisk {
  id: string;
  version: number;
}

/** High in the standard matrix: 0.0002 of major harm. */
export const severe = {
  name: '导管断裂失血',
  severity: 'severe',
  steps: [
    { what: '导管断裂', probability: '0.01' },
    { what: '未及时发现', probability: '0.02' },
  ],
};

/** What an assessor sends, checked as the API checks it. */
export const assessment = (risk: SeenRisk, more: object = {}) =>
  recordAssessmentInput.parse({
    zone: SUZHOU,
    risk: risk.id,
    version: risk.version,
    scenarios: [severe],
    scope: 'several-batches',
    scopeNote: '两个批次',
    investigation: '查阅通报和留样记录。',
    isLabNeeded: false,
    labEvidence: '',
    conclusion: '需采取措施。',
    ...more,
  });

/** Both zones, with the ways in which their risks come to be assessed. */
export async function openAssessmentWorld() {
  const world = await openRiskWorld();
  return {
    ...world,
    close: () => world.installation.close(),
    /** A risk that waits for its assessment. */
    openVerified: () => verifiedRisk(world, TODAY),
    assess: (risk: SeenRisk, more: object = {}, by: Person = world.technical, when = TODAY) =>
      recordAssessment(world.at(by, when), assessment(risk, more)),
    async read(risk: { id: string }, by: Person = world.technical) {
      return (await readRisk(world.at(by, TODAY), { zone: SUZHOU, risk: risk.id })).assessments;
    },
  };
}
export type AssessmentWorld = Awaited<ReturnType<typeof openAssessmentWorld>>;
