import { taskPath } from '../paths.ts';

export interface PlaceOnTask {
  /** A target of the task: '2.1'. */
  target?: string;
  /** A form to stand open: 'hand-in:2.1'. */
  open?: string;
  /** What has just been done about which target, with which form: '2.1:submitted:hand-in:2.1'. */
  done?: string;
}

/** The page of a task, at one of its targets, with a form open there. */
export function taskAddress(zone: string, year: number, number: number, place: PlaceOnTask = {}): string {
  const search = new URLSearchParams({ year: String(year) });
  if (place.open) search.set('open', place.open);
  if (place.done) search.set('done', place.done);
  return `${taskPath(zone, number)}?${search}${place.target ? `#${targetAnchor(place.target)}` : ''}`;
}

export const targetAnchor = (target: string) => `target-${target}`;
