import { concludeInspection } from '../../activities/inspections/conclude-inspection.ts';
import { planInspection } from '../../activities/inspections/plan-inspection.ts';
import { CHECK_ITEMS, type CheckAnswers } from '../../enterprises/checks/items.ts';
import { recordCheck } from '../../enterprises/checks/record-check.ts';
import { recordCheckInput } from '../../enterprises/checks/schema.ts';
import { correctFinding } from '../../enterprises/findings/correct-finding.ts';
import { listFindings } from '../../enterprises/findings/read-findings.ts';
import { recheckFinding } from '../../enterprises/findings/recheck-finding.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage, type FirmInPlay } from '../enterprises/act-book.ts';

/** A joint inspection each autumn, with what it found wrong and what became of it. */
export function inspectionActs(stage: EnterpriseStage, firms: readonly FirmInPlay[]): Act[] {
  const year = yearOf(stage.today);
  const steady = firms.filter(({ firm }) => firm.story === 'steady').slice(0, 4);
  return [...playRound(stage, steady, `${year - 1}-09-09`), ...playRound(stage, steady, `${year}-09-08`)];
}

function playRound(stage: EnterpriseStage, firms: readonly FirmInPlay[], fromOn: CivilDate): Act[] {
  const { zone, daily, joint, office } = stage;
  const { person, department } = daily.inspector;
  const book = new Acts(stage, `${zone} inspection ${fromOn}`);
  const state = { id: '', version: 0 };
  const toOn = addDays(fromOn, 3);
  const checked = { zone, departments: [...new Set([department, ...joint])] };
  book.add(addDays(fromOn, -20), 10, person, async (context) => {
    const planned = await planInspection(context, {
      ...checked,
      department,
      title: `演示：${yearOf(fromOn)}年度联合检查`,
      kind: 'joint',
      fromOn,
      toOn,
      team: [
        { name: '演示检查员甲', organisation: '演示监管部门', isLead: true },
        { name: '演示检查员乙', organisation: '演示商务部门', isLead: false },
      ],
      checklist: ['演示：召回演练是否按年度开展'],
      enterprises: firms.map(({ state: of }) => of.id),
    });
    Object.assign(state, planned);
  });
  for (const [index, { state: of }] of firms.entries()) {
    const checkedOn = addDays(fromOn, index);
    book.add(checkedOn, 14, person, async (context) => {
      const input = recordCheckInput.parse({
        ...checked,
        enterprise: of.id,
        inspection: state.id,
        checkedOn,
        inspectors: ['演示检查员甲', '演示检查员乙'],
        answers: answersOf(index),
        ownAnswers: { q1: { result: 'conforms', facts: '' } },
        moveOut: false,
      });
      await recordCheck(context, input);
    });
    // The last one leaves its correction until it is too late.
    const late = index === firms.length - 1 ? 20 : 0;
    book.add(addDays(checkedOn, 21 + late), 15, office, (context) => correct(context, zone, of.id));
    book.add(addDays(checkedOn, 26 + late), 15, person, (context) =>
      recheck(context, zone, of.id, addDays(checkedOn, 26 + late)),
    );
  }
  book.add(addDays(toOn, 5), 11, person, async (context) => {
    const summary = '演示：体系运行总体有效，个别企业来料检验记录不完整，已限期整改。';
    await concludeInspection(context, {
      zone,
      inspection: state.id,
      version: state.version,
      summary,
      whyUnvisited: '',
    });
  });
  return book.acts;
}

function answersOf(index: number): CheckAnswers {
  const answers: CheckAnswers = Object.fromEntries(
    CHECK_ITEMS.map((item) => [item, { result: 'conforms' as const, facts: '' }]),
  );
  if (index === 1) answers['2.1'] = { result: 'non-conforming', facts: '演示：来料检验记录缺两个批次。' };
  if (index === 3) answers['2.2'] = { result: 'non-conforming', facts: '演示：追溯演练未覆盖外协工序。' };
  return answers;
}

const findingsOf = async (context: RequestContext, zone: string, enterprise: string, state: 'open' | 'corrected') =>
  (await listFindings(context, { zone, enterprise, state, overdue: false, limit: 20 })).items;

/** The office hands in for enterprises without an account of their own. */
async function correct(context: RequestContext, zone: string, enterprise: string): Promise<void> {
  for (const { id, version } of await findingsOf(context, zone, enterprise, 'open')) {
    await correctFinding(context, {
      zone,
      finding: id,
      version,
      correction: '演示：已补齐记录并修订检验规程。',
      prevention: '演示：每月抽查一次记录完整性。',
      files: [],
      whyNoProof: '演示：现场核对原始记录。',
    });
  }
}

async function recheck(context: RequestContext, zone: string, enterprise: string, day: CivilDate): Promise<void> {
  for (const { id, version } of await findingsOf(context, zone, enterprise, 'corrected')) {
    const checked = { decision: 'accept' as const, recheckedOn: day, note: '演示：复查合格。' };
    await recheckFinding(context, { zone, finding: id, version, ...checked });
  }
}
