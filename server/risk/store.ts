import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { SystemWrite, ZoneWork, ZoneWrite } from '../audit/write-in-zone.ts';
import type { Prisma, RiskItem } from '../generated/prisma/client.ts';
import { dateColumn, toDateColumn, yearOf } from '../platform/calendar.ts';
import { enforce, notFound } from '../platform/errors.ts';
import { type Permission, permit } from '../platform/permissions.ts';
import { SIGNS } from './collection/receipt.ts';
import { RISK_LEVELS, RISK_SOURCES, type RiskSource, URGENCIES, VIEWER_ROLES, type ViewerRole } from './kinds.ts';
import { mayMove, nextState, RISK_STATES, type RiskMove, type RiskState } from './lifecycle.ts';
import type { RiskDates } from './terms.ts';
import { visibleTo } from './visible.ts';

/** What both a person's write and the system's own have. */
export type RiskWrite = Pick<ZoneWrite | SystemWrite, 'tx' | 'zoneId' | 'now' | 'today' | 'record'>;

const words = z.object({
  source: z.enum(RISK_SOURCES),
  visibleTo: z.array(z.enum(VIEWER_ROLES)),
  state: z.enum(RISK_STATES),
  urgency: z.enum(URGENCIES).nullable(),
  level: z.enum(RISK_LEVELS).nullable(),
});

/** A risk with its words parsed; the row's CHECK constraints let no others in. */
export const parseItem = <Row extends Pick<RiskItem, keyof typeof words.shape>>(item: Row) => ({
  ...item,
  ...words.parse(item),
});
export type RiskRow = ReturnType<typeof parseItem<RiskItem>>;

/** The days that a risk's terms count from. */
export const datesOf = (item: Pick<RiskRow, keyof RiskDates>): RiskDates => ({
  urgency: item.urgency,
  reportedOn: dateColumn(item.reportedOn),
  verifiedOn: item.verifiedOn && dateColumn(item.verifiedOn),
  assessedOn: item.assessedOn && dateColumn(item.assessedOn),
  decidedOn: item.decidedOn && dateColumn(item.decidedOn),
});

/**
 * The risk, for whoever may do that. A file that is kept from the reader's role is not there (404), whatever they may do
 * with others (R28).
 */
export async function requireItem(work: ZoneWork, permission: Permission, id: string): Promise<RiskRow> {
  const { tx, zoneId, actor } = work;
  permit(actor, permission, zoneId);
  const item = await tx.riskItem.findFirst({ where: { ...visibleTo(actor, zoneId), id } });
  if (!item) throw notFound('riskNotFound');
  return parseItem(item);
}

/** The same, locked to the end of the transaction: two decisions about one risk take turns. */
export async function lockItem(work: ZoneWork, permission: Permission, id: string): Promise<RiskRow> {
  permit(work.actor, permission, work.zoneId);
  await lockItemRow(work, id);
  return requireItem(work, permission, id);
}

/** For the system's own jobs, which see every file. */
export async function lockItemAsSystem(work: RiskWrite, id: string): Promise<RiskRow | null> {
  await lockItemRow(work, id);
  const { tx, zoneId } = work;
  const item = await tx.riskItem.findUnique({ where: { zoneId_id: { zoneId, id } } });
  return item && parseItem(item);
}

/** Whatever is locked besides (a case), the item comes first: so nobody waits crosswise. */
export const lockItemRow = ({ tx, zoneId }: Pick<ZoneWork, 'tx' | 'zoneId'>, id: string) =>
  tx.$queryRaw`SELECT 1 FROM risk_item WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;

/** Who did it: a person, or (null) the system by itself. */
export interface RiskActor {
  userId: string | null;
  displayName: string;
}

export interface NewEvent {
  kind: string;
  note?: string;
  /** The row it is about: an assessment, a proposal, a measure. */
  subjectId?: string;
}

/** A line of the timeline that moves nothing. */
export async function addEvent(
  { tx, zoneId, now }: RiskWrite,
  actor: RiskActor,
  item: { id: string; state: string },
  { kind, note = '', subjectId }: NewEvent,
): Promise<void> {
  await tx.riskEvent.create({
    data: {
      zoneId,
      id: uuidv7(),
      itemId: item.id,
      kind,
      state: item.state,
      note,
      subjectId: subjectId ?? null,
      actorId: actor.userId,
      actorName: actor.displayName,
      at: now,
    },
  });
}

/**
 * The one way a risk moves (R2): the transition table decides, the timeline keeps it, the row shows where that leaves it.
 * The caller has locked the item; `data` is what else changes with it.
 */
export async function moveItem(
  write: RiskWrite,
  actor: RiskActor,
  item: RiskRow,
  move: RiskMove,
  { data = {}, ...event }: Omit<NewEvent, 'kind'> & { data?: Prisma.RiskItemUncheckedUpdateInput } = {},
): Promise<RiskRow> {
  const { tx, zoneId, now } = write;
  enforce(mayMove(item.state, move));
  const state = nextState(item.state, move) as RiskState;
  const moved = await tx.riskItem.update({
    where: { zoneId_id: { zoneId, id: item.id } },
    data: { ...data, state, ...(state !== item.state && { stateSince: now }), version: { increment: 1 } },
  });
  await addEvent(write, actor, moved, { kind: move, ...event });
  return parseItem(moved);
}

export interface NewItem {
  source: RiskSource;
  title: string;
  product: string;
  hsCode: string;
  country: string | null;
  hazard: string;
  enterpriseId: string | null;
  incidentId?: string | null;
  visibleTo?: readonly ViewerRole[];
}

/** R2, R10: a risk begins with a report. */
export async function openItem(write: RiskWrite, actor: RiskActor, item: NewItem): Promise<RiskRow> {
  const { tx, zoneId, now, today } = write;
  const id = uuidv7();
  const created = await tx.riskItem.create({
    data: {
      zoneId,
      id,
      number: await freeNumber(write),
      state: 'reported',
      stateSince: now,
      ...item,
      visibleTo: [...(item.visibleTo ?? VIEWER_ROLES)],
      reportedOn: toDateColumn(today),
    },
  });
  await addEvent(write, actor, created, { kind: 'report' });
  return parseItem(created);
}

const SIGN_COUNT = 5;

/** Not in sequence: a gap would tell of a file that one must not know of (R28). */
async function freeNumber({ tx, zoneId, today }: RiskWrite): Promise<string> {
  for (;;) {
    const signs = Array.from({ length: SIGN_COUNT }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    const number = `${yearOf(today)}-${signs}`;
    if ((await tx.riskItem.count({ where: { zoneId, number } })) === 0) return number;
  }
}
