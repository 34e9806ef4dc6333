import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn } from '../../platform/calendar.ts';
import { notFound, ProductError } from '../../platform/errors.ts';
import { ownersFor, type Permission } from '../../platform/permissions.ts';
import type { RulePack } from '../../zones/rule-pack.ts';
import { FILING_KINDS, RISK_LEVELS } from '../kinds.ts';
import { RISK_STATES } from '../lifecycle.ts';
import { progressDays } from '../rule-numbers.ts';
import { lockItemRow } from '../store.ts';
import { visibleTo } from '../visible.ts';
import { type CaseDuty, type CaseOnRecord, dutiesOf } from './duties.ts';

/** What a case is read with. */
export const CASE_PARTS = {
  enterprise: { select: { id: true, name: true } },
  item: { select: { id: true, number: true, title: true, state: true, level: true } },
  filings: { orderBy: { id: 'desc' as const } },
} satisfies Prisma.RiskCaseInclude;
export type FoundCase = Prisma.RiskCaseGetPayload<{ include: typeof CASE_PARTS }>;

/**
 * The cases that the actor may deal with: of risks that their role sees (R28), or their own enterprise's. Who has the
 * permission for no case at all is refused, whatever cases there are.
 */
export function scopeOf({ actor, zoneId }: ZoneWork, permission: Permission): Prisma.RiskCaseWhereInput {
  const owners = ownersFor(actor, permission, zoneId);
  if (owners === 'all') return { zoneId, item: visibleTo(actor, zoneId) };
  if (owners.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
  return { zoneId, enterpriseId: { in: owners } };
}

/** Does the actor read cases as their enterprise, which sees nothing of the risk itself? */
export const readsAsEnterprise = ({ actor, zoneId }: ZoneWork): boolean =>
  ownersFor(actor, 'risk.case-view', zoneId) !== 'all';

/** The case, for whoever may do that with it; 404 for everybody else's. */
export async function requireCase(work: ZoneWork, permission: Permission, id: string): Promise<FoundCase> {
  const scope = scopeOf(work, permission);
  const found = await work.tx.riskCase.findFirst({ where: { ...scope, id }, include: CASE_PARTS });
  if (!found) throw notFound('riskCaseNotFound');
  return found;
}

/** The same, locked to the end of the transaction with its risk: filing, judging and closing take turns. */
export async function lockCase(work: ZoneWork, permission: Permission, id: string): Promise<FoundCase> {
  const { tx, zoneId } = work;
  const { itemId } = await requireCase(work, permission, id);
  await lockItemRow(work, itemId);
  await tx.$queryRaw`SELECT 1 FROM risk_case WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  return requireCase(work, permission, id);
}

const filingKinds = z.enum(FILING_KINDS);
export const filingKind = (kind: string) => filingKinds.parse(kind);

interface StoredCase {
  openedOn: Date;
  reductionDueOn: Date;
  closedOn: Date | null;
  filings: readonly { kind: string; filedOn: Date }[];
}

/** The case as its rules read it. */
export const caseOnRecord = (found: StoredCase): CaseOnRecord => ({
  openedOn: dateColumn(found.openedOn),
  reductionDueOn: dateColumn(found.reductionDueOn),
  closedOn: found.closedOn && dateColumn(found.closedOn),
  filings: found.filings.map(({ kind, filedOn }) => ({ kind: filingKind(kind), filedOn: dateColumn(filedOn) })),
});

/** R22: its duties; a zone whose rule pack sets no interval for progress asks for none. */
export function dutiesIn(found: StoredCase, pack: RulePack): CaseDuty[] {
  const days = progressDays(pack);
  return dutiesOf(caseOnRecord(found), days ?? 0).filter(({ kind }) => days !== null || kind !== 'progress');
}

/** The risk's words, parsed. */
export const presentRisk = ({ id, title, state, level }: FoundCase['item']) => ({
  id,
  title,
  state: z.enum(RISK_STATES).parse(state),
  level: z.enum(RISK_LEVELS).nullable().parse(level),
});

/** Was the duty's day missed while the case runs? */
export const isOverdue = ({ dueOn, filedOn }: CaseDuty, closedOn: CivilDate | null, today: CivilDate): boolean =>
  closedOn === null && filedOn === null && dueOn !== null && dueOn < today;
