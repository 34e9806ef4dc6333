import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type CivilDate, civilDate, dateColumn, toDateColumn, yearsLater } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { type RulePack, readRulePack } from '../../zones/rule-pack.ts';
import { MEASURE_KINDS } from '../kinds.ts';
import { termsOf } from '../rule-numbers.ts';
import { datesOf, parseItem, type RiskRow } from '../store.ts';
import { endedByRejection, type RiskTerm } from '../terms.ts';
import { type Period, type SummedFacts, summarise } from './summary.ts';

const measureKind = z.enum(MEASURE_KINDS);
const liftedByWord = z.enum(['term', 'decision']).nullable();

type Reading = Pick<ZoneWork, 'tx' | 'zoneId' | 'today' | 'timeZone'>;

/** R26: the figures of a period and of the same days a year before, over the risks that `seen` lets through. */
export async function summaryOfPeriod(read: Reading, seen: Prisma.RiskItemWhereInput, { from, to }: Period) {
  requirePeriod({ from, to }, read.today);
  const before = { from: yearsLater(from, -1), to: yearsLater(to, -1) };
  const facts = await loadFacts(read, { AND: [seen, notClosedBefore(before.from)] });
  return {
    from,
    to,
    figures: summarise(facts, { from, to }, read.today),
    before: { ...before, figures: summarise(facts, before, read.today) },
  };
}

/** All that a file closed before a period has to tell happened before it. */
const notClosedBefore = (day: CivilDate): Prisma.RiskItemWhereInput => ({
  OR: [{ closedOn: null }, { closedOn: { gte: toDateColumn(day) } }],
});

function requirePeriod({ from, to }: Period, today: CivilDate): void {
  if (to < from) throw badField('to', { key: 'riskCases.periodBackwards' });
  if (from > today) throw badField('from', { key: 'field.future' });
}

/** Of very many rows, what is counted and no more. */
const SUMMED = {
  source: true,
  visibleTo: true,
  state: true,
  urgency: true,
  level: true,
  reportedOn: true,
  verifiedOn: true,
  assessedOn: true,
  decidedOn: true,
  closedOn: true,
  mergedIntoId: true,
} as const satisfies Prisma.RiskItemSelect;

async function loadFacts({ tx, zoneId, timeZone }: Reading, seen: Prisma.RiskItemWhereInput): Promise<SummedFacts> {
  const pack = await readRulePack(tx, zoneId);
  const items = await tx.riskItem.findMany({ where: seen, select: SUMMED });
  const measures = await tx.riskMeasure.findMany({
    where: { zoneId, state: { in: ['approved', 'lifted'] }, item: seen },
    select: { kind: true, liftedOn: true, liftedBy: true, proposal: { select: { decidedAt: true } } },
  });
  const cases = await tx.riskCase.findMany({
    where: { zoneId, item: seen },
    select: { openedOn: true, closedOn: true },
  });
  return {
    items: items.map(parseItem).map((item) => {
      const dates = datesOf(item);
      const { source, state, urgency, level } = item;
      const { reportedOn, assessedOn } = dates;
      return { source, urgency, level, state, reportedOn, assessedOn, terms: termsOnRecord(item, pack) };
    }),
    measures: measures.map(({ kind, liftedOn, liftedBy, proposal: { decidedAt } }) => ({
      kind: measureKind.parse(kind),
      takenOn: decidedAt && civilDate(decidedAt, timeZone),
      liftedOn: liftedOn && dateColumn(liftedOn),
      liftedBy: liftedByWord.parse(liftedBy),
    })),
    cases: cases.map(({ openedOn, closedOn }) => ({
      openedOn: dateColumn(openedOn),
      closedOn: closedOn && dateColumn(closedOn),
    })),
  };
}

/** The step that a merger cut short is nobody's any more: the risk in which it goes on is judged. */
function termsOnRecord(item: Pick<RiskRow, keyof typeof SUMMED>, pack: RulePack): RiskTerm[] {
  const dates = datesOf(item);
  const terms = termsOf(dates, pack);
  if (item.mergedIntoId !== null) return terms.filter(({ doneOn }) => doneOn !== null);
  const isRejected = item.state === 'rejected' || (item.state === 'destroyed' && dates.assessedOn === null);
  return isRejected && item.closedOn ? endedByRejection(terms, dates, [dateColumn(item.closedOn)]) : terms;
}
