import { describe, expect, it } from 'vitest';
import { readingOf } from '../../assessment/measure.ts';
import type { PublicityFact } from '../publicity/load-publicity-facts.ts';
import { ACTIVITY_METRICS, type ActivityMetric } from './activity-metrics.ts';
import type { LogFacts, PostOnRecord, TrainingOnRecord } from './metric-facts.ts';

type Meeting = LogFacts['meetings']['meetings'][number];

const association = { id: 'association', name: { 'zh-CN': '行业协会', en: 'Association' }, isAssociation: true };
const office = { id: null, name: { 'zh-CN': '办公室', en: 'Office' }, isAssociation: false };

const facts = (changes: Partial<LogFacts>): LogFacts => ({
  trainings: [],
  meetings: { meetings: [], actions: [] },
  posts: [],
  publicity: [],
  postDays: { zone: 7, associations: 7 },
  ...changes,
});
const rows = (metric: ActivityMetric, given: LogFacts, day: string) => ACTIVITY_METRICS[metric](given, day) ?? [];
const value = (metric: ActivityMetric, given: LogFacts, day: string): string | null => {
  const found = ACTIVITY_METRICS[metric](given, day);
  return found && (readingOf(metric, found, Number(day.slice(0, 4)), day)?.value ?? null);
};
const remarksOf = (metric: ActivityMetric, given: LogFacts, day: string) =>
  rows(metric, given, day).map(({ remarks = [] }) => remarks.map(({ code }) => code).filter((code) => code !== 'by'));

describe('trainings', () => {
  const training = (changes: Partial<TrainingOnRecord> = {}): TrainingOnRecord => ({
    id: 't1',
    title: '标准宣贯',
    organiser: association,
    state: 'held',
    heldOn: '2026-04-10',
    attended: 12,
    moves: [],
    ...changes,
  });
  const held = (changes: Partial<TrainingOnRecord>, day: string) =>
    value('trainings-held', facts({ trainings: [training(changes)] }), day);
  const why = (changes: Partial<TrainingOnRecord>, day: string) =>
    remarksOf('trainings-held', facts({ trainings: [training(changes)] }), day);

  it('Z14: a training counts from the day on which it was held, of its own year only', () => {
    expect(['2026-04-09', '2026-04-10', '2026-04-11'].map((day) => held({}, day))).toEqual(['0', '1', '1']);
    expect(held({ heldOn: '2025-12-31' }, '2026-12-31')).toBe('0');
    expect(held({ heldOn: '2026-01-01' }, '2026-12-31')).toBe('1');
    expect(held({ heldOn: '2026-12-31' }, '2026-12-31')).toBe('1');
  });

  it('Z14: one person present is enough, none is not, and it says so', () => {
    expect(held({ attended: 1 }, '2026-12-31')).toBe('1');
    expect(held({ attended: 0 }, '2026-12-31')).toBe('0');
    expect(why({ attended: 0 }, '2026-12-31')).toEqual([['nobodyAttended']]);
  });

  it('Z14: what is planned, cancelled or not recorded stands beside it with the reason and does not count', () => {
    const on = (state: 'planned' | 'cancelled', day: string) => [held({ state }, day), ...why({ state }, day)];
    expect(on('planned', '2026-04-10')).toEqual(['0', ['planned']]);
    expect(on('planned', '2026-04-11')).toEqual(['0', ['notRecorded']]);
    expect(on('cancelled', '2026-12-31')).toEqual(['0', ['cancelled']]);
  });

  it('Z14: trainings of an association count, those of other bodies do not', () => {
    expect(held({ organiser: office }, '2026-12-31')).toBe('0');
    expect(why({ organiser: office }, '2026-12-31')).toEqual([]);
  });

  it('Z14: a training moved after it had counted says so, and out of the year it counts no longer', () => {
    const move = { from: '2026-04-10', on: '2026-05-02', reason: '日期录入有误' };
    const within = { heldOn: '2026-04-20', moves: [{ ...move, to: '2026-04-20' }] };
    expect(held(within, '2026-04-19')).toBe('0');
    expect(held(within, '2026-04-20')).toBe('1');
    expect(why(within, '2026-12-31')).toEqual([['moved']]);
    const away = { heldOn: '2025-12-20', moves: [{ ...move, to: '2025-12-20' }] };
    expect(held(away, '2026-12-31')).toBe('0');
    const [row] = rows('trainings-held', facts({ trainings: [training(away)] }), '2026-12-31');
    expect(row).toMatchObject({ on: '2026-04-10', isCounted: false });
    expect(row?.remarks?.at(-1)).toEqual({
      code: 'movedAway',
      params: { from: '2026-04-10', to: '2025-12-20', on: '2026-05-02', reason: '日期录入有误' },
    });
  });
});

describe('joint meetings', () => {
  const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
    id: 'm1',
    title: '第一次联席会议',
    state: 'held',
    meetsOn: '2026-03-05',
    bodiesPresent: 2,
    organiser: office,
    ...changes,
  });
  const one = (changes: Partial<Meeting>) => facts({ meetings: { meetings: [meeting(changes)], actions: [] } });
  const held = (changes: Partial<Meeting>, day: string) => value('joint-meetings-held', one(changes), day);

  it('Z2: a meeting with minutes counts from its day on, of its own year only', () => {
    expect(['2026-03-04', '2026-03-05', '2026-03-06'].map((day) => held({}, day))).toEqual(['0', '1', '1']);
    expect(held({ meetsOn: '2025-12-31' }, '2026-12-31')).toBe('0');
    expect(held({ state: 'planned' }, '2026-12-31')).toBe('0');
    expect(held({ state: 'cancelled' }, '2026-12-31')).toBe('0');
  });

  it('Z2: one body alone makes no joint meeting, two do', () => {
    expect([0, 1, 2, 3].map((bodiesPresent) => held({ bodiesPresent }, '2026-12-31'))).toEqual(['0', '0', '1', '1']);
    expect(remarksOf('joint-meetings-held', one({ bodiesPresent: 1 }), '2026-12-31')).toEqual([['oneBody']]);
  });

  const agreed = (dueOn: string, closedOn: string | null) => {
    const action = { id: 'a', meetingId: 'm1', problem: '缺检测能力', owner: office, dueOn, closedOn };
    return facts({ meetings: { meetings: [meeting()], actions: [action] } });
  };
  const closed = (given: LogFacts, day: string) => value('meeting-actions-closed', given, day);

  it('Z2: an action is judged the day after it was due, and counts from the day on which it is closed', () => {
    const open = agreed('2026-04-04', null);
    expect(['2026-04-03', '2026-04-04', '2026-04-05'].map((day) => closed(open, day))).toEqual([null, null, '0']);
    const early = agreed('2026-04-04', '2026-03-20');
    expect(['2026-03-19', '2026-03-20', '2026-03-21'].map((day) => closed(early, day))).toEqual([null, '1', '1']);
  });

  it('Z2: closed late counts too, and its row says that it was late', () => {
    const remarks = (closedOn: string) =>
      remarksOf('meeting-actions-closed', agreed('2026-04-04', closedOn), '2026-12-31');
    expect(closed(agreed('2026-04-04', '2026-04-05'), '2026-04-05')).toBe('1');
    expect([remarks('2026-04-04'), remarks('2026-04-05')]).toEqual([[[]], [['actionLate']]]);
  });
});

describe('posts', () => {
  const post = (changes: Partial<PostOnRecord> = {}): PostOnRecord => ({
    id: 'p1',
    title: '欧盟通报',
    body: office,
    sourceOn: '2026-02-20',
    postedOn: '2026-02-27',
    withdrawnOn: null,
    corrections: [],
    ...changes,
  });
  const inTime = (metric: 'zone-posts-in-time' | 'association-posts-in-time', posts: PostOnRecord[], day: string) =>
    value(metric, facts({ posts }), day);
  const zone = (changes: Partial<PostOnRecord>, day = '2026-12-31') =>
    inTime('zone-posts-in-time', [post(changes)], day);

  it('Z10: posted before or on the last day of the term is in time, the day after is late', () => {
    expect(zone({ postedOn: '2026-02-26' })).toBe('1');
    expect(zone({ postedOn: '2026-02-27' })).toBe('1');
    expect(zone({ postedOn: '2026-02-28' })).toBe('0');
    const late = facts({ posts: [post({ postedOn: '2026-02-28' })] });
    expect(remarksOf('zone-posts-in-time', late, '2026-12-31')).toEqual([['postedLate']]);
  });

  it('Z10: a post counts from its own day until it is withdrawn, in the year in which it was posted', () => {
    expect([zone({}, '2026-02-26'), zone({}, '2026-02-27')]).toEqual([null, '1']);
    const withdrawn = { withdrawnOn: '2026-03-02' };
    expect([zone(withdrawn, '2026-03-01'), zone(withdrawn, '2026-03-02')]).toEqual(['1', null]);
    expect(zone({ sourceOn: '2025-12-30', postedOn: '2026-01-02' })).toBe('1');
    expect(zone({ sourceOn: '2025-12-24', postedOn: '2025-12-31' })).toBeNull();
  });

  it('Z10: a correction of the source day counts at once, and the row says what was corrected', () => {
    const correction = { from: '2026-02-10', to: '2026-02-20', on: '2026-03-01', reason: '来源日期录错' };
    const given = facts({ posts: [post({ corrections: [correction] })] });
    expect(value('zone-posts-in-time', given, '2026-12-31')).toBe('1');
    expect(remarksOf('zone-posts-in-time', given, '2026-12-31')).toEqual([['sourceCorrected']]);
  });

  it('Z13: each body is measured by its own posts, with the days of its own rule', () => {
    const posts = [post({}), post({ id: 'p2', body: association, postedOn: '2026-02-28' })];
    expect(inTime('zone-posts-in-time', posts, '2026-12-31')).toBe('1');
    expect(inTime('association-posts-in-time', posts, '2026-12-31')).toBe('0');
    const days = facts({ posts, postDays: { zone: 6, associations: 8 } });
    expect(value('zone-posts-in-time', days, '2026-12-31')).toBe('0');
    expect(value('association-posts-in-time', days, '2026-12-31')).toBe('1');
    expect(value('zone-posts-in-time', facts({ posts, postDays: { zone: null, associations: 7 } }), '2026-12-31')).toBe(
      null,
    );
  });

  it('Z13: on the last day of the term an association is in time, a day before too, a day after not', () => {
    const own = (postedOn: string) =>
      inTime('association-posts-in-time', [post({ body: association, postedOn })], '2026-12-31');
    expect(['2026-02-26', '2026-02-27', '2026-02-28'].map(own)).toEqual(['1', '1', '0']);
  });
});

describe('publicity', () => {
  const item = (changes: Partial<PublicityFact> = {}): PublicityFact => ({
    id: 'i1',
    title: '示范区巡礼',
    outlet: '珠海特区报',
    publishedOn: '2026-05-06',
    withdrawnOn: null,
    hasLink: true,
    linkDeadOn: null,
    clippings: 0,
    ...changes,
  });
  const published = (changes: Partial<PublicityFact>, day = '2026-12-31') =>
    value('media-items-published', facts({ publicity: [item(changes)] }), day);

  it('Z20: an item counts from its day on until it is withdrawn', () => {
    expect(['2026-05-05', '2026-05-06', '2026-05-07'].map((day) => published({}, day))).toEqual(['0', '1', '1']);
    const withdrawn = { withdrawnOn: '2026-06-10' };
    expect(['2026-06-09', '2026-06-10'].map((day) => published(withdrawn, day))).toEqual(['1', '0']);
    expect(published({ publishedOn: '2025-12-31' })).toBe('0');
  });

  it('Z20: proof is a link that is not dead, or a clipping', () => {
    const none = { hasLink: false, clippings: 0 };
    expect([published(none), published({ ...none, clippings: 1 })]).toEqual(['0', '1']);
    const dead = { linkDeadOn: '2026-07-01' };
    expect(['2026-06-30', '2026-07-01'].map((day) => published(dead, day))).toEqual(['1', '0']);
    expect(published({ ...dead, clippings: 1 })).toBe('1');
    expect(remarksOf('media-items-published', facts({ publicity: [item(dead)] }), '2026-12-31')).toEqual([
      ['deadLink'],
    ]);
  });
});
