import { describe, expect, it } from 'vitest';
import {
  type Conduct,
  consecutiveOwnFault,
  type Incident,
  type IncidentCause,
  type IncidentEffect,
  type MeasuresInput,
  mayDecideMeasure,
  proposeMeasures,
} from './measures.ts';

const LIMITS = { suspend: 3, cancel: 3 };
const SINCE = '2026-01-10';

/** One a day from the first day that counts: 'own', 'other/some', ... */
const incidents = (...kinds: string[]): Incident[] =>
  kinds.map((kind, index) => {
    const [cause, effect = 'none'] = kind.split('/');
    return {
      id: `i${index + 1}`,
      happenedOn: `2026-01-${10 + index}`,
      cause: cause as IncidentCause,
      effect: effect as IncidentEffect,
    };
  });

const propose = (record: Partial<MeasuresInput>, limits = LIMITS) =>
  proposeMeasures({ status: 'admitted', since: SINCE, incidents: [], conducts: [], departures: [], ...record }, limits);

const shown = (record: Partial<MeasuresInput>, limits = LIMITS) =>
  propose(record, limits).map(({ rule, measure, ground }) => `${rule} ${measure} ${ground}`);

const SUSPEND_FOR_RUN = 'E9a suspend consecutive-incidents';
const REMOVE_FOR_RUN = 'E9b remove consecutive-incidents';

describe('the run of own-fault incidents', () => {
  const run = (...kinds: string[]) => consecutiveOwnFault(incidents(...kinds)).map(({ id }) => id);

  it('E9a: another cause breaks the run', () => {
    expect(run('own', 'own', 'other', 'own')).toEqual(['i4']);
    expect(run('own', 'own', 'other')).toEqual([]);
    expect(run()).toEqual([]);
  });

  it('E9a: an undetermined cause neither counts nor breaks the run', () =>
    expect(run('own', 'undetermined', 'own', 'undetermined')).toEqual(['i1', 'i3']));

  it('E9a: the run goes by the days of the incidents, and within a day by the record', () => {
    const day = (id: string, happenedOn: string, cause: IncidentCause) => ({ id, happenedOn, cause });
    const reported = [
      day('late', '2026-03-03', 'own'),
      day('early', '2026-03-01', 'own'),
      day('break', '2026-03-02', 'other'),
      day('same-day', '2026-03-02', 'own'),
    ];
    expect(consecutiveOwnFault(reported).map(({ id }) => id)).toEqual(['same-day', 'late']);
  });
});

describe('suspension', () => {
  it('E9a: the third consecutive own-fault incident with some effect proposes suspension', () => {
    expect(shown({ incidents: incidents('own', 'own/some') })).toEqual([]);
    expect(propose({ incidents: incidents('own', 'own/some', 'own') })).toEqual([
      { measure: 'suspend', rule: 'E9a', ground: 'consecutive-incidents', rows: ['i1', 'i2', 'i3'] },
    ]);
    expect(shown({ incidents: incidents('own', 'own/some', 'own', 'own') })).toEqual([SUSPEND_FOR_RUN]);
  });

  it('E9a: incidents without any effect propose nothing, however many', () =>
    expect(shown({ incidents: incidents('own', 'own', 'own', 'own', 'own') })).toEqual([]));

  it('E9a: the effect must be one of the run', () =>
    expect(shown({ incidents: incidents('own/some', 'other', 'own', 'own', 'own') })).toEqual([]));

  it('E9a: the number is the one of the zone', () => {
    const two = incidents('own', 'own/some');
    expect(shown({ incidents: two }, { suspend: 2, cancel: 3 })).toEqual([SUSPEND_FOR_RUN]);
  });

  it('E9a: a law broken with some effect proposes suspension, without effect nothing', () => {
    const offence = (effect: Conduct['effect']): Conduct[] => [
      { id: 'c', kind: 'offence', effect, happenedOn: '2026-02-01' },
    ];
    expect(shown({ conducts: offence('none') })).toEqual([]);
    expect(shown({ conducts: offence('some') })).toEqual(['E9a suspend offence']);
  });

  it('E9a: departing from the evaluation requirements proposes suspension; a serious accident departs from item 4.6', () => {
    const accident: Conduct = { id: 'a', kind: 'accident', effect: 'serious', happenedOn: '2026-02-01' };
    expect(propose({ departures: [{ id: 'check', on: '2026-02-01' }], conducts: [accident] })).toEqual([
      { measure: 'suspend', rule: 'E9a', ground: 'departs-from-evaluation', rows: ['check', 'a'] },
    ]);
    expect(shown({ conducts: [{ ...accident, effect: 'some' }] })).toEqual([]);
  });

  it('E9a: what came before the last admission or restoration has been answered', () => {
    const record = (day: string) => ({
      incidents: incidents('own/some', 'own', 'own').map((incident) => ({ ...incident, happenedOn: day })),
      conducts: [{ id: 'c', kind: 'offence', effect: 'some', happenedOn: day }] satisfies Conduct[],
      departures: [{ id: 'd', on: day }],
    });
    expect(shown(record('2026-01-09'))).toEqual([]);
    expect(shown(record(SINCE))).toHaveLength(3);
    const [, ...withoutFirst] = incidents('own/some', 'own/some', 'own');
    const before = { ...incidents('own')[0], happenedOn: '2026-01-09' } as Incident;
    expect(shown({ incidents: [before, ...withoutFirst] })).toEqual([]);
  });
});

describe('cancellation', () => {
  it('E9b: the third consecutive own-fault incident, one with vile effect, proposes removal beside suspension', () => {
    expect(shown({ incidents: incidents('own', 'own/vile') })).toEqual([]);
    expect(shown({ incidents: incidents('own', 'own/some', 'own/some') })).toEqual([SUSPEND_FOR_RUN]);
    expect(shown({ incidents: incidents('own', 'own/vile', 'own') })).toEqual([SUSPEND_FOR_RUN, REMOVE_FOR_RUN]);
  });

  it('E9b: a law broken with serious consequences proposes removal beside suspension', () => {
    const offence: Conduct = { id: 'c', kind: 'offence', effect: 'serious', happenedOn: '2026-02-01' };
    expect(shown({ conducts: [offence] })).toEqual(['E9a suspend offence', 'E9b remove offence']);
  });

  it('E9b: refusing supervision and wanting to leave propose removal whatever their effect', () => {
    const conduct = (kind: Conduct['kind']): Conduct => ({ id: kind, kind, effect: 'none', happenedOn: '2026-02-01' });
    expect(shown({ conducts: [conduct('refused-supervision')] })).toEqual(['E9b remove refuses-supervision']);
    expect(shown({ conducts: [conduct('wants-to-leave')] })).toEqual(['E9b remove leaves']);
  });

  it('E9b: other harm proposes removal only when it is serious', () => {
    const harm = (effect: Conduct['effect']): Conduct[] => [
      { id: 'h', kind: 'other-harm', effect, happenedOn: '2026-02-01' },
    ];
    expect(shown({ conducts: harm('some') })).toEqual([]);
    expect(shown({ conducts: harm('serious') })).toEqual(['E9b remove harms-zone']);
  });

  it('E9b: a suspended enterprise can only be removed, one outside the zone neither', () => {
    const vile = incidents('own/vile', 'own', 'own');
    expect(shown({ status: 'suspended', incidents: vile })).toEqual([REMOVE_FOR_RUN]);
    expect(shown({ status: 'registered', incidents: vile })).toEqual([]);
    expect(shown({ status: 'removed', incidents: vile })).toEqual([]);
  });
});

describe('the decision', () => {
  const proposals = propose({ incidents: incidents('own', 'own/some', 'own') });

  it('E9a: a person decides only on a ground that the record shows', () => {
    expect(mayDecideMeasure(proposals, 'suspend', 'consecutive-incidents')).toEqual({ ok: true });
    expect(mayDecideMeasure(proposals, 'suspend', 'offence')).toEqual({
      ok: false,
      reason: 'measure.noGround',
      rule: 'E9a',
    });
    expect(mayDecideMeasure([], 'suspend', 'consecutive-incidents')).toMatchObject({ ok: false });
  });

  it('E9b: a ground for suspension is none for removal', () =>
    expect(mayDecideMeasure(proposals, 'remove', 'consecutive-incidents')).toMatchObject({
      reason: 'measure.noGround',
      rule: 'E9b',
    }));
});
