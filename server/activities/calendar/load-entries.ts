import type { ZoneWork } from '../../audit/write-in-zone.ts';
import type { Span } from '../../deadlines/deadline.ts';
import { type CivilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { can, ownersFor } from '../../platform/permissions.ts';
import { type BodyView, bodyNames } from '../body.ts';
import type { EntryKind } from './kinds.ts';

/** Something of the daily work on its day or days. */
export interface Entry {
  kind: EntryKind;
  id: string;
  /** The record whose page tells of it: of a visit its laboratory. */
  about: string;
  title: string;
  from: CivilDate;
  to: CivilDate;
  /** 'HH:MM', where it begins at a time. */
  at: string | null;
  state: 'planned' | 'done';
  body: BodyView;
  enterprise: { id: string; name: string } | null;
}

type Loaded = Omit<Entry, 'kind' | 'body'> & { departmentId: string | null };
type Load = (work: ZoneWork, within: { gte: Date; lte: Date }) => Promise<Loaded[]>;

const LOAD: Record<EntryKind, Load> = {
  training: async ({ tx, zoneId, actor }, heldOn) => {
    if (!can(actor, 'training.view', zoneId)) return [];
    const found = await tx.training.findMany({
      where: { zoneId, heldOn, state: { not: 'cancelled' } },
      select: { id: true, title: true, heldOn: true, startsAt: true, state: true, departmentId: true },
    });
    return found.map(({ heldOn: on, startsAt, state, ...training }) =>
      onDay(on, { ...training, at: startsAt, isDone: state === 'held' }),
    );
  },

  meeting: async ({ tx, zoneId, actor }, meetsOn) => {
    if (!can(actor, 'meeting.view', zoneId)) return [];
    const found = await tx.meeting.findMany({
      where: { zoneId, meetsOn, state: { not: 'cancelled' } },
      select: { id: true, title: true, meetsOn: true, startsAt: true, state: true, departmentId: true },
    });
    return found.map(({ meetsOn: on, startsAt, state, ...meeting }) =>
      onDay(on, { ...meeting, at: startsAt, isDone: state === 'held' }),
    );
  },

  inspection: async ({ tx, zoneId, actor }, { gte, lte }) => {
    if (!can(actor, 'inspection.view', zoneId)) return [];
    const found = await tx.inspection.findMany({
      where: { zoneId, fromOn: { lte }, toOn: { gte }, state: { not: 'cancelled' } },
      select: { id: true, title: true, fromOn: true, toOn: true, state: true, departmentId: true },
    });
    return found.map(({ fromOn, toOn, state, ...inspection }) => ({
      ...onDay(fromOn, { ...inspection, at: null, isDone: state === 'concluded' }),
      to: dateColumn(toOn),
    }));
  },

  visit: async ({ tx, zoneId, actor }, visitedOn) => {
    const seen = ownersFor(actor, 'laboratory.view', zoneId);
    if (seen.length === 0) return [];
    const found = await tx.laboratoryVisit.findMany({
      where: {
        zoneId,
        visitedOn,
        withdrawnOn: null,
        ...(seen !== 'all' && { laboratory: { enterpriseId: { in: [...seen] } } }),
      },
      select: {
        id: true,
        topic: true,
        visitedOn: true,
        departmentId: true,
        laboratory: { select: { id: true, enterprise: { select: { id: true, name: true } } } },
      },
    });
    return found.map(({ id, topic, visitedOn: on, departmentId, laboratory }) => ({
      ...onDay(on, { id, title: topic, departmentId, at: null, isDone: true }),
      about: laboratory.id,
      enterprise: laboratory.enterprise,
    }));
  },

  post: async ({ tx, zoneId, actor, today }, effectiveOn) => {
    if (!can(actor, 'post.view', zoneId)) return [];
    const found = await tx.post.findMany({
      where: { zoneId, effectiveOn, state: 'posted' },
      select: { id: true, title: true, effectiveOn: true, departmentId: true },
    });
    return found.flatMap(({ effectiveOn: on, ...post }) =>
      on === null ? [] : [onDay(on, { ...post, at: null, isDone: dateColumn(on) <= today })],
    );
  },

  publicity: async ({ tx, zoneId, actor }, publishedOn) => {
    if (!can(actor, 'activities.view', zoneId)) return [];
    const found = await tx.publicityItem.findMany({
      where: { zoneId, publishedOn, withdrawnOn: null },
      select: { id: true, title: true, publishedOn: true, departmentId: true },
    });
    return found.map(({ publishedOn: on, ...item }) => onDay(on, { ...item, at: null, isDone: true }));
  },
};

function onDay(
  on: Date,
  { isDone, ...entry }: Pick<Loaded, 'id' | 'title' | 'departmentId' | 'at'> & { isDone: boolean },
): Loaded {
  const day = dateColumn(on);
  return { ...entry, about: entry.id, from: day, to: day, state: isDone ? 'done' : 'planned', enterprise: null };
}

/** What was planned and done between two days, both included, as far as this reader may know of it; by day and time. */
export async function loadEntries(work: ZoneWork, { from, to }: Span, kinds: readonly EntryKind[]): Promise<Entry[]> {
  const within = { gte: toDateColumn(from), lte: toDateColumn(to) };
  const bodyOf = await bodyNames(work);
  const entries: Entry[] = [];
  for (const kind of kinds) {
    const loaded = await LOAD[kind](work, within);
    entries.push(...loaded.map(({ departmentId, ...entry }) => ({ ...entry, kind, body: bodyOf(departmentId) })));
  }
  return entries.sort(
    (a, b) =>
      a.from.localeCompare(b.from) || (a.at ?? '').localeCompare(b.at ?? '') || a.title.localeCompare(b.title, 'zh-CN'),
  );
}
