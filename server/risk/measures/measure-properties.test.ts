import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../../platform/calendar.ts';
import { mayMove, nextState, type RiskState } from '../lifecycle.ts';
import { isDueToLift, isInForce, type Measure, mayDecide, mayPublish } from './measure.ts';

const PEOPLE = ['a', 'b', 'c'] as const;
type Person = (typeof PEOPLE)[number];

/** One announcement on its way, as the pure rules move it; what really happened is written down beside it. */
interface World {
  state: RiskState;
  measure: (Measure & { isPublished: boolean }) | null;
  proposer: Person | null;
  isAssessed: boolean;
  approvedBy: Person | null;
}

const MOVES = [
  'verify',
  'assess',
  'reject',
  'reopen',
  'propose',
  'withdraw',
  'decline',
  'approve',
  'settle',
  'close',
] as const;
const step = fc.record({
  act: fc.constantFrom(...MOVES, 'publish' as const),
  person: fc.constantFrom(...PEOPLE),
});

function act(world: World, { act: name, person }: { act: (typeof MOVES)[number] | 'publish'; person: Person }): World {
  const { measure, proposer } = world;
  if (name === 'publish') {
    const may = measure !== null && proposer !== null && mayPublish(measure, proposer, person).ok;
    return may && measure ? { ...world, measure: { ...measure, isPublished: true } } : world;
  }
  if (!mayMove(world.state, name).ok) return world;
  const isPending = measure?.state === 'proposed';
  const state = nextState(world.state, name) ?? world.state;
  switch (name) {
    case 'assess':
      return { ...world, state, isAssessed: true };
    case 'propose':
      if (isPending) return world;
      return { ...world, state, proposer: person, approvedBy: null, measure: FRESH };
    case 'approve':
      if (!isPending || proposer === null || !mayDecide(proposer, person).ok) return world;
      return { ...world, state, approvedBy: person, measure: { ...FRESH, state: 'approved' } };
    case 'withdraw':
    case 'decline':
      return isPending ? { ...world, state, measure: { ...FRESH, state: 'declined' } } : world;
    case 'settle':
      return measure?.state === 'approved' ? world : { ...world, state };
    default:
      return { ...world, state };
  }
}

const FRESH: Measure & { isPublished: boolean } = {
  kind: 'announcement',
  state: 'proposed',
  startsOn: '2026-03-01',
  endsOn: null,
  liftedOn: null,
  isPublished: false,
};

it('R29: no sequence of moves publishes an announcement without assessment and approval by another person', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let world: World = { state: 'reported', measure: null, proposer: null, isAssessed: false, approvedBy: null };
      for (const each of steps) {
        world = act(world, each);
        if (!world.measure?.isPublished) continue;
        expect(world.isAssessed).toBe(true);
        expect(world.approvedBy).not.toBeNull();
        expect(world.approvedBy).not.toBe(world.proposer);
      }
    }),
    { numRuns: 500 },
  ));

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2026-03-01', days));

it('R23: a measure past its term is never in force, whether or not its lifting has been recorded', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('proposed' as const, 'approved' as const, 'declined' as const, 'lifted' as const),
      day,
      fc.nat(200),
      fc.option(day),
      day,
      (state, startsOn, length, lifted, today) => {
        const endsOn = addDays(startsOn, length);
        const measure: Measure = {
          kind: 'notice',
          state,
          startsOn,
          endsOn,
          liftedOn: state === 'lifted' ? (lifted ?? addDays(endsOn, 1)) : null,
        };
        const isPast = daysBetween(endsOn, today) > 0;
        if (isPast) expect(isInForce(measure, today)).toBe(false);
        expect(isDueToLift(measure, today)).toBe(isPast && state === 'approved');
      },
    ),
    { numRuns: 500 },
  ));
