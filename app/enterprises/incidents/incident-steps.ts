import type { TracingTerm } from './tracing-term.ts';

export interface IncidentSteps {
  determined: boolean;
  traced: boolean;
  /** An observation was opened for it. */
  observed: boolean;
}

/** Who has to act next on an incident: it is traced by the enterprise and determined by the authority, in any order. */
export type NextStep =
  | { step: 'trace'; holder: 'enterprise'; term: TracingTerm }
  | { step: 'determine'; holder: 'authority' };

export function nextSteps({ determined, traced }: IncidentSteps, term: TracingTerm): NextStep[] {
  return [
    ...(traced ? [] : [{ step: 'trace', holder: 'enterprise', term } as const]),
    ...(determined ? [] : [{ step: 'determine', holder: 'authority' } as const]),
  ];
}
