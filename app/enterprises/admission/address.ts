import { applicationPath } from '../../paths.ts';

/** The steps of filling in an application, each with an address of its own. */
export const PARTS = ['EF1', 'EF2', 'EF3', 'papers', 'submit'] as const;
export type Part = (typeof PARTS)[number];

/** The parts that are typed in and saved in the background. */
export const TYPED_PARTS = ['EF1', 'EF2', 'EF3'] as const satisfies readonly Part[];
export type TypedPart = (typeof TYPED_PARTS)[number];

/** What can be done about an application besides filling it in. */
export const ACTS = ['convene', 'admit', 'return', 'refuse', 'withdraw'] as const;
export type Act = (typeof ACTS)[number];

/** What has just been done; keys of `done`. */
export const DONE = [
  'started',
  'saved',
  'attached',
  'detached',
  'submitted',
  'withdrawn',
  'returned',
  'refused',
  'convened',
  'admitted',
] as const;
export type Done = (typeof DONE)[number];

export interface ApplicationPlace {
  part?: Part;
  act?: Act;
  done?: Done;
  /** Shows what is missing beside the fields. */
  check?: boolean;
  /** The id of an element. */
  at?: string;
}

export function applicationAddress(
  zone: string,
  application: string,
  { part, act, done, check, at }: ApplicationPlace,
): string {
  const search = new URLSearchParams();
  if (part) search.set('part', part);
  if (act) search.set('act', act);
  if (done) search.set('done', done);
  if (check) search.set('check', 'yes');
  const query = search.toString();
  return `${applicationPath(zone, application)}${query ? `?${query}` : ''}${at ? `#${at}` : ''}`;
}

/** One of a list, from an untrusted text. */
export const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null =>
  choices.find((choice) => choice === value) ?? null;

/** Takes a draft while it is being typed, and one paper as soon as it is chosen; both answer in JSON. */
export const draftPath = (zone: string, application: string) => `${applicationPath(zone, application)}/draft`;
export const papersPath = (zone: string, application: string) => `${applicationPath(zone, application)}/papers`;
