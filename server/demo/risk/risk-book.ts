import { addDays, type CivilDate, civilDate } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';
import { closeRisk } from '../../risk/archive/close-risk.ts';
import { recordAssessment } from '../../risk/assessment/record-assessment.ts';
import { evaluateReduction } from '../../risk/cases/evaluate-reduction.ts';
import { fileInCase } from '../../risk/cases/file-in-case.ts';
import { assignRisk } from '../../risk/collection/assign-risk.ts';
import { rejectRisk } from '../../risk/collection/reject-risk.ts';
import { restrictRisk } from '../../risk/collection/restrict-risk.ts';
import { verifyRisk } from '../../risk/collection/verify-risk.ts';
import type { FilingKind } from '../../risk/kinds.ts';
import { answerMeasure } from '../../risk/measures/answer-measure.ts';
import { decideProposal } from '../../risk/measures/decide-proposal.ts';
import { listAddressed } from '../../risk/measures/list-addressed.ts';
import { proposeMeasures } from '../../risk/measures/propose-measures.ts';
import { publishAnnouncement } from '../../risk/measures/publish-announcement.ts';
import type { Acts } from '../enterprises/act-book.ts';
import { RISK_STEPS, type RiskStep, type RiskStory } from './risk-story.ts';

/** Who plays the risk work of a zone. */
export interface RiskCast {
  technical: string;
  management: string;
  office: string;
  /** The authority that measures are proposed to, and who answers for it. */
  authority: { department: string; person: string };
}

/** What the later acts need to know. */
export interface RiskState {
  id: string;
  number: string;
  /** Who files for the enterprise: its own people, or the office what came on paper. */
  filer: string;
}

/** After the report: everything that the story lets happen to a risk, each step by who does it. */
export function playRisk(book: Acts, cast: RiskCast, story: RiskStory, state: RiskState, reportedOn: CivilDate): void {
  const goes = (step: RiskStep) => RISK_STEPS.indexOf(step) <= RISK_STEPS.indexOf(story.upTo);
  const [verifyDays, assessDays, decideDays] = story.days;
  const verifiedOn = addDays(reportedOn, verifyDays);
  const assessedOn = addDays(verifiedOn, assessDays);
  const decidedOn = addDays(assessedOn, decideDays);
  if (goes('verify')) book.add(verifiedOn, 10, cast.technical, (context) => verify(book, context, story, state));
  if (goes('assess')) book.add(assessedOn, 15, cast.technical, (context) => assess(book, context, story, state));
  if (goes('propose'))
    book.add(assessedOn, 16, cast.technical, (context) => propose(book, cast, context, story, state));
  if (goes('decide')) book.add(decidedOn, 10, cast.management, (context) => decide(book, context, state));
  if (goes('decide'))
    book.add(addDays(decidedOn, 5), 14, cast.authority.person, (context) => answer(book, cast, context, state));
  if (story.isPublished) book.add(decidedOn, 14, cast.office, (context) => publish(book, context, state));
  fileAll(book, state, decidedOn, goes('reduce') ? FILINGS.length : (story.filings ?? 0));
  if (goes('reduce')) book.add(addDays(decidedOn, 44), 11, cast.technical, (context) => evaluate(book, context, state));
  if (goes('lift')) {
    book.add(addDays(decidedOn, 46), 10, cast.technical, (context) => lift(book, context, state));
    book.add(addDays(decidedOn, 48), 10, cast.management, (context) => decide(book, context, state));
  }
  if (goes('close')) book.add(addDays(decidedOn, 50), 10, cast.office, (context) => close(book, context, state));
}

/** The risk as it stands, with what hangs below it, as far as an act goes on from there. */
const look = ({ stage }: Acts, { platform }: RequestContext, { id }: RiskState) =>
  withZones(platform.prisma, [stage.zone], (tx) =>
    tx.riskItem.findUniqueOrThrow({
      where: { zoneId_id: { zoneId: stage.zone, id } },
      include: { proposals: true, measures: true, cases: true },
    }),
  );

async function verify(book: Acts, context: RequestContext, story: RiskStory, state: RiskState): Promise<void> {
  const { zone } = book.stage;
  const { version, title, product, hsCode, country, hazard, enterpriseId } = await look(book, context, state);
  if (story.isRejected) {
    await rejectRisk(context, {
      zone,
      risk: state.id,
      version,
      reason: '演示：经核实不涉及产品质量安全，已向举报人说明。',
    });
    return;
  }
  const verified = await verifyRisk(context, {
    zone,
    risk: state.id,
    version,
    urgency: story.urgency,
    note: '演示：已联系来源核实，信息属实，需研判。',
    title,
    product,
    hsCode,
    country,
    hazard,
    enterprise: enterpriseId,
  });
  const assigned = await assignRisk(context, {
    zone,
    risk: state.id,
    version: verified.version,
    owner: context.actor.userId,
  });
  if (story.isRestricted) {
    await restrictRisk(context, {
      zone,
      risk: state.id,
      version: assigned.version,
      visibleTo: ['office', 'technical', 'management'],
      reason: '演示：核查期间限定知悉范围。',
    });
  }
}

async function assess(book: Acts, context: RequestContext, story: RiskStory, state: RiskState): Promise<void> {
  const { zone } = book.stage;
  const { version } = await look(book, context, state);
  const [first = '0.01', ...others] = story.probabilities;
  await recordAssessment(context, {
    zone,
    risk: state.id,
    version,
    scenarios: [
      {
        name: '演示：正常使用中发生危害',
        severity: story.severity,
        steps: [
          { what: '缺陷出现在产品上', probability: first },
          ...others.map((probability) => ({ what: '使用中造成伤害', probability })),
        ],
      },
      { name: '演示：误用时发生危害', severity: 'minor', steps: [{ what: '误用并受轻微伤害', probability: '0.001' }] },
    ],
    scope: 'several-batches',
    scopeNote: '演示：涉及近三个月的批次。',
    investigation: '演示：查阅生产和检验记录，抽样复检。',
    isLabNeeded: true,
    labEvidence: '演示：检验所报告 DEMO-R。',
    conclusion: '演示：风险确认，建议采取措施。',
  });
}

async function propose(
  book: Acts,
  cast: RiskCast,
  context: RequestContext,
  story: RiskStory,
  state: RiskState,
): Promise<void> {
  const { zone } = book.stage;
  const { version, enterpriseId } = await look(book, context, state);
  const today = civilDate(context.actor.now, context.platform.timeZone);
  await proposeMeasures(context, {
    zone,
    risk: state.id,
    version,
    reason: '演示：依据研判结果提出。',
    measures: story.measures.map(({ termDays, titleEn = '', textEn = '', ...measure }) => ({
      ...measure,
      titleEn,
      textEn,
      audience: measure.kind === 'notice' ? '示范区同类产品生产企业' : '',
      enterprises: measure.kind === 'notice' && enterpriseId ? [enterpriseId] : [],
      department: measure.kind === 'stricter-inspection' ? cast.authority.department : null,
      startsOn: today,
      endsOn: termDays === undefined ? null : addDays(today, termDays),
    })),
    lifts: [],
    responsible: enterpriseId ? [enterpriseId] : [],
  });
}

async function pendingOf(book: Acts, context: RequestContext, state: RiskState) {
  const { proposals } = await look(book, context, state);
  return proposals.find((proposal) => proposal.state === 'pending');
}

async function decide(book: Acts, context: RequestContext, state: RiskState): Promise<void> {
  const pending = await pendingOf(book, context, state);
  if (!pending) return;
  const { id, version } = pending;
  await decideProposal(context, {
    zone: book.stage.zone,
    proposal: id,
    version,
    decision: 'approved',
    note: '演示：同意。',
  });
}

async function answer(book: Acts, cast: RiskCast, context: RequestContext, state: RiskState): Promise<void> {
  const { zone } = book.stage;
  const { items } = await listAddressed(context, { zone, limit: 200 });
  const own = items.find(
    ({ number, department }) => number === state.number && department?.id === cast.authority.department,
  );
  if (!own) return;
  await answerMeasure(context, { zone, measure: own.id, version: own.version, answer: 'done', note: '演示：已落实。' });
}

async function publish(book: Acts, context: RequestContext, state: RiskState): Promise<void> {
  const { measures } = await look(book, context, state);
  const announcement = measures.find(({ kind }) => kind === 'announcement');
  if (!announcement) return;
  const { id, version } = announcement;
  await publishAnnouncement(context, { zone: book.stage.zone, measure: id, version });
}

const FILINGS: readonly (readonly [
  after: number,
  kind: FilingKind,
  content: (day: CivilDate) => Record<string, string>,
])[] = [
  [
    6,
    'reduction-report',
    () => ({
      defectAnalysis: '演示：模具磨损，首件检验未发现。',
      quantityAndFlow: '演示：共 3 批 12,000 件，其中 8,000 件已出口。',
      measures: '演示：更换模具，库存全检，通知进口商下架。',
      planAndEffect: '演示：30 日内完成，预期不合格率降至 0.1% 以下。',
    }),
  ],
  [
    7,
    'notice',
    (day) => ({
      whom: '演示：进口商和经销商',
      how: '演示：邮件和电话',
      informedOn: day,
      text: '演示：说明情况和处理办法。',
    }),
  ],
  [30, 'progress', () => ({ done: '演示：模具已更换，库存已全检。', remaining: '演示：等待复检报告。' })],
  [
    40,
    'elimination-evaluation',
    () => ({
      result: '演示：连续 5 批复检合格，缺陷已消除。',
      evidence: '演示：检验所报告 DEMO-E。',
      residualRisk: '演示：未发现剩余风险。',
    }),
  ],
];

/** R22: the enterprise's case. */
function fileAll(book: Acts, state: RiskState, decidedOn: CivilDate, count: number): void {
  for (const [after, kind, content] of FILINGS.slice(0, count)) {
    const day = addDays(decidedOn, after);
    book.add(day, 11, state.filer, async (context) => {
      const [own] = (await look(book, context, state)).cases;
      if (own) await fileInCase(context, { zone: book.stage.zone, case: own.id, kind, content: content(day) });
    });
  }
}

/** R24. */
async function evaluate(book: Acts, context: RequestContext, state: RiskState): Promise<void> {
  const [own] = (await look(book, context, state)).cases;
  await evaluateReduction(context, {
    zone: book.stage.zone,
    risk: state.id,
    case: own?.id ?? null,
    isFeasible: true,
    isEffective: true,
    isSufficient: true,
    isReduced: true,
    note: '演示：措施可行、有效、充分，风险已消除。',
  });
}

async function lift(book: Acts, context: RequestContext, state: RiskState): Promise<void> {
  const { version, measures } = await look(book, context, state);
  const lifts = measures.filter((measure) => measure.state === 'approved').map(({ id }) => id);
  await proposeMeasures(context, {
    zone: book.stage.zone,
    risk: state.id,
    version,
    reason: '演示：风险已消除，建议解除。',
    measures: [],
    lifts,
    responsible: [],
  });
}

async function close(book: Acts, context: RequestContext, state: RiskState): Promise<void> {
  const { version } = await look(book, context, state);
  await closeRisk(context, { zone: book.stage.zone, risk: state.id, version, isMajor: false, note: '演示：归档。' });
}
