import type { PackProblem, Place } from './problems.ts';

/**
 * A pack as it was read, before anything is checked: every scalar a string, every node with its place. Folders and
 * workbooks both end up as this, so that one validator serves them.
 */
export interface RawPack {
  zone?: RawNode;
  rules?: RawNode;
  plans: RawNode[];
  places: Places;
  /** What kept parts from being read at all. */
  problems: PackProblem[];
}

export type RawNode = string | RawNode[] | { [key: string]: RawNode };

export type Path = readonly (string | number)[];

/** The place of every node by its path, e.g. 'plans.0.tasks.3.weight'. */
export class Places {
  /** Files or sheets in the order in which they were read. */
  readonly sources: string[] = [];
  private readonly places = new Map<string, Place>();

  constructor(private readonly fallback: Place) {}

  set(path: Path, place: Place): void {
    this.places.set(path.join('.'), place);
    if (!this.sources.includes(place.source)) this.sources.push(place.source);
  }

  /** The node's own place, or that of the nearest node around it when it is missing. */
  at(path: Path): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.places.get(path.slice(0, length).join('.'));
      if (place) return place;
    }
    return this.fallback;
  }
}

/** A member of a node that may be anything; undefined when it is not there. */
export function member(node: RawNode | undefined, name: string): RawNode | undefined {
  if (typeof node !== 'object' || Array.isArray(node)) return undefined;
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

export const textMember = (node: RawNode | undefined, name: string): string | undefined => {
  const value = member(node, name);
  return typeof value === 'string' ? value.trim() : undefined;
};

export function listMember(node: RawNode | undefined, name: string): RawNode[] {
  const value = member(node, name);
  return Array.isArray(value) ? value : [];
}
