import { describe, expect, it } from 'vitest';
import { type SummedItem, summarise } from './summary.ts';

const PERIOD = { from: '2026-01-01', to: '2026-03-31' };
const TODAY = '2026-04-10';
const item = (wish: Partial<SummedItem> = {}): SummedItem => ({
  source: 'media',
  urgency: null,
  level: null,
  state: 'reported',
  reportedOn: '2026-01-01',
  assessedOn: null,
  terms: [],
  ...wish,
});
const NONE = { items: [], measures: [], cases: [] };

describe('the summary of a period', () => {
  it('R26: counts what was reported on its first and last day, and nothing beyond', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01'];
    const figures = summarise({ ...NONE, items: days.map((reportedOn) => item({ reportedOn })) }, PERIOD, TODAY);
    expect(figures.reported).toBe(2);
    expect([figures.bySource.media, figures.bySource['foreign-recall']]).toEqual([2, 0]);
    expect([figures.byLevel.none, figures.byUrgency.none, figures.byState.reported]).toEqual([2, 2, 2]);
  });

  it('R26: tells steps done in time from steps done late, and counts terms that passed undone', () => {
    const items = [
      item({ terms: [{ step: 'verify', dueOn: '2026-01-04', doneOn: '2026-01-04' }] }),
      item({ terms: [{ step: 'verify', dueOn: '2026-01-04', doneOn: '2026-01-05' }] }),
      item({ terms: [{ step: 'verify', dueOn: '2026-03-31', doneOn: null }] }),
      item({ terms: [{ step: 'verify', dueOn: '2026-04-01', doneOn: null }] }),
    ];
    const figures = summarise({ ...NONE, items }, PERIOD, TODAY);
    expect(figures.steps.verify).toEqual({ done: 2, inTime: 1 });
    expect(figures.overdue).toBe(2);
    expect(summarise({ ...NONE, items }, PERIOD, '2026-03-31').overdue).toBe(1);
  });

  it('R26: counts measures by the day they were taken and lifted, and cases by the day they were opened and closed', () => {
    const figures = summarise(
      {
        items: [],
        measures: [
          { kind: 'notice', takenOn: '2026-02-01', liftedOn: '2026-03-02', liftedBy: 'term' },
          { kind: 'notice', takenOn: '2025-12-01', liftedOn: '2026-03-02', liftedBy: 'decision' },
          { kind: 'order-recall', takenOn: '2026-02-01', liftedOn: null, liftedBy: null },
        ],
        cases: [{ openedOn: '2026-03-31', closedOn: '2026-04-01' }],
      },
      PERIOD,
      TODAY,
    );
    expect([figures.measuresTaken.notice, figures.measuresTaken['order-recall']]).toEqual([1, 1]);
    expect([figures.measuresLifted.notice, figures.liftedByTerm, figures.liftedByDecision]).toEqual([2, 1, 1]);
    expect([figures.casesOpened, figures.casesClosed]).toEqual([1, 0]);
  });

  it('R26: the median of the days from report to assessment, over what was assessed in the period', () => {
    const assessed = (reportedOn: string, assessedOn: string) => item({ reportedOn, assessedOn });
    const items = [assessed('2026-01-01', '2026-01-03'), assessed('2025-12-30', '2026-01-04'), item()];
    expect(summarise({ ...NONE, items }, PERIOD, TODAY).medianDaysToAssessment).toBe('3.5');
    expect(summarise(NONE, PERIOD, TODAY).medianDaysToAssessment).toBeNull();
  });
});
