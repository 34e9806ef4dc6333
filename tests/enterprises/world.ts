import { v7 as uuidv7 } from 'uuid';
import { admitApplication } from '../../server/enterprises/admission/decide-application.ts';
import { saveApplication } from '../../server/enterprises/admission/save-application.ts';
import { startApplication } from '../../server/enterprises/admission/start-application.ts';
import { submitApplication } from '../../server/enterprises/admission/submit-application.ts';
import { convenePanel } from '../../server/enterprises/evaluation/convene-panel.ts';
import type { EvaluationResult } from '../../server/enterprises/evaluation/items.ts';
import { completeEvaluation, saveEvaluation } from '../../server/enterprises/evaluation/record-evaluation.ts';
import { storeFile } from '../../server/files/store-file.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import { answersWith, completeFacts, notedAnswers, PANEL } from '../factories/application.ts';
import { addEnterprise } from '../factories/enterprise.ts';
import { openInstallation, SUZHOU, ZHUHAI } from '../factories/installation.ts';
import { rivals } from '../factories/suzhou-people.ts';

/** Both zones, the people who deal with enterprises, and one enterprise in Suzhou with its clerk. */
export async function openWorld() {
  const installation = await openInstallation();
  await installation.importPack(SUZHOU);
  await installation.importPack(ZHUHAI);
  const office = await installation.person('office', { zone: SUZHOU, role: 'office' });
  const technical = await installation.person('technical', { zone: SUZHOU, role: 'technical' });
  const inspection = await installation.person('inspection', { zone: SUZHOU, role: 'inspection' });
  const elsewhere = await installation.person('elsewhere', { zone: ZHUHAI, role: 'office' });
  const enterprise = await addEnterprise(installation, office, { name: '示例医疗器械有限公司' });
  const rival = await addEnterprise(installation, office, { name: '另一示例企业' });
  return {
    installation,
    at: installation.at,
    office,
    technical,
    inspection,
    elsewhere,
    ...(await rivals(installation, enterprise, rival)),
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

/** The papers that every application needs, attached straight into the table. */
export async function attachAll(
  { installation, at }: Pick<World, 'installation' | 'at'>,
  actor: Actor,
  application: string,
  enterprise: string,
  when: string,
) {
  const { sha256 } = await storeFile(at(actor, when), {
    zone: SUZHOU,
    fileName: 'paper.txt',
    bytes: new TextEncoder().encode('paper'),
  });
  await withZones(installation.platform.prisma, [SUZHOU], (tx) =>
    tx.enterpriseFile.createMany({
      data: ['business-licence', 'organisation-chart', 'process-flow', 'trademark', 'certificates'].map((category) => ({
        zoneId: SUZHOU,
        id: uuidv7(),
        enterpriseId: enterprise,
        subject: 'application',
        subjectId: application,
        category,
        title: category,
        sha256,
        fileName: 'paper.txt',
        uploadedById: actor.userId,
        uploadedByName: actor.displayName,
        uploadedAt: new Date(),
      })),
    }),
  );
}

/** An application handed in at an instant. */
export async function submitted(
  world: World,
  when: string,
  { enterprise, clerk } = { enterprise: world.enterprise, clerk: world.clerk },
) {
  const { at } = world;
  const started = await startApplication(at(clerk, when), { zone: SUZHOU, enterprise });
  const saved = await saveApplication(at(clerk, when), {
    zone: SUZHOU,
    application: started.id,
    version: started.version,
    facts: completeFacts(),
    selfAssessment: answersWith(),
  });
  await attachAll(world, clerk, started.id, enterprise, when);
  return submitApplication(at(clerk, when), { zone: SUZHOU, application: started.id, version: saved.version });
}

/** A panel's evaluation, completed at an instant. */
export async function evaluated(
  world: World,
  when: string,
  wish: {
    purpose: 'admission' | 'restoration' | 'review';
    application?: string;
    answers?: Partial<Record<string, EvaluationResult>>;
    legalPerson?: boolean;
    enterprise?: string;
  },
) {
  const { at, office, technical } = world;
  const convened = await convenePanel(at(office, when), {
    zone: SUZHOU,
    enterprise: wish.enterprise ?? world.enterprise,
    purpose: wish.purpose,
    application: wish.application ?? null,
    panel: PANEL,
  });
  const saved = await saveEvaluation(at(technical, when), {
    zone: SUZHOU,
    evaluation: convened.id,
    version: convened.version,
    answers: notedAnswers(wish.answers),
    legalPerson: wish.legalPerson ?? true,
    summary: '',
  });
  return completeEvaluation(at(technical, when), { zone: SUZHOU, evaluation: convened.id, version: saved.version });
}

/** From the application to the admission on one day. */
export async function admitted(world: World, day: string) {
  const application = await submitted(world, `${day} 09:00`);
  await evaluated(world, `${day} 10:00`, { purpose: 'admission', application: application.id });
  return admitApplication(world.at(world.office, `${day} 11:00`), {
    zone: SUZHOU,
    application: application.id,
    version: application.version + 1,
    reason: '符合条件',
  });
}

/** What the work was refused with; null when it was not. */
export async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown) => thrown,
  );
  return (
    error && {
      code: error.code,
      rule: error.details.rule,
      key: error.text.key,
      params: error.text.params,
      fields: error.details.fields,
    }
  );
}
