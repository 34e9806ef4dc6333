import type { LaboratoryState } from '../../activities/kinds.ts';
import { assessReadiness } from '../../activities/laboratories/assess-readiness.ts';
import { CHECKLIST_ITEMS, type ReadinessAnswers } from '../../activities/laboratories/checklist.ts';
import { finishAction } from '../../activities/laboratories/finish-action.ts';
import { judgeLaboratory } from '../../activities/laboratories/judge-laboratory.ts';
import { moveLaboratory } from '../../activities/laboratories/move-laboratory.ts';
import { readLaboratory } from '../../activities/laboratories/read-laboratory.ts';
import { recordVisit } from '../../activities/laboratories/record-visit.ts';
import { registerLaboratory } from '../../activities/laboratories/register-laboratory.ts';
import { addCertificate } from '../../enterprises/register/certificates.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage, type FirmInPlay } from '../enterprises/act-book.ts';
import { isAccredited } from '../enterprises/firm-facts.ts';
import { chance } from '../scenario.ts';

interface LaboratoryStory {
  /** Which of the zone's steady firms that are not accredited yet. */
  firm: number;
  qualifies: boolean;
  /** Days of the year before ('-') and of this one, in order. */
  moves: readonly [day: string, state: LaboratoryState][];
  visits: readonly string[];
  /** How ready it is, from 0 to 1; null: never assessed. */
  ready: number | null;
}

const STORIES: readonly LaboratoryStory[] = [
  {
    firm: 0,
    qualifies: true,
    moves: [
      ['-04-10', 'gap-analysis'],
      ['-06-20', 'documents'],
      ['-09-12', 'internal-audit'],
      ['-11-05', 'application'],
      ['03-16', 'on-site-assessment'],
      ['05-22', 'accredited'],
    ],
    visits: ['-05-08', '-10-14', '02-26'],
    ready: 0.95,
  },
  {
    firm: 1,
    qualifies: true,
    moves: [
      ['02-10', 'gap-analysis'],
      ['05-18', 'documents'],
      ['09-08', 'internal-audit'],
    ],
    visits: ['03-25', '08-19'],
    ready: 0.7,
  },
  { firm: 2, qualifies: true, moves: [['07-06', 'gap-analysis']], visits: [], ready: 0.45 },
  { firm: 3, qualifies: false, moves: [], visits: ['09-15'], ready: null },
];

/** Laboratories on their way to accreditation: one arrives, one is on its way, one still waits for guidance. */
export function laboratoryActs(stage: EnterpriseStage, firms: readonly FirmInPlay[]): Act[] {
  const steady = firms.filter(({ firm }) => firm.story === 'steady' && !isAccredited(firm));
  return STORIES.flatMap((story) => {
    const firm = steady[story.firm];
    return firm ? playLaboratory(stage, firm, story) : [];
  });
}

function playLaboratory(stage: EnterpriseStage, { firm, state: of }: FirmInPlay, story: LaboratoryStory): Act[] {
  const { zone, daily } = stage;
  const { person, department } = daily.guide;
  const year = yearOf(stage.today);
  const dayOf = (day: string): CivilDate => (day.startsWith('-') ? `${year - 1}${day}` : `${year}-${day}`);
  const book = new Acts(stage, `${firm.slug} laboratory`);
  const laboratory = { id: '' };
  const current = async (context: RequestContext) => ({
    zone,
    laboratory: laboratory.id,
    version: (await readLaboratory(context, { zone, laboratory: laboratory.id }, 'zh-CN')).version,
  });
  const first = story.moves[0] ?? story.visits.map((day) => [day] as const)[0] ?? ['06-01'];
  const registeredOn = addDays(dayOf(first[0]), -30);
  book.add(registeredOn, 10, person, async (context) => {
    const registered = await registerLaboratory(context, {
      zone,
      enterprise: of.id,
      name: `${firm.product}检测实验室`,
      scope: `演示：${firm.product}的安全、性能和有害物质检测`,
      contact: '演示联系人',
      state: 'interested',
    });
    laboratory.id = registered.id;
  });
  book.add(addDays(registeredOn, 10), 15, person, async (context) => {
    const note = story.qualifies ? '演示：设备、人员和场地满足申请条件。' : '演示：检测人员不足，暂不满足条件。';
    const judgedOn = addDays(registeredOn, 10);
    await judgeLaboratory(context, { ...(await current(context)), isQualifying: story.qualifies, judgedOn, note });
  });
  if (story.ready !== null) {
    book.add(addDays(registeredOn, 14), 11, person, async (context) => {
      const assessed = { zone, laboratory: laboratory.id, assessedOn: addDays(registeredOn, 14) };
      await assessReadiness(context, { ...assessed, answers: answersOf(firm.slug, story.ready ?? 0) });
    });
  }
  for (const [day, to] of story.moves) {
    if (to === 'accredited') {
      book.add(dayOf(day), 9, stage.office, (context) =>
        certify(context, zone, { enterprise: of.id, slug: firm.slug, on: dayOf(day) }),
      );
    }
    book.add(dayOf(day), 14, person, async (context) => {
      await moveLaboratory(context, { ...(await current(context)), to, on: dayOf(day), note: '' });
    });
  }
  for (const day of story.visits) {
    book.add(dayOf(day), 16, person, async (context) => {
      const visit = await recordVisit(context, {
        zone,
        laboratory: laboratory.id,
        department,
        visitedOn: dayOf(day),
        visitors: ['演示专家甲', '演示专家乙'],
        topic: '演示：体系文件与设备校准',
        findings: '演示：部分设备校准计划未覆盖，人员监督记录不完整。',
        actions: [{ text: '演示：补充设备校准计划', dueOn: addDays(dayOf(day), 30) }],
      });
      const [action] = visit.actions;
      if (!action || addDays(dayOf(day), 20) > stage.today || chance(firm.slug, day) > 0.7) return;
      await finishAction(context, { zone, action, version: 1, doneOn: dayOf(day), note: '演示：现场即完成。' });
    });
  }
  return book.acts;
}

function answersOf(slug: string, ready: number): ReadinessAnswers {
  const draw = (item: string) => chance(slug, item);
  return Object.fromEntries(
    CHECKLIST_ITEMS.map((item) => {
      const result = draw(item) < ready ? 'ready' : draw(item) < ready + 0.25 ? 'partly' : 'missing';
      return [item, { result, note: result === 'ready' ? '' : '演示：需要补充。' }];
    }),
  );
}

/** The accreditation's certificate goes into the enterprise's archive. */
async function certify(
  context: RequestContext,
  zone: string,
  { enterprise, slug, on }: { enterprise: string; slug: string; on: CivilDate },
): Promise<void> {
  await addCertificate(context, {
    zone,
    enterprise,
    kind: 'laboratory',
    scheme: 'cnas',
    number: `演示-CNAS-${slug}`,
    issuer: '中国合格评定国家认可委员会（演示）',
    issuedOn: on,
    expiresOn: addDays(on, 6 * 365),
    scope: '演示：认可范围见附件。',
  });
}
