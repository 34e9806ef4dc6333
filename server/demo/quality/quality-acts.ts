import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';
import { arrangeData } from '../../quality/contributions/arrange.ts';
import { contributeData } from '../../quality/contributions/contribute.ts';
import { addComment, answerComment } from '../../quality/reports/comments.ts';
import type { ReportContent } from '../../quality/reports/content.ts';
import { addFinding, openRisk } from '../../quality/reports/findings.ts';
import { offeredCases } from '../../quality/reports/offered-cases.ts';
import { saveReport } from '../../quality/reports/save-report.ts';
import { startReport } from '../../quality/reports/start-report.ts';
import { concludeConsultation } from '../../quality/steps/conclude-consultation.ts';
import { consultOnReport } from '../../quality/steps/consult-on-report.ts';
import { publishReport } from '../../quality/steps/publish-report.ts';
import { confirmRead } from '../../quality/steps/read-published.ts';
import { respondToReport } from '../../quality/steps/respond-to-report.ts';
import { reviewReport } from '../../quality/steps/review-report.ts';
import { submitReport } from '../../quality/steps/submit-report.ts';
import { readWorkingDays } from '../../working-days/read-working-days.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage } from '../enterprises/act-book.ts';

/** The days of one half-year's analysis, each in time unless the story wants it late. */
interface Calendar {
  period: string;
  arrangedOn: CivilDate;
  contributedOn: CivilDate;
  startedOn: CivilDate;
  submittedOn: CivilDate;
  reviewedOn: CivilDate;
  consultedOn: CivilDate;
  opinionsUntil: CivilDate;
  concludedOn: CivilDate;
  publishedOn: CivilDate;
}

const firstHalf = (year: number, isLate: boolean): Calendar => ({
  period: `${year}-H1`,
  arrangedOn: `${year}-06-18`,
  contributedOn: `${year}-07-07`,
  startedOn: `${year}-07-13`,
  submittedOn: `${year}-07-${isLate ? 22 : 17}`,
  reviewedOn: `${year}-07-${isLate ? 24 : 20}`,
  consultedOn: `${year}-07-${isLate ? 24 : 21}`,
  opinionsUntil: `${year}-07-31`,
  concludedOn: `${year}-08-03`,
  publishedOn: `${year}-08-${isLate ? 18 : 11}`,
});

const secondHalf = (year: number): Calendar => ({
  period: `${year}-H2`,
  arrangedOn: `${year}-11-18`,
  contributedOn: `${year + 1}-01-07`,
  startedOn: `${year + 1}-01-12`,
  submittedOn: `${year + 1}-01-16`,
  reviewedOn: `${year + 1}-01-19`,
  consultedOn: `${year + 1}-01-20`,
  opinionsUntil: `${year + 1}-01-30`,
  concludedOn: `${year + 1}-02-02`,
  publishedOn: `${year + 1}-02-10`,
});

/** The half-yearly analyses of a zone, from the first half of last year on; the running half-year is arranged. */
export function qualityActs(stage: EnterpriseStage): Act[] {
  const year = yearOf(stage.today);
  const isSlow = stage.zone.startsWith('suzhou');
  return [firstHalf(year - 1, false), secondHalf(year - 1), firstHalf(year, isSlow), secondHalf(year)].flatMap(
    (days, index) => playAnalysis(stage, days, index === 2),
  );
}

function playAnalysis(stage: EnterpriseStage, days: Calendar, hasFinding: boolean): Act[] {
  const { zone, office, risk, quality } = stage;
  const { period } = days;
  const { technical } = risk;
  const book = new Acts(stage, `${zone} ${period}`);
  const state: ReportState = { id: '', version: 0 };
  const asked = Object.entries(quality.authorities);
  const remember = ({ version }: { version: number }) => {
    state.version = version;
  };
  book.add(days.arrangedOn, 9, office, async (context) => {
    await arrangeData(context, { zone, period, departments: asked.map(([id]) => id), note: '演示：请按时报送。' });
  });
  for (const [index, [department, person]] of asked.entries()) {
    // The last one asked is late when the analysis is.
    const day = addDays(days.contributedOn, index + (hasFinding && index === asked.length - 1 ? 5 : 0));
    book.add(day, 15, person, (context) => contribute(context, zone, period, department));
  }
  book.add(days.startedOn, 9, technical, async (context) => {
    const started = await startReport(context, { zone, period }, 'zh-CN');
    Object.assign(state, started);
  });
  book.add(addDays(days.startedOn, 2), 14, technical, async (context) => {
    remember(await write(context, zone, state, '演示：补充典型案例和建议。'));
  });
  book.add(days.submittedOn, 16, technical, async (context) => {
    remember(await submitReport(context, { zone, report: state.id, version: state.version }));
  });
  book.add(days.reviewedOn, 10, office, async (context) => {
    const opinion = '演示：数据完整，格式符合规定。';
    remember(
      await reviewReport(context, { zone, report: state.id, version: state.version, decision: 'accept', opinion }),
    );
  });
  book.add(days.consultedOn, 14, office, async (context) => {
    const mode = (await isKnown(context, days.opinionsUntil)) ? 'circulation' : 'meeting';
    const departments = asked.map(([id]) => id);
    const { id: report, version } = state;
    remember(await consultOnReport(context, { zone, report, version, mode, endsOn: days.opinionsUntil, departments }));
  });
  consult(book, days, state, asked);
  book.add(days.concludedOn, 10, office, async (context) => {
    const result = '演示：共收到意见一条，已采纳。';
    remember(await concludeConsultation(context, { zone, report: state.id, version: state.version, result }, 'zh-CN'));
    remember(await write(context, zone, state, '演示：按征求意见结果修订。'));
  });
  if (hasFinding) book.add(addDays(days.concludedOn, 1), 11, technical, (context) => find(context, zone, state));
  book.add(days.publishedOn, 10, office, async (context) => {
    const audience = ['leader', 'management', 'department', 'inspection', 'enterprise', 'association'] as const;
    const published = { zone, report: state.id, version: state.version, audience: [...audience] };
    remember(await publishReport(context, published));
  });
  for (const [index, reader] of quality.readers.entries()) {
    book.add(addDays(days.publishedOn, 1 + index), 9, reader, async (context) => {
      await confirmRead(context, { zone, report: state.id });
    });
  }
  return book.acts;
}

interface ReportState {
  id: string;
  version: number;
}

/** Where the working days of the term are not published yet, the office meets instead. */
const isKnown = ({ platform }: RequestContext, day: CivilDate): Promise<boolean> =>
  withZones(platform.prisma, [], async (tx) => (await readWorkingDays(tx, day)).years.has(yearOf(day)));

async function contribute(context: RequestContext, zone: string, period: string, department: string): Promise<void> {
  await contributeData(context, {
    zone,
    period,
    department,
    content: {
      supervision: '演示：本半年按职责开展日常监管和联合检查，督促企业落实主体责任，相关制度执行情况良好。',
      problems: '演示：个别企业进货检验记录不完整，已限期整改。',
      suggestions: '演示：加强重点产品抽查和法规宣贯。',
    },
    reason: '',
  });
}

/** The departments answer; the first has a remark, which the office adopts. */
function consult(book: Acts, days: Calendar, state: ReportState, asked: readonly [string, string][]): void {
  const { zone, office } = book.stage;
  let remark = '';
  for (const [index, [department, person]] of asked.entries()) {
    book.add(addDays(days.consultedOn, 2 + index), 11, person, async (context) => {
      if (index === 0) {
        const text = '演示：建议补充对主要出口市场新法规的应对措施。';
        const comment = { zone, report: state.id, section: 'suggestions' as const, text, department };
        remark = (await addComment(context, comment)).id;
      }
      await respondToReport(context, {
        zone,
        report: state.id,
        answer: index === 0 ? 'comments' : 'agrees',
        note: index === 0 ? '演示：意见见建议部分。' : '',
      });
    });
  }
  book.add(days.concludedOn, 9, office, async (context) => {
    await answerComment(context, { zone, comment: remark, version: 1, answer: 'adopted', note: '' });
  });
}

/** What the product has no data of, and a person writes. */
const ASPECTS = {
  safety: '演示：未发现涉及人身安全的突出问题，个别退货批次已查明原因。',
  hygiene: '演示：洁净生产和灭菌记录抽查合格。',
  health: '演示：未收到涉及健康危害的反馈。',
  environment: '演示：有害物质限量抽查符合目的国要求。',
  fraud: '演示：未发现伪造检验报告和冒用标志的行为。',
};

const filledIn = (sections: ReportContent['sections']) =>
  Object.fromEntries(Object.entries(sections).filter(([, words]) => words !== '')) as ReportContent['sections'];

/** Another revision: the first offered case joins, and the suggestions gain a sentence. */
async function write(context: RequestContext, zone: string, state: ReportState, note: string) {
  const before = await withZones(context.platform.prisma, [zone], (tx) =>
    tx.qualityReport.findUniqueOrThrow({ where: { zoneId_id: { zoneId: zone, id: state.id } } }),
  );
  const content = before.content as ReportContent;
  const { items } = await offeredCases(context, { zone, report: state.id });
  const [offered] = items.filter(({ source }) => content.cases.every((known) => known.source?.id !== source?.id));
  return saveReport(context, {
    zone,
    report: state.id,
    version: before.version,
    note,
    content: {
      ...content,
      sections: {
        ...ASPECTS,
        ...filledIn(content.sections),
        suggestions: `${content.sections.suggestions}\n${note}`.trim(),
      },
      cases: content.cases.length === 0 && offered ? [offered] : content.cases,
    },
  });
}

/** Q11: what the analysis found becomes a risk to be verified. */
async function find(context: RequestContext, zone: string, state: ReportState): Promise<void> {
  const finding = await addFinding(context, {
    zone,
    report: state.id,
    title: '演示：一次检验不合格批次集中在同类产品',
    text: '演示：不合格批次多次出现同类缺陷，可能存在共性的来料质量问题。',
    isSerious: true,
    inspectionFocus: '演示：提高同类产品抽批比例，重点核查来料检验记录。',
  });
  await openRisk(context, { zone, finding: finding.id, version: finding.version, product: '' }, 'zh-CN');
}
