import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { civilDate, dateColumn } from '../../platform/calendar.ts';
import { type RulePack, readRulePack } from '../../zones/rule-pack.ts';
import { pastRetention } from '../archive/list-due.ts';
import { dutiesIn } from '../cases/case-store.ts';
import { OPEN_STATES } from '../lifecycle.ts';
import { parseMeasure } from '../measures/measure-store.ts';
import { answerDays, runningTerm } from '../rule-numbers.ts';
import { datesOf, parseItem } from '../store.ts';
import {
  answerMatter,
  caseMatters,
  liftMatter,
  type Matter,
  type MeasureFacts,
  retentionMatter,
  termMatter,
} from './matters.ts';

type Reading = Pick<ZoneWork, 'tx' | 'zoneId' | 'today' | 'timeZone'>;

/** What has to be done by a day about the risks that `seen` lets through, in no order (R13, R17, R21-R23). */
export async function loadMatters(read: Reading, seen: Prisma.RiskItemWhereInput): Promise<Matter[]> {
  const pack = await readRulePack(read.tx, read.zoneId);
  return [
    ...(await ofItems(read, seen, pack)),
    ...(await ofMeasures(read, seen, answerDays(pack))),
    ...(await ofCases(read, seen, pack)),
  ];
}

/** R30: the files whose retention is over. */
export async function loadRetention({ tx, today }: Reading, seen: Prisma.RiskItemWhereInput): Promise<Matter[]> {
  const found = await tx.riskItem.findMany({
    where: { AND: [seen, pastRetention(today)] },
    select: { id: true, number: true, retainUntil: true },
  });
  return found.flatMap(({ id, number, retainUntil }) =>
    retainUntil ? [retentionMatter({ id, number, retainUntil: dateColumn(retainUntil) })] : [],
  );
}

async function ofItems({ tx }: Reading, seen: Prisma.RiskItemWhereInput, pack: RulePack): Promise<Matter[]> {
  const found = await tx.riskItem.findMany({ where: { AND: [seen, { state: { in: [...OPEN_STATES] } }] } });
  return found.map(parseItem).flatMap((item) => {
    const { id, number, state } = item;
    return termMatter({ id, number, state, term: runningTerm(datesOf(item), pack) });
  });
}

async function ofMeasures(read: Reading, seen: Prisma.RiskItemWhereInput, days: number | null) {
  const { tx, zoneId, today, timeZone } = read;
  const found = await tx.riskMeasure.findMany({
    where: { zoneId, state: 'approved', item: seen },
    include: { item: { select: { number: true } }, proposal: { select: { decidedAt: true } } },
  });
  return found.flatMap(({ item, proposal, ...row }) => {
    const facts: MeasureFacts = {
      ...parseMeasure(row),
      number: item.number,
      hasAnswer: row.answer !== null,
      decidedOn: proposal.decidedAt && civilDate(proposal.decidedAt, timeZone),
    };
    return [...answerMatter(facts, days), ...liftMatter(facts, today)];
  });
}

async function ofCases({ tx, zoneId }: Reading, seen: Prisma.RiskItemWhereInput, pack: RulePack): Promise<Matter[]> {
  const found = await tx.riskCase.findMany({
    where: { zoneId, closedOn: null, item: seen },
    include: { item: { select: { number: true } }, filings: { select: { kind: true, filedOn: true } } },
  });
  return found.flatMap((each) => {
    const { id, itemId, item, enterpriseId } = each;
    return caseMatters({
      id,
      itemId,
      number: item.number,
      enterpriseId,
      closedOn: null,
      duties: dutiesIn(each, pack),
    });
  });
}
