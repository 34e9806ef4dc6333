import { SUZHOU } from '../factories/installation.ts';
import type { RiskIds } from './secret-file.ts';

/** What a door needs besides the ids: things that everybody in the zone knows. */
export interface Known {
  enterprise: string;
  person: string;
  /** A risk that the office and the inspection may open, too. */
  openRisk: string;
  /** The standard one. */
  matrix: object;
}

const zone = SUZHOU;
const REASON = '理由';
const scenarios = [{ name: '情景', severity: 'severe', steps: [{ what: '发生', probability: '0.5' }] }];
const facts = { title: '标题', product: '产品', hazard: '危害' };
const judgement = { isFeasible: true, isEffective: true, isSufficient: true, isReduced: true, note: REASON };
const period = { from: '2026-01-01', to: '2026-06-30' };
const notice = { kind: 'notice', title: '通告', text: '正文', audience: '有关企业', startsOn: '2026-07-01' };
const assessment = {
  scenarios,
  scope: 'single-batch',
  investigation: REASON,
  isLabNeeded: false,
  conclusion: REASON,
};
const FILING = { defectAnalysis: REASON, quantityAndFlow: REASON, measures: REASON, planAndEffect: REASON };

export type Door = (ids: RiskIds, known: Known) => object;

/**
 * A right input for every procedure of the risk area. Those that take an id are asked with the ids of a file and with
 * those of nothing; the version is the one that any new row has.
 */
export const DOORS: Record<string, Door> = {
  'riskAssessments.saveMatrix': (_, { matrix }) => ({ zone, version: 1, content: matrix, reason: REASON }),
  'risks.list': () => ({ zone, state: 'all', search: '秘密' }),
  'risks.get': ({ risk }) => ({ zone, risk }),
  'riskReports.report': (_, { enterprise }) => ({ zone, source: 'media', ...facts, enterprise }),
  'riskReports.mine': () => ({ zone }),
  'riskReports.duplicates': ({ risk }) => ({ zone, risk }),
  'riskReports.zones': () => ({}),
  'riskReports.countries': () => ({}),
  'riskReports.reportPublicly': () => ({ zone, reporter: 'consumer', ...facts, submission: crypto.randomUUID() }),
  'riskReports.receipt': ({ report }) => ({ zone, receipt: report }),
  'riskHandling.verify': ({ risk }) => ({ zone, risk, version: 1, urgency: 'normal', note: REASON, ...facts }),
  'riskHandling.reject': ({ risk }) => ({ zone, risk, version: 1, reason: REASON }),
  'riskHandling.merge': ({ risk }, { openRisk }) => ({ zone, risk: openRisk, version: 1, into: risk, reason: REASON }),
  'riskHandling.escalate': ({ risk }) => ({ zone, risk, version: 1, reason: REASON }),
  'riskHandling.reopen': ({ risk }) => ({ zone, risk, version: 1, reason: REASON }),
  'riskHandling.rate': ({ report }) => ({ zone, report, reliability: 'doubtful', note: REASON }),
  'riskHandling.restrict': ({ risk }) => ({ zone, risk, version: 1, visibleTo: ['office'], reason: REASON }),
  'riskHandling.assign': ({ risk }) => ({ zone, risk, version: 1, owner: null }),
  'riskAssessments.matrix': () => ({ zone }),
  'riskAssessments.matrices': () => ({ zone }),
  'riskAssessments.preview': () => ({ zone, scenarios, scope: 'single-batch' }),
  'riskAssessments.record': ({ risk }) => ({ zone, risk, version: 1, ...assessment }),
  'assessors.list': () => ({ zone }),
  'assessors.record': (_, { person }) => ({ zone, person, course: '培训', trainedOn: '2026-01-10', hasPassed: true }),
  'riskMeasures.list': () => ({ zone }),
  'riskMeasures.addressed': () => ({ zone }),
  'riskMeasures.ofRisk': ({ risk }) => ({ zone, risk }),
  'riskMeasures.propose': ({ risk }) => ({ zone, risk, version: 1, reason: REASON, measures: [notice] }),
  'riskMeasures.withdraw': ({ proposal }) => ({ zone, proposal, version: 1, reason: REASON }),
  'riskMeasures.decide': ({ proposal }) => ({ zone, proposal, version: 1, decision: 'approved' }),
  'riskMeasures.answer': ({ measure }) => ({ zone, measure, version: 1, answer: 'accepted' }),
  'riskMeasures.publish': ({ measure }) => ({ zone, measure, version: 1 }),
  'riskMeasures.withdrawPublication': ({ measure }) => ({ zone, measure, version: 1, reason: REASON }),
  'riskMeasures.review': ({ measure }) => ({ zone, measure, version: 1, note: REASON }),
  'announcements.list': () => ({}),
  'announcements.ofZone': () => ({ zone }),
  'announcements.get': ({ measure }) => ({ zone, measure }),
  'riskCases.list': () => ({ zone }),
  'riskCases.get': (ids) => ({ zone, case: ids.case }),
  'riskCases.file': (ids) => ({ zone, case: ids.case, kind: 'reduction-report', content: FILING }),
  'riskCases.evaluate': ({ risk }) => ({ zone, risk, ...judgement }),
  'riskCases.attach': ({ risk }) => ({
    zone,
    risk,
    category: 'other',
    title: '文件',
    sha256: '0'.repeat(64),
    fileName: 'a.txt',
  }),
  'riskCases.detach': ({ file }) => ({ zone, file }),
  'riskArchive.close': ({ risk }) => ({ zone, risk, version: 1, isMajor: false }),
  'riskArchive.due': () => ({ zone }),
  'riskArchive.proposeDestruction': ({ risk }) => ({ zone, risk, version: 1, reason: REASON }),
  'riskArchive.decideDestruction': ({ destruction }) => ({ zone, destruction, version: 1, decision: 'declined' }),
  'riskSupervision.overdue': () => ({ zone }),
  'riskSupervision.reminders': () => ({ zone }),
  'riskSupervision.previewSummary': () => ({ zone, ...period }),
  'riskSupervision.issueSummary': () => ({ zone, ...period }),
  'riskSupervision.summaries': () => ({ zone }),
  'riskFigures.kpis': () => ({ zone }),
  'riskFigures.kpiRows': () => ({ zone, kpi: 'open' }),
  'riskFigures.ofEnterprise': (_, { enterprise }) => ({ zone, enterprise }),
};

/** More ways to name somebody else's file: beside one's own, or through another part of it. */
export const SIDE_DOORS: readonly [name: string, procedure: string, door: Door][] = [
  [
    'a case beside an open risk',
    'riskCases.evaluate',
    (ids, { openRisk }) => ({ zone, risk: openRisk, case: ids.case, ...judgement }),
  ],
  [
    'a paper for a case',
    'riskCases.attach',
    (ids) => ({ zone, case: ids.case, category: 'other', title: '文件', sha256: '0'.repeat(64), fileName: 'a.txt' }),
  ],
  [
    'the answer to a response of another',
    'riskMeasures.answer',
    ({ measure }) => ({ zone, measure, version: 2, answer: 'done' }),
  ],
  [
    'measures to lift',
    'riskMeasures.propose',
    ({ measure }, { openRisk }) => ({ zone, risk: openRisk, version: 1, reason: REASON, lifts: [measure] }),
  ],
  ['look-alikes of an open risk', 'riskReports.duplicates', (_, { openRisk }) => ({ zone, risk: openRisk })],
  ['the audit trail of an object', 'audit.list', ({ risk }) => ({ zone, object: risk })],
  ['the audit trail of a measure', 'audit.list', ({ measure }) => ({ zone, object: measure })],
  ['the audit trail of a case', 'audit.list', (ids) => ({ zone, object: ids.case })],
  ['the audit trail of a paper', 'audit.list', ({ file }) => ({ zone, object: file })],
  ['the scores', 'assessment.scores', () => ({ zone, year: 2026 })],
  ['the dashboard', 'assessment.dashboard', () => ({ zone, year: 2026 })],
  ['the rows of a target', 'assessment.metricRows', () => ({ zone, year: 2026, metric: 'risk-items-in-time' })],
  [
    'the rows of another target',
    'assessment.metricRows',
    () => ({ zone, year: 2026, metric: 'warnings-lifted-in-time' }),
  ],
  ['the whole audit trail', 'audit.list', () => ({ zone, limit: 200 })],
  ['the queue', 'assessment.queue', () => ({ zone })],
  ['the overview', 'overview.zones', () => ({})],
  ['the incidents', 'incidents.list', () => ({ zone })],
  ['the key figures', 'kpis.values', () => ({ zone })],
  ['the rows of a key figure', 'kpis.rows', () => ({ zone, kpi: 'open' })],
];

/** What the procedures of these routers answer is of the risk area. */
export const RISK_PROCEDURE = /^(risk|announcements\.|assessors\.)/;
