import { decideAppeal, fileAppeal } from '../assessment/appeals.ts';
import { returnSubmission, verifySubmission } from '../assessment/decide-submission.ts';
import { handIn } from '../assessment/hand-in.ts';
import { decideInapplicability, proposeInapplicability } from '../assessment/inapplicability.ts';
import { type TaskDraft, targetKey } from '../assessment/plan-draft.ts';
import { storeFile } from '../files/store-file.ts';
import { addDays, type CivilDate, daysBetween } from '../platform/calendar.ts';
import type { RequestContext } from '../platform/platform.ts';
import { withZones } from '../platform/tenant.ts';
import { chance, storyOf, type TargetStory } from './scenario.ts';

/** One act of one person at one instant; acts are played in order of time, through the same use cases as everybody's. */
export interface Act {
  at: Date;
  by: string;
  play(context: RequestContext): Promise<void>;
}

export interface Cast {
  office: string;
  /** The second person of the office, for what one person may not decide alone. */
  deputy: string;
  byDepartment: Record<string, string>;
}

interface Stage {
  zone: string;
  year: number;
  today: CivilDate;
  cast: Cast;
}

/** Left untouched, so that whoever tries the product finds a first task to hand in. */
const KEPT_OPEN = new Set(['zhuhai-printing-consumables 2.1', 'zhuhai-printing-consumables 6.2']);

/** The acts of a year for all attested targets of a plan. */
export function actsOf(stage: Stage, tasks: readonly TaskDraft[]): Act[] {
  return tasks.flatMap((task) =>
    task.targets
      .filter(({ kind }) => kind === 'attested')
      .flatMap(({ number, title, dueOn }) => {
        const key = targetKey(task.number, number);
        if (KEPT_OPEN.has(`${stage.zone} ${key}`)) return [];
        const story = storyOf(stage.zone, stage.year, key, dueOn, stage.today);
        const by = stage.cast.byDepartment[task.departmentId];
        return by ? actsOfTarget(stage, { key, title: title['zh-CN'], by, dueOn }, story) : [];
      }),
  );
}

interface StoryTarget {
  key: string;
  title: string;
  by: string;
  dueOn: CivilDate;
}

function actsOfTarget(stage: Stage, target: StoryTarget, story: TargetStory): Act[] {
  const { cast } = stage;
  const state = { submission: '', version: 0, mark: '' };
  const prepare = (on: CivilDate, submit: boolean, minute: number): Act => ({
    at: instantOn(on, 9, minute, stage, target.key),
    by: target.by,
    play: async (context) => {
      const saved = await handIn(context, {
        zone: stage.zone,
        year: stage.year,
        target: target.key,
        claimed: '1',
        note: state.submission ? '演示：已按退回意见补充材料。' : `演示：${target.title}的工作情况说明。`,
        addEvidence: await evidenceOf(context, stage, target, state.submission !== ''),
        removeEvidence: [],
        submit,
        ...(state.version > 0 && { version: state.version }),
      });
      Object.assign(state, { submission: saved.id, version: saved.version });
    },
  });
  const verify = (on: CivilDate): Act => ({
    at: instantOn(on, 15, 10, stage, target.key),
    by: cast.office,
    play: async (context) => {
      await verifySubmission(context, {
        zone: stage.zone,
        submission: state.submission,
        version: state.version,
        completion: story.completion,
        reason: story.completion === '1' ? '演示：材料齐全，予以认定。' : '演示：部分内容缺少佐证，按完成比例认定。',
      });
    },
  });
  const giveBack = (on: CivilDate): Act => ({
    at: instantOn(on, 11, 20, stage, target.key),
    by: cast.office,
    play: async (context) => {
      const returned = await returnSubmission(context, {
        zone: stage.zone,
        submission: state.submission,
        version: state.version,
        reason: '演示：请补充签发日期和参加人员名单。',
      });
      state.version = returned.version;
    },
  });
  switch (story.kind) {
    case 'nothing':
      return [];
    case 'draft':
      return [prepare(addDays(stage.today, -Math.floor(chance(target.key, 'draft') * 6)), false, 5)];
    case 'waiting':
      return [prepare(addDays(stage.today, -Math.floor(chance(target.key, 'wait') * 9)), true, 5)];
    case 'verified':
      return [prepare(story.handedInOn, true, 5), verify(story.decidedOn)];
    case 'returned':
      return [prepare(story.handedInOn, true, 5), giveBack(story.decidedOn)];
    case 'returned-then-verified':
      return [
        prepare(story.handedInOn, true, 5),
        giveBack(story.decidedOn),
        { ...prepare(story.againOn, true, 40), at: instantOn(story.againOn, 13, 40, stage, target.key) },
        verify(story.markedOn),
      ];
  }
}

async function evidenceOf(context: RequestContext, stage: Stage, target: StoryTarget, isAgain: boolean) {
  const happenedOn = addDays(dayOf(context.actor.now), -1 - Math.floor(chance(target.key, 'happened') * 10));
  const note = {
    kind: 'note' as const,
    title: isAgain ? '补充说明（演示）' : '工作说明（演示）',
    text: `本条为演示数据，不对应任何真实文件。目标 ${target.key}：${target.title}。`,
    happenedOn,
  };
  if (chance(stage.zone, stage.year, target.key, 'file') > 0.45) return [note];
  const fileName = `演示材料-${stage.year}-${target.key}.txt`;
  const bytes = new TextEncoder().encode(`演示材料（虚构）\n${stage.year} ${target.key} ${target.title}\n`);
  const { sha256 } = await storeFile(context, { zone: stage.zone, fileName, bytes });
  return [note, { kind: 'file' as const, title: '佐证材料（演示）', sha256, fileName, happenedOn }];
}

const dayOf = (instant: Date): CivilDate => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** A moment of an office day in China, spread so that no two acts fall together. */
function instantOn(day: CivilDate, hour: number, minute: number, { zone, year }: Stage, key: string): Date {
  const seconds = Math.floor(chance(zone, year, key, hour, minute) * 3_000);
  const base = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`);
  return new Date(base.getTime() + seconds * 1_000);
}

/** Whatever the holidays, five working days reach this far. */
const FRESH_MARK_DAYS = 5;

/**
 * The rarer things, once the year's marks stand: an appeal decided by the second person, one still open, a target
 * declared inapplicable and one proposed.
 */
export async function playRareMatters(
  stage: Stage,
  contextOf: (username: string, minutesAgo: number) => RequestContext,
): Promise<void> {
  const { zone, cast } = stage;
  const { platform, actor } = contextOf(cast.office, 0);
  const { marks, untouched } = await withZones(platform.prisma, [zone], async (tx) => {
    const plan = await tx.plan.findUniqueOrThrow({ where: { zoneId_year: { zoneId: zone, year: stage.year } } });
    const ofPlan = { zoneId: zone, planId: plan.id };
    const recent = await tx.mark.findMany({
      where: { ...ofPlan, completion: { lt: 1 } },
      include: { submission: true },
      orderBy: { decidedAt: 'desc' },
      take: 2,
    });
    const free = await tx.planTaskTarget.findMany({
      where: { ...ofPlan, planVersion: 1, kind: 'measured' },
      include: { task: true },
      orderBy: { key: 'desc' },
      take: 2,
    });
    return { marks: recent, untouched: free };
  });
  for (const [index, mark] of marks.entries()) {
    const filer = cast.byDepartment[mark.submission.departmentId];
    const isInTerm = daysBetween(dayOf(mark.decidedAt), dayOf(actor.now)) <= FRESH_MARK_DAYS;
    if (!filer || !isInTerm) continue;
    const appeal = await fileAppeal(contextOf(filer, 300 - index), {
      zone,
      mark: mark.id,
      reason: '演示：已补交会议纪要，请复核完成比例。',
    });
    if (index > 0) continue;
    await decideAppeal(contextOf(cast.deputy, 120), {
      zone,
      appeal: appeal.id,
      version: appeal.version,
      completion: '0.95',
      reason: '演示：补交材料属实，调整完成比例。',
    });
  }
  for (const [index, target] of untouched.entries()) {
    const proposed = await proposeInapplicability(contextOf(cast.office, 200 - index), {
      zone,
      year: stage.year,
      target: target.key,
      reason: '演示：本年度无此项业务。',
    });
    if (index > 0) continue;
    await decideInapplicability(contextOf(cast.deputy, 100), {
      zone,
      inapplicability: proposed.id,
      version: proposed.version,
      approve: true,
      reason: '演示：情况属实，同意。',
    });
  }
}
