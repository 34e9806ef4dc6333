import { asProbability } from './probability-input.ts';

/** The scenario editor's fields, as a form sends them: 'scenarios.0.steps.1.probability'. */

export interface StepRow {
  what: string;
  probability: string;
}
export interface ScenarioRow {
  name: string;
  severity: string;
  steps: StepRow[];
}
type Values = Readonly<Record<string, readonly string[]>>;

export const emptyStep = (): StepRow => ({ what: '', probability: '' });
export const emptyScenario = (): ScenarioRow => ({ name: '', severity: '', steps: [emptyStep()] });

export const scenarioField = (scenario: number, field: 'name' | 'severity') => `scenarios.${scenario}.${field}`;
export const stepField = (scenario: number, step: number, field: keyof StepRow) =>
  `scenarios.${scenario}.steps.${step}.${field}`;

const FIELD = /^scenarios\.(\d{1,2})(?:\.steps\.(\d{1,2}))?\./;

/**
 * The rows that were typed, in their places; those left empty at an end are gone, so that a form without JavaScript does
 * not grow with each refusal. None when the form was never typed into.
 */
export function typedRows(values: Values): ScenarioRow[] {
  const places = Object.keys(values).flatMap((name) => {
    const match = FIELD.exec(name);
    return match ? [{ scenario: Number(match[1]), step: match[2] === undefined ? null : Number(match[2]) }] : [];
  });
  const typed = (name: string) => values[name]?.[0] ?? '';
  const rows = count(places.map(({ scenario }) => scenario)).map((scenario) => {
    const steps = places.flatMap((place) => (place.scenario === scenario && place.step !== null ? [place.step] : []));
    const typedSteps = count(steps).map((step) => ({
      what: typed(stepField(scenario, step, 'what')),
      probability: typed(stepField(scenario, step, 'probability')),
    }));
    return {
      name: typed(scenarioField(scenario, 'name')),
      severity: typed(scenarioField(scenario, 'severity')),
      steps: untilLastFilled(typedSteps, isStepEmpty, 1),
    };
  });
  return untilLastFilled(rows, isScenarioEmpty, Math.min(1, rows.length));
}

const isStepEmpty = ({ what, probability }: StepRow): boolean => what.trim() === '' && probability.trim() === '';
const isScenarioEmpty = ({ name, severity, steps }: ScenarioRow): boolean =>
  name.trim() === '' && severity === '' && steps.every(isStepEmpty);

function untilLastFilled<T>(rows: T[], isEmpty: (row: T) => boolean, atLeast: number): T[] {
  const last = rows.map(isEmpty).lastIndexOf(false);
  return rows.slice(0, Math.max(last + 1, atLeast));
}

const count = (indexes: readonly number[]): number[] => [...new Array(Math.max(-1, ...indexes) + 1).keys()];

/** What of the rows is filled in, with where each stands in the form. Without JavaScript a form has rows to spare. */
export function filledRows(rows: readonly ScenarioRow[]) {
  const filled = rows
    .map(({ name, severity, steps }, place) => ({
      place,
      name,
      severity,
      steps: steps.map((step, index) => ({ ...step, place: index })).filter((step) => !isStepEmpty(step)),
    }))
    .filter((scenario) => !isScenarioEmpty(scenario));
  return {
    scenarios: filled.map(({ name, severity, steps }) => ({
      name,
      severity,
      steps: steps.map(({ what, probability }) => ({ what, probability: asProbability(probability) })),
    })),
    places: filled.map(({ place, steps }) => ({ place, steps: steps.map((step) => step.place) })),
  };
}
export type FilledRows = ReturnType<typeof filledRows>;

/** The form's field that the server means: it counts filled rows only, and names a list where its first row is missing. */
export function fieldInForm(field: string, places: FilledRows['places']): string {
  if (field === 'scenarios') return scenarioField(0, 'name');
  const match = /^scenarios\.(\d+)(?:\.steps(?:\.(\d+))?)?(?:\.(\w+))?$/.exec(field);
  const scenario = places[Number(match?.[1] ?? -1)];
  if (!match || !scenario) return field;
  const isStep = field.includes('.steps');
  const name = match[3] ?? 'what';
  if (!isStep) return `scenarios.${scenario.place}.${name}`;
  return `scenarios.${scenario.place}.steps.${scenario.steps[Number(match[2] ?? 0)] ?? 0}.${name}`;
}
