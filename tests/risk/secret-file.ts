import { v7 as uuidv7 } from 'uuid';
import { storeFile } from '../../server/files/store-file.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { recordAssessment } from '../../server/risk/assessment/record-assessment.ts';
import { recordAssessmentInput } from '../../server/risk/assessment/schema.ts';
import { attachPaper } from '../../server/risk/cases/papers.ts';
import { verifyInput } from '../../server/risk/collection/schema.ts';
import { verifyRisk } from '../../server/risk/collection/verify-risk.ts';
import { addEnterprise } from '../factories/enterprise.ts';
import { SUZHOU } from '../factories/installation.ts';
import { ANNOUNCEMENT, decide, propose, RECALL, versionOf } from './measures-world.ts';
import { openRisk, type RiskWorld } from './world.ts';

/** What nobody may learn who is not named by the file; no other record of the world says any of it. */
export const SECRETS = {
  title: '秘密输液器断裂事件',
  product: '秘密型号输液器',
  hazard: '秘密危害描述',
  measure: '秘密公告标题',
  reporter: '秘密举报人',
  paper: '秘密检验报告',
} as const;

/** The ids by which one could ask for a part of a file. */
export interface RiskIds {
  risk: string;
  report: string;
  /** Pending. */
  proposal: string;
  /** An announcement in force, not published. */
  measure: string;
  case: string;
  file: string;
  destruction: string;
}

/** A file with all that a file can hold, for the two groups only: neither the office nor the inspection may know of it. */
export async function openSecretFile(world: RiskWorld, when: string): Promise<RiskIds & { number: string }> {
  const responsible = await addEnterprise(world.installation, world.office, { name: '第三示例企业' });
  const startsOn = when.slice(0, 10);
  const { id: risk } = await openRisk(world, when, {
    title: SECRETS.title,
    product: SECRETS.product,
    hazard: SECRETS.hazard,
    visibleTo: ['technical', 'management'],
  });
  await verifyRisk(
    world.at(world.technical, when),
    verifyInput.parse({
      zone: SUZHOU,
      risk,
      version: await versionOf(world, risk),
      urgency: 'urgent',
      note: SECRETS.hazard,
      title: SECRETS.title,
      product: SECRETS.product,
      hazard: SECRETS.hazard,
    }),
  );
  await assess(world, risk, when);
  const first = await propose(world, risk, when, {
    measures: [
      { ...ANNOUNCEMENT, title: SECRETS.measure, startsOn },
      { ...RECALL, startsOn },
    ],
    responsible: [responsible],
  });
  await decide(world, first, when);
  await assess(world, risk, when);
  const notice = {
    kind: 'notice',
    title: SECRETS.measure,
    text: '请自查。',
    audience: '有关企业',
    startsOn,
  };
  const proposal = await propose(world, risk, when, { measures: [notice] });
  const { sha256 } = await storeFile(world.at(world.technical, when), {
    zone: SUZHOU,
    fileName: `${SECRETS.paper}.txt`,
    bytes: new TextEncoder().encode(SECRETS.paper),
  });
  const paper = await attachPaper(world.at(world.technical, when), {
    zone: SUZHOU,
    risk,
    case: null,
    category: 'test-report',
    title: SECRETS.paper,
    sha256,
    fileName: `${SECRETS.paper}.txt`,
  });
  const report = uuidv7();
  const destruction = uuidv7();
  return withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => {
    const ofItem = { zoneId: SUZHOU, itemId: risk };
    const item = await tx.riskItem.findUniqueOrThrow({ where: { zoneId_id: { zoneId: SUZHOU, id: risk } } });
    await tx.riskReport.create({
      data: {
        ...ofItem,
        id: report,
        source: 'foreign-recall',
        channel: 'authority',
        title: SECRETS.title,
        product: SECRETS.product,
        hazard: SECRETS.hazard,
        reporterName: SECRETS.reporter,
        reportedOn: item.reportedOn,
        reportedAt: new Date(),
      },
    });
    await tx.riskDestruction.create({
      data: {
        ...ofItem,
        id: destruction,
        state: 'proposed',
        reason: SECRETS.hazard,
        proposedById: world.deputy.userId,
        proposedByName: 'deputy',
        proposedAt: new Date(),
      },
    });
    const measure = await tx.riskMeasure.findFirstOrThrow({
      where: { ...ofItem, kind: 'announcement', state: 'approved' },
    });
    const opened = await tx.riskCase.findFirstOrThrow({ where: ofItem });
    return {
      risk,
      number: item.number,
      report,
      proposal: proposal.id,
      measure: measure.id,
      case: opened.id,
      file: paper.id,
      destruction,
    };
  });
}

const assess = async (world: RiskWorld, risk: string, when: string) =>
  recordAssessment(
    world.at(world.technical, when),
    recordAssessmentInput.parse({
      zone: SUZHOU,
      risk,
      version: await versionOf(world, risk),
      scenarios: [{ name: SECRETS.hazard, severity: 'severe', steps: [{ what: SECRETS.hazard, probability: '0.5' }] }],
      scope: 'single-batch',
      investigation: SECRETS.hazard,
      isLabNeeded: false,
      conclusion: SECRETS.hazard,
    }),
  );

/** The same, of nothing that exists. */
export const noSuchIds = (): RiskIds => ({
  risk: uuidv7(),
  report: uuidv7(),
  proposal: uuidv7(),
  measure: uuidv7(),
  case: uuidv7(),
  file: uuidv7(),
  destruction: uuidv7(),
});
