import { admitApplication } from '../enterprises/admission/decide-application.ts';
import { saveApplication } from '../enterprises/admission/save-application.ts';
import { startApplication } from '../enterprises/admission/start-application.ts';
import { submitApplication } from '../enterprises/admission/submit-application.ts';
import { recordCheck } from '../enterprises/checks/record-check.ts';
import { signCommitment } from '../enterprises/commitments/sign-commitment.ts';
import { assessEnvironment } from '../enterprises/environment/assess-environment.ts';
import { convenePanel } from '../enterprises/evaluation/convene-panel.ts';
import { EVALUATION_ITEMS, type EvaluationItem } from '../enterprises/evaluation/items.ts';
import { completeEvaluation, saveEvaluation } from '../enterprises/evaluation/record-evaluation.ts';
import { attachFile } from '../enterprises/files/attach-file.ts';
import { recordConduct } from '../enterprises/incidents/conducts.ts';
import { filePaper } from '../enterprises/incidents/file-paper.ts';
import { openObservation } from '../enterprises/incidents/open-observation.ts';
import { reportIncident } from '../enterprises/incidents/report-incident.ts';
import { saveDeclaration } from '../enterprises/incidents/save-declaration.ts';
import { recordShipment } from '../enterprises/incidents/shipments.ts';
import { signDeclaration } from '../enterprises/incidents/sign-declaration.ts';
import { traceIncident } from '../enterprises/incidents/trace-incident.ts';
import { fileFigures } from '../enterprises/inspection/file-figures.ts';
import { fileList } from '../enterprises/monthly-lists/file-list.ts';
import { monthsLater } from '../enterprises/monthly-lists/filing.ts';
import { readEnterprise } from '../enterprises/register/read-enterprise.ts';
import { registerEnterprise } from '../enterprises/register/register-enterprise.ts';
import { approveAdjustment } from '../enterprises/standing/adjustment-of-year.ts';
import { decideMeasure, restoreEnterprise } from '../enterprises/standing/decide-measure.ts';
import { storeFile } from '../files/store-file.ts';
import { addDays, type CivilDate, yearOf } from '../platform/calendar.ts';
import type { RequestContext } from '../platform/platform.ts';
import type { Act } from './activity.ts';
import { answersOf, factsOf } from './firm-facts.ts';
import { FIRMS, type Firm } from './firms.ts';
import { chance } from './scenario.ts';

interface EnterpriseStage {
  zone: string;
  today: CivilDate;
  /** Runs the office's part; also what enterprises without an account hand in on paper. */
  office: string;
  inspection: string;
  environment: string | null;
  /** Departments that inspect together. */
  joint: readonly string[];
  /** The enterprise under observation is the one whose people have accounts: they have something to do. */
  people: {
    qualityHead: string;
    legalPerson: string;
    belongTo(context: RequestContext, enterprise: string): Promise<void>;
  };
}

/** What an act needs to know of what the earlier ones made. */
interface FirmState {
  id: string;
  incidents: string[];
}

const PANEL = [
  { name: '演示专家组长', organisation: '示例检测院', isLead: true, conflict: 'none' as const },
  { name: '演示专家甲', organisation: '示例行业协会', isLead: false, conflict: 'none' as const },
  { name: '演示专家乙', organisation: '示例大学', isLead: false, conflict: 'none' as const },
];

/** Everything that happens to the zone's enterprises from the January before last year's end up to today. */
export function enterpriseActs(stage: EnterpriseStage): Act[] {
  const firms = FIRMS[stage.zone] ?? [];
  const year = yearOf(stage.today);
  return [...firms.flatMap((firm) => firmActs(stage, firm, year)), ...zoneActs(stage, year)];
}

function firmActs(stage: EnterpriseStage, firm: Firm, year: number): Act[] {
  const state: FirmState = { id: '', incidents: [] };
  const book = new Acts(stage, firm.slug);
  const last = year - 1;
  book.add(`${last}-01-0${5 + Math.floor(chance(firm.slug, 'census') * 4)}`, 9, stage.office, async (context) => {
    state.id = (
      await registerEnterprise(context, { zone: stage.zone, uscc: firm.uscc, name: firm.name, nameEn: firm.nameEn })
    ).id;
  });
  if (firm.story === 'observed') {
    book.add(`${last}-01-12`, 9, stage.office, (context) => stage.people.belongTo(context, state.id));
  }
  if (firm.story === 'registered') return book.acts;
  if (firm.story === 'applying' || firm.story === 'evaluating') {
    apply(book, firm, state, addDays(stage.today, -12), firm.story === 'evaluating' ? 'evaluated' : 'submitted');
    return book.acts;
  }
  const admittedOn = addDays(`${last}-01-20`, Math.floor(chance(firm.slug, 'admitted') * 50));
  apply(book, firm, state, admittedOn, 'admitted');
  const leftOn = firm.story === 'left' ? `${last}-09-18` : null;
  monthlyLists(book, firm, state, { from: admittedOn.slice(0, 7), leftOn });
  for (const of of [last, year]) yearly(book, firm, state, of, admittedOn, leftOn);
  if (leftOn) leave(book, state, leftOn);
  if (firm.story === 'suspended') recalls(book, firm, state, year, ['02-11', '04-22', '06-30'], '08-12');
  if (firm.story === 'restored') {
    recalls(book, firm, state, last, ['04-02', '05-19', '06-25'], '07-15');
    restore(book, firm, state, `${last}-10-20`, `${last}-11-05`);
  }
  if (firm.story === 'observed') observe(book, firm, state);
  return book.acts;
}

/** Acts in the making: each at its own minute, none after today. */
class Acts {
  readonly acts: Act[] = [];

  constructor(
    readonly stage: EnterpriseStage,
    private readonly key: string,
  ) {}

  add(day: CivilDate, hour: number, by: string, play: (context: RequestContext) => Promise<void>): void {
    if (day > this.stage.today) return;
    const offset = Math.floor(chance(this.key, day, hour, this.acts.length) * 3_000);
    const at = new Date(new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`).getTime() + offset * 1_000);
    this.acts.push({ at, by, play });
  }
}

type Until = 'submitted' | 'evaluated' | 'admitted';

function apply(book: Acts, firm: Firm, state: FirmState, decidedOn: CivilDate, until: Until): void {
  const { zone, office } = book.stage;
  const application = { id: '', version: 0 };
  const submittedOn = addDays(decidedOn, -9);
  book.add(submittedOn, 10, office, async (context) => {
    const started = await startApplication(context, { zone, enterprise: state.id });
    const saved = await saveApplication(context, {
      zone,
      application: started.id,
      version: started.version,
      facts: factsOf(firm, yearOf(submittedOn)),
      selfAssessment: answersOf(firm, 'self'),
    });
    await attachPapers(context, zone, state.id, started.id);
    const submitted = await submitApplication(context, { zone, application: started.id, version: saved.version });
    Object.assign(application, submitted);
  });
  if (until === 'submitted') return;
  evaluate(book, firm, state, addDays(decidedOn, -3), () => ({ purpose: 'admission', application: application.id }));
  if (until === 'evaluated') return;
  book.add(decidedOn, 15, office, async (context) => {
    await admitApplication(context, {
      zone,
      application: application.id,
      // Convening moved it on by one.
      version: application.version + 1,
      reason: '演示：符合入区条件，准予入区。',
    });
  });
}

const PAPERS = ['business-licence', 'organisation-chart', 'process-flow', 'trademark', 'certificates'] as const;

async function attachPapers(
  context: RequestContext,
  zone: string,
  enterprise: string,
  subjectId: string,
): Promise<void> {
  const fileName = '演示附件.txt';
  const bytes = new TextEncoder().encode('演示附件（虚构）\n');
  const { sha256 } = await storeFile(context, { zone, fileName, bytes });
  for (const category of PAPERS) {
    await attachFile(context, {
      zone,
      enterprise,
      subject: 'application',
      subjectId,
      category,
      title: '演示附件',
      sha256,
      fileName,
    });
  }
}

type Subject = () => { purpose: 'admission' | 'restoration'; application: string | null };

function evaluate(book: Acts, firm: Firm, state: FirmState, on: CivilDate, subject: Subject): void {
  const { zone, office } = book.stage;
  book.add(on, 10, office, async (context) => {
    const convened = await convenePanel(context, { zone, enterprise: state.id, panel: PANEL, ...subject() });
    const panel = answersOf(firm, 'panel');
    const answers = Object.fromEntries(
      EVALUATION_ITEMS.map((item) => [
        item,
        { result: panel[item], note: panel[item] === 'conforms' ? '' : '演示：有待加强。' },
      ]),
    ) as Record<EvaluationItem, { result: (typeof panel)[EvaluationItem]; note: string }>;
    const saved = await saveEvaluation(context, {
      zone,
      evaluation: convened.id,
      version: convened.version,
      answers,
      legalPerson: true,
      summary: '演示：总体符合要求。',
    });
    await completeEvaluation(context, { zone, evaluation: convened.id, version: saved.version });
  });
}

function monthlyLists(
  book: Acts,
  firm: Firm,
  state: FirmState,
  term: { from: string; leftOn: CivilDate | null },
): void {
  const { zone, office, today } = book.stage;
  for (let month = term.from; month < today.slice(0, 7); month = monthsLater(month, 1)) {
    if (term.leftOn && month >= term.leftOn.slice(0, 7)) break;
    const draw = chance(firm.slug, month, 'filing');
    if (draw > firm.diligence + 0.14) continue;
    // The enterprise that has accounts finds its last list still to be filed.
    if (firm.story === 'observed' && monthsLater(month, 1) === today.slice(0, 7)) continue;
    const isLate = draw > firm.diligence;
    const day = 2 + Math.floor(chance(firm.slug, month, 'day') * 8) + (isLate ? 10 : 0);
    const hasExports = chance(firm.slug, month, 'none') > 0.03;
    book.add(`${monthsLater(month, 1)}-${String(day).padStart(2, '0')}`, 11, office, async (context) => {
      await fileList(context, {
        zone,
        enterprise: state.id,
        month,
        hasExports,
        rows: hasExports ? listRows(firm, month) : [],
        reason: '',
      });
    });
  }
}

function listRows(firm: Firm, month: string) {
  const markets = firm.markets.filter((market) => chance(firm.slug, month, market) > 0.12);
  const shown = markets.length > 0 ? markets : firm.markets.slice(0, 1);
  const season = 0.8 + chance(firm.slug, month, 'season') * 0.4 + (Number(month.slice(0, 4)) % 2) * 0.06;
  return shown.map((country, index) => {
    const amount = Math.round(((firm.monthlyUsd * season) / (index + 1.5)) * 100) / 100;
    const quantity = Math.max(1, Math.round(amount / (2 + chance(firm.slug, 'price') * 60)));
    const own = chance(firm.slug, 'brand') < 0.7 ? 0.15 + chance(firm.slug, month, country, 'own') * 0.4 : 0;
    return {
      country,
      product: firm.product,
      hsCode: firm.hsCode,
      quantity: String(quantity),
      unit: firm.unit,
      amountUsd: amount.toFixed(2),
      nonconformity: chance(firm.slug, month, country, 'bad') < 0.02 ? '演示：外观不合格，已返工。' : '',
      ownBrandQuantity: own > 0 ? String(Math.floor(quantity * own)) : null,
      ownBrandAmountUsd: own > 0 ? (Math.floor(amount * own * 100) / 100).toFixed(2) : null,
    };
  });
}

function yearly(
  book: Acts,
  firm: Firm,
  state: FirmState,
  year: number,
  admittedOn: CivilDate,
  leftOn: CivilDate | null,
): void {
  const { zone, office, environment, joint } = book.stage;
  const isThere = (day: CivilDate) => day > admittedOn && (leftOn === null || day < leftOn);
  const signedOn = `${year}-03-${String(10 + Math.floor(chance(firm.slug, year, 'commitment') * 18)).padStart(2, '0')}`;
  if (isThere(signedOn) && chance(firm.slug, year, 'signs') < 0.94) {
    book.add(signedOn, 14, office, async (context) => {
      await signCommitment(context, {
        zone,
        enterprise: state.id,
        year,
        paper: { signerName: `演示法人${firm.slug.split('-')[1] ?? ''}`, signedOn, file: null },
      });
    });
  }
  const month = 5 + Math.floor(chance(firm.slug, year, 'check') * 6);
  const checkedOn = `${year}-${String(month).padStart(2, '0')}-16`;
  if (isThere(checkedOn) && (firm.diligence < 0.83 || chance(firm.slug, year, 'checked') < 0.9)) {
    book.add(checkedOn, 10, office, async (context) => {
      const conforms = { result: 'conforms' as const, facts: '' };
      // Leaves the office something to decide: a departure from the requirements (E9a).
      const isWeak = firm.story === 'steady' && firm.diligence < 0.83 && year === yearOf(book.stage.today);
      const { id } = await recordCheck(context, {
        zone,
        enterprise: state.id,
        checkedOn,
        inspectors: ['演示检查员甲', '演示检查员乙'],
        departments: chance(firm.slug, year, 'joint') < 0.3 ? [...joint] : [],
        answers: {
          '1.1': conforms,
          '1.2': conforms,
          '1.3': conforms,
          '2.1': isWeak ? { result: 'non-conforming', facts: '演示：进货检验记录不完整。' } : conforms,
          '2.2': conforms,
          '2.3': conforms,
        },
        moveOut: false,
      });
      const fileName = '演示检查记录.txt';
      const { sha256 } = await storeFile(context, {
        zone,
        fileName,
        bytes: new TextEncoder().encode('演示检查记录（虚构）\n'),
      });
      await attachFile(context, {
        zone,
        enterprise: state.id,
        subject: 'check',
        subjectId: id,
        category: 'form',
        title: '检查记录（演示）',
        sha256,
        fileName,
      });
    });
  }
  const assessedOn = `${year}-04-${String(6 + Math.floor(chance(firm.slug, 'environment') * 20)).padStart(2, '0')}`;
  if (environment && isThere(assessedOn) && chance(firm.slug, year, 'assessed') < 0.6) {
    book.add(assessedOn, 16, environment, async (context) => {
      await assessEnvironment(context, {
        zone,
        enterprise: state.id,
        assessedOn,
        level: chance(firm.slug, 'risk') < 0.8 ? 'low' : 'medium',
        findings: '演示：污染物排放稳定达标。',
      });
    });
  }
}

function leave(book: Acts, state: FirmState, on: CivilDate): void {
  const { zone, office } = book.stage;
  book.add(on, 10, office, async (context) => {
    await recordConduct(context, {
      zone,
      enterprise: state.id,
      kind: 'wants-to-leave',
      effect: 'none',
      happenedOn: on,
      description: '演示：企业因经营调整申请退出。',
    });
    const { version } = await readEnterprise(context, { zone, enterprise: state.id });
    await decideMeasure(context, {
      zone,
      enterprise: state.id,
      version,
      measure: 'remove',
      ground: 'leaves',
      reason: '演示：同意企业退出。',
    });
  });
}

function recalls(
  book: Acts,
  firm: Firm,
  state: FirmState,
  year: number,
  days: readonly string[],
  suspendedOn: string,
): void {
  const { zone, office } = book.stage;
  for (const day of days) incident(book, firm, state, `${year}-${day}`, 'recall');
  book.add(`${year}-${suspendedOn}`, 15, office, async (context) => {
    const { version } = await readEnterprise(context, { zone, enterprise: state.id });
    await decideMeasure(context, {
      zone,
      enterprise: state.id,
      version,
      measure: 'suspend',
      ground: 'consecutive-incidents',
      reason: '演示：连续三次因自身原因被召回，暂停称号。',
    });
  });
}

function incident(
  book: Acts,
  firm: Firm,
  state: FirmState,
  happenedOn: CivilDate,
  kind: 'recall' | 'notification' | 'return',
): void {
  const { zone, inspection, office } = book.stage;
  book.add(addDays(happenedOn, 3), 9, inspection, async (context) => {
    const { id } = await reportIncident(context, {
      zone,
      enterprise: state.id,
      kind,
      happenedOn,
      country: firm.markets[0] ?? 'US',
      product: firm.product,
      hsCode: firm.hsCode,
      reference: `DEMO-${happenedOn}`,
      quantity: '1200',
      amountUsd: '18500',
      description: `演示：${firm.product}标识与目的国要求不符，由进口商召回。`,
      cause: 'own',
      causeNote: '演示：企业标签审核疏漏。',
      effect: 'some',
    });
    state.incidents.push(id);
  });
  const tracedOn = addDays(happenedOn, chance(firm.slug, happenedOn, 'trace') < 0.8 ? 9 : 19);
  book.add(tracedOn, 16, office, async (context) => {
    const [id = ''] = state.incidents.slice(-1);
    await traceIncident(context, {
      zone,
      incident: id,
      version: 1,
      tracing: '演示：追溯至包装工序，已整改。',
      tracedOn,
    });
  });
}

function restore(book: Acts, firm: Firm, state: FirmState, evaluatedOn: CivilDate, restoredOn: CivilDate): void {
  const { zone, office } = book.stage;
  evaluate(book, firm, state, evaluatedOn, () => ({ purpose: 'restoration', application: null }));
  book.add(restoredOn, 10, office, async (context) => {
    const { version } = await readEnterprise(context, { zone, enterprise: state.id });
    await restoreEnterprise(context, {
      zone,
      enterprise: state.id,
      version,
      effectsGone: true,
      reason: '演示：影响消除，重新评定合格，恢复称号。',
    });
  });
}

function observe(book: Acts, firm: Firm, state: FirmState): void {
  const { zone, inspection, people, today } = book.stage;
  const happenedOn = addDays(today, -75);
  const observation = { id: '' };
  incident(book, firm, state, happenedOn, 'notification');
  book.add(addDays(happenedOn, 20), 10, inspection, async (context) => {
    const [incidentId = ''] = state.incidents.slice(-1);
    const opened = await openObservation(context, {
      zone,
      incident: incidentId,
      months: 6,
      reason: '演示：开展跟踪观察。',
    });
    observation.id = opened.id;
  });
  for (const [index, kind] of (['scope-and-flow', 'technical-regulations'] as const).entries()) {
    book.add(addDays(happenedOn, 26 + index * 4), 10, people.qualityHead, async (context) => {
      await filePaper(context, { zone, observation: observation.id, kind, text: '演示：跟踪观察材料。', file: null });
    });
  }
  for (const offset of [30, 48]) {
    const shippedOn = addDays(happenedOn, offset);
    const contractNumber = `DEMO-C-${shippedOn}`;
    const shipment = { id: '' };
    book.add(shippedOn, 13, people.qualityHead, async (context) => {
      const recorded = await recordShipment(context, {
        zone,
        enterprise: state.id,
        shippedOn,
        country: firm.markets[0] ?? 'US',
        product: firm.product,
        contractNumber,
        amountUsd: '42000',
      });
      shipment.id = recorded.id;
    });
    // The second one still waits for its declaration.
    if (offset === 30) declare(book, firm, shipment, { shippedOn, contractNumber });
  }
}

function declare(
  book: Acts,
  firm: Firm,
  shipment: { id: string },
  { shippedOn, contractNumber }: { shippedOn: CivilDate; contractNumber: string },
): void {
  const { zone, people } = book.stage;
  const declaration = { id: '', version: 0 };
  book.add(shippedOn, 15, people.qualityHead, async (context) => {
    const saved = await saveDeclaration(context, {
      zone,
      shipment: shipment.id,
      content: {
        goods: firm.product,
        valueUsd: '42000',
        model: 'DEMO-1',
        quantity: `5000${firm.unit}`,
        contractNumber,
        hsCode: firm.hsCode,
        batch: `DEMO-B-${shippedOn}`,
        serial: 'DEMO-S-1-5000',
        producedOn: addDays(shippedOn, -12),
        productionPlace: '示例厂区',
        brandUse: '演示牌',
        destination: firm.markets[0] ?? 'US',
        note: '',
        testReports: '演示检测报告',
      },
      pledges: [true, true, true, true, true],
    });
    Object.assign(declaration, saved);
    await signDeclaration(context, { zone, declaration: saved.id, version: saved.version });
  });
  book.add(shippedOn, 17, people.legalPerson, async (context) => {
    await signDeclaration(context, { zone, declaration: declaration.id, version: declaration.version });
  });
}

/** What the zone does as a whole: last year's adjustment record is approved, the authority files its figures. */
function zoneActs(stage: EnterpriseStage, year: number): Act[] {
  const { zone, office, inspection, today } = stage;
  const book = new Acts(stage, `${zone} zone`);
  book.add(`${year}-01-15`, 10, office, async (context) => {
    await approveAdjustment(context, { zone, year: year - 1, reason: '演示：核对无误。' });
  });
  const steady = (FIRMS[zone] ?? []).filter(({ story }) => story === 'steady' || story === 'suspended');
  for (let month = `${year - 1}-03`; month < today.slice(0, 7); month = monthsLater(month, 1)) {
    book.add(`${monthsLater(month, 1)}-06`, 14, inspection, async (context) => {
      await fileFigures(context, { zone, month, rows: steady.map((firm) => figuresOf(firm, month)), reason: '' });
    });
  }
  return book.acts;
}

/** Inspected, failed and returned batches of a month; few fail, fewer come back. */
function figuresOf(firm: Firm, month: string) {
  const inspected = 8 + Math.floor(chance(firm.slug, month, 'batches') * 30);
  const failed =
    chance(firm.slug, month, 'failed') < 0.25 ? 1 + Math.floor(chance(firm.slug, month, 'how many') * 2) : 0;
  const returned = chance(firm.slug, month, 'returned') < 0.06 ? 1 : 0;
  const perBatch = Math.round(firm.monthlyUsd / 30);
  const of = (batches: number) => ({ quantity: String(batches * 500), amount: String(batches * perBatch) });
  return {
    enterpriseUscc: firm.uscc,
    country: firm.markets[0] ?? 'US',
    product: firm.product,
    inspectedBatches: inspected,
    inspectedQuantity: of(inspected).quantity,
    inspectedAmountUsd: of(inspected).amount,
    failedBatches: failed,
    failedQuantity: of(failed).quantity,
    failedAmountUsd: of(failed).amount,
    returnedBatches: returned,
    returnedQuantity: of(returned).quantity,
    returnedAmountUsd: of(returned).amount,
  };
}
