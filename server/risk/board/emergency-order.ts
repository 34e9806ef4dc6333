import { Prisma } from '../../generated/prisma/client.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { type RiskLevel, URGENCIES, type Urgency } from '../kinds.ts';
import { OPEN_STATES } from '../lifecycle.ts';
import { stepDays } from '../rule-numbers.ts';
import type { TermStep } from '../terms.ts';

/** Expressions over `risk_item i`, for the orders and filters of the board. */

export const isOpenSql = Prisma.sql`(i.state = ANY (${[...OPEN_STATES]}))`;

const daysByUrgency = (pack: RulePack, step: TermStep): Prisma.Sql => {
  const cases = URGENCIES.map((urgency) => Prisma.sql`WHEN ${urgency} THEN ${stepDays(pack, step, urgency)}::int`);
  return Prisma.sql`(CASE i.urgency ${Prisma.join(cases, ' ')} END)`;
};

/** The day of `runningTerm` (rule-numbers.ts) in SQL: null when nothing is due. */
export const dueOnSql = (pack: RulePack): Prisma.Sql => Prisma.sql`(CASE
  WHEN NOT ${isOpenSql} THEN NULL
  WHEN i.verified_on IS NULL THEN i.reported_on + ${stepDays(pack, 'verify', null)}::int
  WHEN i.assessed_on IS NULL THEN i.verified_on + ${daysByUrgency(pack, 'assess')}
  WHEN i.decided_on IS NULL THEN i.assessed_on + ${daysByUrgency(pack, 'decide')}
END)`;

const RANK_OF_LEVEL = { serious: 4, high: 3, medium: 2, low: 1 } as const satisfies Record<RiskLevel, number>;
/** What is not assessed yet ranks as its urgency promises. */
const RANK_OF_URGENCY = { critical: 4, urgent: 3, normal: 2 } as const satisfies Record<Urgency, number>;
/** What nobody has looked at yet may be anything: as an ordinary one, until its term is over. */
const RANK_UNSEEN = 2;

const ranked = (column: Prisma.Sql, ranks: Record<string, number>): Prisma.Sql =>
  Prisma.sql`(CASE ${column} ${Prisma.join(
    Object.entries(ranks).map(([word, rank]) => Prisma.sql`WHEN ${word} THEN ${rank}::int`),
    ' ',
  )} END)`;

/**
 * R17, urgent cases first: how far back a risk stands. Open ones before the others, escalated ones first, then by level
 * (the serious first), then the overdue; equals follow by age.
 */
export const behindSql = (isOverdue: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  (CASE WHEN ${isOpenSql} THEN 0 ELSE 1000 END)
  + (CASE WHEN ${isOpenSql} AND i.escalated_on IS NOT NULL THEN 0 ELSE 100 END)
  + 10 * (9 - coalesce(${ranked(Prisma.sql`i.level`, RANK_OF_LEVEL)}, ${ranked(Prisma.sql`i.urgency`, RANK_OF_URGENCY)}, ${RANK_UNSEEN}::int))
  + (CASE WHEN ${isOverdue} THEN 0 ELSE 1 END))`;
