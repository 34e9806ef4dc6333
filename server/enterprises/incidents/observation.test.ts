import { describe, expect, it } from 'vitest';
import {
  mayOpenObservation,
  mayRelease,
  missingPapers,
  OBSERVATION_PAPERS,
  type ObservationRecord,
  observationEnd,
  releaseBlocks,
  undeclaredShipments,
} from './observation.ts';

const PER_SHIPMENT = 1;
const complete: ObservationRecord = {
  openedOn: '2026-01-15',
  endsOn: '2026-07-15',
  papers: OBSERVATION_PAPERS,
  shipments: [{ id: 's1', declarations: 1 }],
  incidents: [{ id: 'trigger', happenedOn: '2026-01-10' }],
  today: '2026-07-16',
};
const reasons = (observation: Partial<ObservationRecord>) =>
  releaseBlocks({ ...complete, ...observation }, PER_SHIPMENT).map(({ reason }) => reason);

describe('the term', () => {
  it('E8: an observation lasts 6 or 12 months, as the zone allows', () => {
    for (const months of [6, 12]) expect(mayOpenObservation({ months }, [6, 12])).toEqual({ ok: true });
    for (const months of [0, 5, 7, 11, 13]) {
      expect(mayOpenObservation({ months }, [6, 12])).toEqual({
        ok: false,
        reason: 'observation.term',
        rule: 'E8',
        params: { months, allowed: '6, 12' },
      });
    }
    expect(mayOpenObservation({ months: 6 }, [])).toMatchObject({ ok: false });
  });

  it('E8: it ends on the corresponding day, or on the last day of a month that has none', () => {
    expect(observationEnd('2026-01-15', 6)).toBe('2026-07-15');
    expect(observationEnd('2026-01-15', 12)).toBe('2027-01-15');
    expect(observationEnd('2026-08-31', 6)).toBe('2027-02-28');
    expect(observationEnd('2027-08-29', 6)).toBe('2028-02-29');
    expect(observationEnd('2024-02-29', 12)).toBe('2025-02-28');
    expect(observationEnd('2026-06-30', 6)).toBe('2026-12-30');
  });
});

describe('what the enterprise files', () => {
  it('E8: the overall report is due when the term is over, the other papers from the start', () => {
    const due = (today: string) => missingPapers([], today, '2026-07-15');
    expect(due('2026-01-15')).toEqual(['scope-and-flow', 'technical-regulations', 'third-party-test']);
    expect(due('2026-07-15')).not.toContain('overall-report');
    expect(due('2026-07-16')).toContain('overall-report');
    expect(missingPapers(OBSERVATION_PAPERS, '2026-07-16', '2026-07-15')).toEqual([]);
  });

  it('E8: a shipment without its declarations is flagged', () => {
    const shipments = [0, 1, 2].map((declarations) => ({ id: `s${declarations}`, declarations }));
    expect(undeclaredShipments(shipments, 1)).toEqual(['s0']);
    expect(undeclaredShipments(shipments, 2)).toEqual(['s0', 's1']);
  });
});

describe('release', () => {
  it('E8: is possible from the day after the last day of the term', () => {
    expect(mayRelease(complete, PER_SHIPMENT)).toEqual({ ok: true });
    for (const today of ['2026-07-14', '2026-07-15']) {
      expect(mayRelease({ ...complete, today }, PER_SHIPMENT)).toEqual({
        ok: false,
        reason: 'observation.notOver',
        rule: 'E8',
        params: { endsOn: '2026-07-15' },
      });
    }
  });

  it('E8: is refused while papers are missing or a shipment lacks its declaration', () => {
    expect(mayRelease({ ...complete, papers: ['scope-and-flow', 'third-party-test'] }, PER_SHIPMENT)).toMatchObject({
      reason: 'observation.papersMissing',
      rule: 'E8',
      params: { papers: 'technical-regulations, overall-report', number: 2 },
    });
    expect(reasons({ shipments: [{ id: 's1', declarations: 0 }] })).toEqual(['observation.shipmentsUndeclared']);
    expect(reasons({ shipments: [] })).toEqual([]);
  });

  it('E8: is refused when anything new happened after the day of opening', () => {
    const happened = (happenedOn: string) => reasons({ incidents: [{ id: 'i', happenedOn }] });
    expect(happened('2026-01-14')).toEqual([]);
    expect(happened('2026-01-15')).toEqual([]);
    expect(happened('2026-01-16')).toEqual(['observation.newIncident']);
    expect(happened('2026-07-16')).toEqual(['observation.newIncident']);
  });

  it('E8: the page names everything that stands in its way', () =>
    expect(
      reasons({
        today: '2026-07-15',
        papers: [],
        shipments: [{ id: 's1', declarations: 0 }],
        incidents: [{ id: 'i', happenedOn: '2026-03-01' }],
      }),
    ).toEqual([
      'observation.notOver',
      'observation.papersMissing',
      'observation.shipmentsUndeclared',
      'observation.newIncident',
    ]));
});
