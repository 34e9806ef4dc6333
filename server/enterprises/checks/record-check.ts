import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { OwnQuestion } from '../../activities/inspections/plan-content.ts';
import { writeInZone, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { badField, enforce, refused, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCount } from '../../zones/rule-pack.ts';
import { type NewFinding, openFindings } from '../findings/open-findings.ts';
import { isInZone, statusAsOf } from '../standing/lifecycle.ts';
import { loadEvents, lockEnterprise } from '../store.ts';
import { correctionDueOn, type FoundWrong, foundWrong } from './found-wrong.ts';
import { checkProblems, nonConformingItems } from './outcome.ts';
import { ownAnswerProblems, strayAnswer } from './own-answers.ts';
import { requireDepartments } from './require-departments.ts';
import type { recordCheckInput } from './schema.ts';
import { noteLateVisit, planOfVisit } from './visit-of-plan.ts';

type Input = z.infer<typeof recordCheckInput>;

/**
 * E11, EF7: a supervision check of an enterprise that was in the zone on that day, as its inspectors found it, on its own
 * or as a visit of a planned round. What does not conform is to be corrected (Z4). Whether the enterprise is moved out is
 * the office's decision (E9a, E9b); the check says what the inspectors conclude.
 */
export function recordCheck(context: RequestContext, input: Input) {
  return writeInZone(context, input.zone, 'recordCheck', input, async (write) => {
    const { tx, zoneId, actor, now, today } = write;
    const enterprise = await lockEnterprise(write, 'check.record', input.enterprise);
    const { checkedOn, inspectors, answers, ownAnswers, moveOut } = input;
    if (checkedOn > today) throw badField('checkedOn', { key: 'field.future' });
    const plan = await planOfVisit(write, input);
    const departments = plan && input.departments.length === 0 ? plan.departments : input.departments;
    await requireDepartments(write, departments, checkedOn);
    const questions = plan?.checklist ?? [];
    requireComplete(input, questions);
    const status = statusAsOf(await loadEvents(tx, zoneId, enterprise.id), checkedOn);
    if (!isInZone(status)) enforce({ ok: false, reason: 'check.notInZone', rule: 'E11', params: { day: checkedOn } });
    const findings = await withDueDays(write, input, foundWrong(answers, questions, ownAnswers));
    const id = uuidv7();
    const nonConforming = nonConformingItems(answers);
    await tx.supervisionCheck.create({
      data: {
        zoneId,
        id,
        enterpriseId: enterprise.id,
        checkedOn: toDateColumn(checkedOn),
        inspectors,
        departments,
        answers,
        moveOut,
        nonConforming: nonConforming.length,
        inspectionId: input.inspection,
        ownAnswers,
        recordedById: actor.userId,
        recordedByName: actor.displayName,
        recordedAt: now,
      },
    });
    await noteLateVisit(write, plan, input);
    const opened = await openFindings(write, { id, enterpriseId: enterprise.id, checkedOn }, findings);
    await write.record({
      action: 'check.record',
      objectType: 'check',
      objectId: id,
      after: {
        enterprise: enterprise.id,
        checkedOn,
        inspectors,
        departments,
        answers,
        moveOut,
        ...(plan && { inspection: plan.id, ownAnswers }),
        ...(findings.length > 0 && { findings }),
      },
    });
    return { id, nonConforming, findings: opened };
  });
}

/** EF7: all that is missing at once, each beside its item. */
function requireComplete({ answers, ownAnswers }: Input, questions: readonly OwnQuestion[]): void {
  const stray = strayAnswer(questions, ownAnswers);
  if (stray !== undefined) throw badField(`ownAnswers.${stray}`, { key: 'checks.notAsked' });
  const items = checkProblems(answers).map((problem) => [`answers.${problem.params?.item ?? ''}`, problem] as const);
  const own = ownAnswerProblems(questions, ownAnswers).map(([id, problem]) => [`ownAnswers.${id}`, problem] as const);
  const [first, ...others] = [...items, ...own];
  if (!first) return;
  throw refused(first[1], Object.fromEntries([first, ...others].map(([field, problem]) => [field, wordsOf(problem)])));
}

/** Z4: the day that the check sets for each thing found wrong, or the one that the rule pack gives. */
async function withDueDays({ tx, zoneId }: ZoneWrite, input: Input, found: readonly FoundWrong[]) {
  const { dueOn, checkedOn } = input;
  const stray = Object.keys(dueOn).find((given) => !found.some(({ key }) => key === given));
  if (stray !== undefined) throw badField(`dueOn.${stray}`, { key: 'checks.dueOfConforming' });
  const early = Object.entries(dueOn).find(([, day]) => day < checkedOn);
  if (early) throw badField(`dueOn.${early[0]}`, { key: 'checks.dueBeforeCheck', params: { day: checkedOn } });
  const isSetByAll = found.every(({ key }) => dueOn[key] !== undefined);
  const days = isSetByAll ? 0 : ruleCount(await readRulePack(tx, zoneId), 'Z4', 'correctionDays');
  return found.map(
    ({ key, item, facts }): NewFinding => ({ item, facts, dueOn: dueOn[key] ?? correctionDueOn(checkedOn, days) }),
  );
}
