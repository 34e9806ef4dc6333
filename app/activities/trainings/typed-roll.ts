/** How the forms of a roll name their fields: one for each person, beside what it was when the page was read. */
export const attendedName = (participant: string): string => `attended.${participant}`;
export const resultName = (participant: string): string => `result.${participant}`;
/** Sent once for each person of the form. */
export const WAS = 'was';

/** What the page showed of a person, for the form that changes it. */
export const asItWas = (participant: string, version: number, value: string): string =>
  JSON.stringify([participant, version, value]);

interface Was {
  participant: string;
  version: number;
  value: string;
}

/** The people of the form whose field says something else than the page did: only they are sent on. */
export function changedRows(form: FormData, typedOf: (participant: string) => string): (Was & { typed: string })[] {
  return form
    .getAll(WAS)
    .flatMap((sent) => readWas(sent))
    .map((was) => ({ ...was, typed: typedOf(was.participant) }))
    .filter(({ value, typed }) => typed !== value);
}

/** Nothing for what this page never sent. */
function readWas(sent: FormDataEntryValue): Was[] {
  try {
    const [participant, version, value] = JSON.parse(String(sent));
    return typeof participant === 'string' && typeof version === 'number' && typeof value === 'string'
      ? [{ participant, version, value }]
      : [];
  } catch {
    return [];
  }
}

export const TICKED = 'on';
export const tick = (attended: boolean): string => (attended ? TICKED : '');

/** How a form says the result of an examination. */
export const RESULTS = ['none', 'passed', 'failed'] as const;
export type Result = (typeof RESULTS)[number];

export const resultOf = (hasPassed: boolean | null): Result => {
  if (hasPassed === null) return 'none';
  return hasPassed ? 'passed' : 'failed';
};
export const passedOf = (result: string): boolean | null => (result === 'none' ? null : result === 'passed');
