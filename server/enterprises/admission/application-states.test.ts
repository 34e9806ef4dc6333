import { describe, expect, it } from 'vitest';
import { APPLICATION_STATES, canMove, isEditable, isOpen } from './application-states.ts';

describe('an application', () => {
  it('E5: is admitted only from the evaluation', () => {
    expect(APPLICATION_STATES.filter((state) => canMove(state, 'admitted').ok)).toEqual(['evaluating']);
  });

  it('E2: is withdrawn at any time before the decision, and never after', () => {
    expect(APPLICATION_STATES.filter((state) => canMove(state, 'withdrawn').ok)).toEqual(
      APPLICATION_STATES.filter(isOpen),
    );
  });

  it('E2: is edited by the applicant only before it is handed in or after it came back', () => {
    expect(APPLICATION_STATES.filter(isEditable)).toEqual(['draft', 'returned']);
    expect(APPLICATION_STATES.filter((state) => canMove(state, 'submitted').ok)).toEqual(['draft', 'returned']);
  });

  it('a refusal names the rule and the state', () => {
    expect(canMove('refused', 'submitted')).toEqual({ ok: false, reason: 'application.refused', rule: 'E2' });
  });
});
