import type { QueueOutput } from '../../../server/assessment/task-schema.ts';

export type QueueItem = QueueOutput['items'][number];

export const QUEUE_KINDS = ['submission', 'appeal', 'inapplicability'] as const satisfies readonly QueueItem['kind'][];

/** What the reader wants to see of the queue; it stands in the address. */
export interface QueueFilter {
  kind: QueueItem['kind'] | null;
  department: string | null;
  lateOnly: boolean;
}

export function readQueueFilter(search: URLSearchParams): QueueFilter {
  return {
    kind: QUEUE_KINDS.find((kind) => kind === search.get('kind')) ?? null,
    department: search.get('department') || null,
    lateOnly: search.get('late') === 'yes',
  };
}

/** All but the kind, by which the tabs count. */
export const withoutKind = <Item extends QueueItem>(
  items: readonly Item[],
  { department, lateOnly }: QueueFilter,
): Item[] => items.filter((item) => (!department || item.departmentId === department) && (!lateOnly || item.isLate));

export const ofKind = <Item extends QueueItem>(items: readonly Item[], kind: QueueFilter['kind']): Item[] =>
  items.filter((item) => !kind || item.kind === kind);

/** The departments that wait for something, each once, in the order in which they appear. */
export function departmentsIn(items: readonly QueueItem[]): { id: string; name: string }[] {
  return [...new Map(items.map(({ departmentId, department }) => [departmentId, department]))].map(([id, name]) => ({
    id,
    name,
  }));
}
