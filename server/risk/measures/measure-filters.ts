import type { Prisma } from '../../generated/prisma/client.ts';
import { type CivilDate, toDateColumn } from '../../platform/calendar.ts';

/** What `isInForce` (measure.ts) says of today, as a filter: what was lifted is in force no more. */
export const inForceOn = (today: CivilDate): Prisma.RiskMeasureWhereInput => ({
  state: 'approved',
  startsOn: { lte: toDateColumn(today) },
  OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today) } }],
});

/** Decided on and naming the enterprise, whoever it is addressed to. */
export const naming = (enterprise: string): Prisma.RiskMeasureWhereInput => ({
  state: { in: ['approved', 'lifted'] },
  enterpriseIds: { has: enterprise },
});

/** R19, R28: addressed to the enterprises themselves; what authorities and inspectors were told of them is not theirs. */
export const noticesTo = (enterprises: readonly string[]): Prisma.RiskMeasureWhereInput => ({
  kind: 'notice',
  state: { in: ['approved', 'lifted'] },
  enterpriseIds: { hasSome: [...enterprises] },
});
