import { addDays, type CivilDate, daysBetween, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { withZones } from '../../platform/tenant.ts';
import { listAssessors } from '../../risk/assessment/list-assessors.ts';
import { recordTraining } from '../../risk/assessment/record-training.ts';
import { reportPublicly } from '../../risk/collection/report-publicly.ts';
import { reportRisk } from '../../risk/collection/report-risk.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage, type FirmState } from '../enterprises/act-book.ts';
import type { Firm } from '../enterprises/firms.ts';
import { playRisk, type RiskState } from './risk-book.ts';
import { incidentStory, type RiskStory, storiesOf } from './risk-story.ts';

const WARES: Record<string, { product: string; productEn: string; part: string }> = {
  'suzhou-medical-devices': { product: '一次性使用输液器', productEn: 'infusion sets', part: '导管接头' },
  'zhuhai-printing-consumables': { product: '硒鼓', productEn: 'toner cartridges', part: '感光鼓组件' },
};

/** An address for documentation: what the demonstration reports counts against nobody's limit. */
const NOBODYS_ADDRESS = '192.0.2.1';

/** The risk work of a zone, from the assessors' training to what came in yesterday. */
export function riskActs(stage: EnterpriseStage, reporting: FirmState): Act[] {
  const { zone, today, risk } = stage;
  const wares = WARES[zone];
  if (!wares) return [];
  const book = new Acts(stage, `${zone} risks`);
  book.add(addDays(today, -420), 9, risk.office, (context) => train(context, zone, addDays(today, -422)));
  for (const story of storiesOf(wares)) {
    const state: RiskState = { id: '', number: '', filer: risk.office };
    const reportedOn = addDays(today, -story.daysAgo);
    // The demonstration begins in the January of last year.
    if (reportedOn < `${yearOf(today) - 1}-01-20`) continue;
    book.add(reportedOn, 9, reporterOf(stage, story), (context) => report(context, stage, story, state, reporting));
    playRisk(book, risk, story, state, reportedOn);
  }
  return book.acts;
}

function reporterOf({ inspection, office, people }: EnterpriseStage, { channel, source }: RiskStory): string {
  if (channel === 'enterprise') return people.qualityHead;
  return source === 'inspection-failure' ? inspection : office;
}

/** R27. */
async function train(context: RequestContext, zone: string, trainedOn: CivilDate): Promise<void> {
  const { items } = await listAssessors(context, { zone });
  for (const { userId } of items) {
    await recordTraining(context, {
      zone,
      person: userId,
      course: '演示：产品风险评估培训',
      trainedOn,
      hasPassed: true,
    });
  }
}

async function report(
  context: RequestContext,
  { zone }: EnterpriseStage,
  story: RiskStory,
  state: RiskState,
  reporting: FirmState,
): Promise<void> {
  const { source, title, product, hazard, country } = story;
  if (story.channel === 'public') {
    const { platform, requestId, actor } = context;
    const submission = submissionOf(story.slug);
    const reporter = source === 'consumer-complaint' ? 'consumer' : 'other';
    await reportPublicly(
      { platform, requestId, now: actor.now, address: NOBODYS_ADDRESS },
      {
        zone,
        reporter,
        title,
        product,
        hazard,
        country,
        batch: '',
        happenedOn: null,
        name: '',
        contact: '',
        website: '',
        submission,
      },
    );
  } else {
    await reportRisk(context, {
      zone,
      department: null,
      enterprise: story.channel === 'enterprise' ? reporting.id : null,
      source,
      title,
      product,
      hsCode: '',
      country,
      hazard,
      batch: '',
      happenedOn: null,
      controlMeasures: story.channel === 'enterprise' ? '演示：停止使用该批零件，库存封存，通知客户。' : '',
    });
  }
  await remember(context, zone, state, { title });
}

/** A UUID that depends only on the words. */
const submissionOf = (key: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(key).toString('hex').padEnd(12, '0').slice(0, 12)}`;

async function remember(
  { platform }: RequestContext,
  zone: string,
  state: RiskState,
  where: { title: string } | { incidentId: string },
): Promise<void> {
  const item = await withZones(platform.prisma, [zone], (tx) =>
    tx.riskItem.findFirst({
      where: { zoneId: zone, ...where },
      select: { id: true, number: true },
      orderBy: { id: 'desc' },
    }),
  );
  Object.assign(state, item);
}

/** How long ago an incident is whose risk is still being reduced. */
const RECENT_DAYS = 100;

/** E8: what follows from an incident abroad for the risk that it opened. */
export function riskOfIncident(
  book: Acts,
  firm: Firm,
  incidents: FirmState,
  index: number,
  reportedOn: CivilDate,
): void {
  const { zone, today, risk, people } = book.stage;
  const filer = firm.story === 'observed' ? people.qualityHead : risk.office;
  const state: RiskState = { id: '', number: '', filer };
  const story = incidentStory(`${firm.slug} ${reportedOn}`, firm.product, daysBetween(reportedOn, today) < RECENT_DAYS);
  book.add(addDays(reportedOn, 1), 8, risk.technical, async (context) => {
    await remember(context, zone, state, { incidentId: incidents.incidents[index] ?? '' });
  });
  playRisk(book, risk, story, state, reportedOn);
}
