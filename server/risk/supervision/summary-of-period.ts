import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type CivilDate, civilDate, dateColumn, yearsLater } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { MEASURE_KINDS, RISK_SOURCES } from '../kinds.ts';
import { termsOf } from '../rule-numbers.ts';
import { datesOf, parseItem } from '../store.ts';
import { type Period, type SummedFacts, summarise } from './summary.ts';

type Reading = Pick<ZoneWork, 'tx' | 'zoneId' | 'today'> & { timeZone: string };

/** R26: the figures of a period and of the same days a year before, over the risks that `seen` lets through. */
export async function summaryOfPeriod(read: Reading, seen: Prisma.RiskItemWhereInput, { from, to }: Period) {
  requirePeriod({ from, to }, read.today);
  const facts = await loadFacts(read, seen);
  const before = { from: yearsLater(from, -1), to: yearsLater(to, -1) };
  return {
    from,
    to,
    figures: summarise(facts, { from, to }, read.today),
    before: { ...before, figures: summarise(facts, before, read.today) },
  };
}

function requirePeriod({ from, to }: Period, today: CivilDate): void {
  if (to < from) throw badField('to', { key: 'riskCases.periodBackwards' });
  if (from > today) throw badField('from', { key: 'field.future' });
}

async function loadFacts({ tx, zoneId, timeZone }: Reading, seen: Prisma.RiskItemWhereInput): Promise<SummedFacts> {
  const pack = await readRulePack(tx, zoneId);
  const items = await tx.riskItem.findMany({ where: seen });
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
      const { state, urgency, level } = item;
      const { reportedOn, assessedOn } = dates;
      const source = z.enum(RISK_SOURCES).parse(item.source);
      return { source, urgency, level, state, reportedOn, assessedOn, terms: termsOnRecord(item.state, dates, pack) };
    }),
    measures: measures.map(({ kind, liftedOn, liftedBy, proposal: { decidedAt } }) => ({
      kind: z.enum(MEASURE_KINDS).parse(kind),
      takenOn: decidedAt && civilDate(decidedAt, timeZone),
      liftedOn: liftedOn && dateColumn(liftedOn),
      liftedBy: z.enum(['term', 'decision']).nullable().parse(liftedBy),
    })),
    cases: cases.map(({ openedOn, closedOn }) => ({
      openedOn: dateColumn(openedOn),
      closedOn: closedOn && dateColumn(closedOn),
    })),
  };
}

/** Of what was rejected or merged, the step that was cut short is nobody's any more. */
function termsOnRecord(state: string, ...[dates, pack]: Parameters<typeof termsOf>) {
  const terms = termsOf(dates, pack);
  return state === 'rejected' || state === 'merged' ? terms.filter(({ doneOn }) => doneOn !== null) : terms;
}
