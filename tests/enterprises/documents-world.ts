import { admitApplication } from '../../server/enterprises/admission/decide-application.ts';
import { saveApplication } from '../../server/enterprises/admission/save-application.ts';
import { startApplication } from '../../server/enterprises/admission/start-application.ts';
import { submitApplication } from '../../server/enterprises/admission/submit-application.ts';
import { recordCheck } from '../../server/enterprises/checks/record-check.ts';
import { recordCheckInput } from '../../server/enterprises/checks/schema.ts';
import { signCommitment } from '../../server/enterprises/commitments/sign-commitment.ts';
import { filePaper } from '../../server/enterprises/incidents/file-paper.ts';
import { saveDeclarationInput } from '../../server/enterprises/incidents/observation-schema.ts';
import { openObservation } from '../../server/enterprises/incidents/open-observation.ts';
import { reportIncident } from '../../server/enterprises/incidents/report-incident.ts';
import { saveDeclaration } from '../../server/enterprises/incidents/save-declaration.ts';
import { recordShipment } from '../../server/enterprises/incidents/shipments.ts';
import { signDeclaration } from '../../server/enterprises/incidents/sign-declaration.ts';
import { fileList } from '../../server/enterprises/monthly-lists/file-list.ts';
import { fileInput } from '../../server/enterprises/monthly-lists/schema.ts';
import { approveAdjustment } from '../../server/enterprises/standing/adjustment-of-year.ts';
import { answersWith, completeFacts } from '../factories/application.ts';
import { addEnterprise, enterprisePerson } from '../factories/enterprise.ts';
import { SUZHOU } from '../factories/installation.ts';
import { CONTENT, incidentOf, PLEDGED, shipmentOf } from './supervision-world.ts';
import { attachAll, evaluated, openWorld } from './world.ts';

/** Everything that XML, a spreadsheet or a line of text could stumble over, as people may type it. */
export const HOSTILE = `=HYPERLINK("http://x";"y") <w:t>&amp;</w:t> ]]> 'quoted' _x0041_ 𠮷 ☑`;
const FACTS = {
  name: '苏州<示例>医疗 & "器械"有限公司',
  fax: '0512-66660009',
  mainProducts: HOSTILE,
  honours: '第一行\n第二行\u2028第三行\ufffe',
  canDesign: 'yes',
  designCapability: '+1 自行设计',
  hasLaboratory: 'yes',
  laboratoryRecognition: '@CNAS',
  laboratoryGrades: ['cnas'],
  penaltiesAndReturns: '-退货一批',
  hadPenaltiesOrReturns: 'yes',
  tradeUsd: '18750000.50',
};

/** An enterprise in the zone with every form filled in. */
export async function openDocumentsWorld() {
  const world = await openWorld();
  const { at, installation, enterprise, clerk, office, inspection, technical } = world;
  const zone = SUZHOU;
  const facts = completeFacts(FACTS);
  const started = await startApplication(at(clerk, '2026-01-10 09:00'), { zone, enterprise });
  const saved = await saveApplication(at(clerk, '2026-01-10 10:00'), {
    zone,
    application: started.id,
    version: started.version,
    facts,
    selfAssessment: { ...answersWith({ '3.3': 'partly' }) },
  });
  await attachAll(world, clerk, started.id, enterprise, '2026-01-10 10:30');
  const application = await submitApplication(at(clerk, '2026-01-10 23:30'), {
    zone,
    application: started.id,
    version: saved.version,
  });
  const evaluation = await evaluated(world, '2026-01-20 10:00', {
    purpose: 'admission',
    application: application.id,
    answers: { '3.3': 'partly', '4.4': 'non-conforming' },
  });
  await admitApplication(at(office, '2026-01-25 11:00'), {
    zone,
    application: application.id,
    version: application.version + 1,
    reason: '评定合格 <同意>',
  });

  const person = (post: 'quality-head' | 'legal-person') =>
    enterprisePerson(installation, zone, enterprise, `the.${post}`, post);
  const [head, legal] = [await person('quality-head'), await person('legal-person')];
  const list = await fileList(
    at(clerk, '2026-03-05 09:00'),
    fileInput.parse({
      zone,
      enterprise,
      month: '2026-02',
      hasExports: true,
      rows: [
        {
          country: 'US',
          product: HOSTILE,
          hsCode: '901831',
          quantity: '120000.5',
          unit: '支',
          amountUsd: '1234567.80',
        },
        {
          country: '德国',
          product: '体温计',
          quantity: '100',
          unit: '台',
          amountUsd: '500',
          nonconformity: '包装破损',
          ownBrandQuantity: '40',
          ownBrandAmountUsd: '200.25',
        },
      ],
    }),
  );
  const incident = await reportIncident(
    at(clerk, '2026-03-10 10:00'),
    incidentOf(enterprise, { description: HOSTILE }),
  );
  const observation = await openObservation(at(inspection, '2026-03-11 10:00'), {
    zone,
    incident: incident.id,
    months: 6,
    reason: '',
  });
  await filePaper(at(clerk, '2026-03-12 10:00'), {
    zone,
    observation: observation.id,
    kind: 'scope-and-flow',
    text: '范围和流向',
    file: null,
  });
  const shipment = await recordShipment(
    at(clerk, '2026-03-20 10:00'),
    shipmentOf(enterprise, { shippedOn: '2026-03-20' }),
  );
  const declaration = await saveDeclaration(
    at(clerk, '2026-03-20 10:00'),
    saveDeclarationInput.parse({
      zone,
      shipment: shipment.id,
      content: { ...CONTENT, testReports: `TR-1\n${HOSTILE}` },
      pledges: PLEDGED,
    }),
  );
  await signDeclaration(at(head, '2026-03-20 11:00'), {
    zone,
    declaration: declaration.id,
    version: declaration.version,
  });
  await signDeclaration(at(legal, '2026-03-20 23:59'), {
    zone,
    declaration: declaration.id,
    version: declaration.version,
  });
  const check = await recordCheck(
    at(inspection, '2026-06-18 16:00'),
    recordCheckInput.parse({
      zone,
      enterprise,
      checkedOn: '2026-06-18',
      inspectors: ['孙立', '钱进'],
      departments: ['inspection', 'drug-regulation'],
      answers: {
        '1.1': { result: 'conforms', facts: '' },
        '1.2': { result: 'conforms', facts: '' },
        '1.3': { result: 'conforms', facts: '' },
        '2.1': { result: 'conforms', facts: '' },
        '2.2': { result: 'non-conforming', facts: `追溯不到原料批次\n${HOSTILE}` },
        '2.3': { result: 'conforms', facts: '' },
      },
      moveOut: false,
    }),
  );
  await signCommitment(at(office, '2026-02-01 10:00'), {
    zone,
    enterprise,
    year: 2026,
    paper: { signerName: '张示例', signedOn: '2026-01-30', file: null },
  });
  await approveAdjustment(at(office, '2027-01-08 10:00'), { zone, year: 2026, reason: '核对无误' });

  const newcomer = await addEnterprise(installation, office, { name: '空白企业' });
  const newcomerClerk = await enterprisePerson(installation, zone, newcomer, 'newcomer');
  const draft = await startApplication(at(newcomerClerk, '2026-05-01 09:00'), { zone, enterprise: newcomer });
  return {
    ...world,
    technical,
    zone,
    facts,
    newcomer,
    newcomerClerk,
    ids: {
      EF1: application.id,
      EF2: application.id,
      EF3: application.id,
      EF4: list.id,
      EF5: evaluation.id,
      EF6: declaration.id,
      EF7: check.id,
      EF8: '2026',
      draft: draft.id,
    },
    close: () => installation.close(),
  };
}
export type DocumentsWorld = Awaited<ReturnType<typeof openDocumentsWorld>>;
