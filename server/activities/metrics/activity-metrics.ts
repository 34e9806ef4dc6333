import type { RowRemark, SourceRow } from '../../assessment/metric-source.ts';
import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { MeetingFacts } from '../meetings/load-meeting-facts.ts';
import { mayCountAsJoint } from '../meetings/record.ts';
import { isPostedInTime, lastDayInTime } from '../posts/timeliness.ts';
import { hasProof } from '../publicity/proof.ts';
import type { Keeper, LogFacts, TrainingOnRecord } from './metric-facts.ts';

type Rows = (facts: LogFacts, day: CivilDate) => SourceRow[] | null;

/** The rows of each metric of the bodies' own logs at the end of a day of its year. */
export const ACTIVITY_METRICS = {
  /** Z14: trainings that associations held in the year, with somebody there; the year's others do not count. */
  'trainings-held': ({ trainings }, day) =>
    trainings
      .filter(({ organiser }) => organiser.isAssociation)
      .flatMap((training) => trainingRow(training, day))
      .sort(byDay),

  /** Z2: joint meetings of the year with minutes and two or more bodies present. */
  'joint-meetings-held': ({ meetings: { meetings } }, day) =>
    meetings
      .filter(({ meetsOn }) => yearOf(meetsOn) === yearOf(day))
      .map((meeting) => meetingRow(meeting, day))
      .sort(byDay),

  /** Z2: what the year's meetings agreed, closed or past its day; a late closing counts once it is there. */
  'meeting-actions-closed': ({ meetings: { meetings, actions } }, day) => {
    const held = new Set(meetings.filter(({ meetsOn }) => isOfYear(meetsOn, day)).map(({ id }) => id));
    return actions.filter(({ meetingId }) => held.has(meetingId)).flatMap((action) => actionRow(action, day));
  },

  /** Z10: posts of the office and the departments, in time. */
  'zone-posts-in-time': (facts, day) => postRows(facts, day, facts.postDays.zone, (body) => !body.isAssociation),

  /** Z13: posts of the associations, in time. */
  'association-posts-in-time': (facts, day) =>
    postRows(facts, day, facts.postDays.associations, (body) => body.isAssociation),

  /** Z20: items published about the zone in the year, with a link that works or a clipping. */
  'media-items-published': ({ publicity }, day) =>
    publicity
      .filter(({ publishedOn }) => isOfYear(publishedOn, day))
      .map(({ id, title, outlet, publishedOn, withdrawnOn, hasLink, linkDeadOn, clippings }) => {
        const isWithdrawn = withdrawnOn !== null && withdrawnOn <= day;
        const isLinkDead = linkDeadOn !== null && linkDeadOn <= day;
        const isProven = hasProof({ hasLink, isLinkDead, clippings });
        return ownRow(
          { id, title, on: publishedOn, isCounted: !isWithdrawn && isProven },
          [
            isWithdrawn && remark('withdrawn', { on: withdrawnOn }),
            !isProven && (isLinkDead ? remark('deadLink', { on: linkDeadOn }) : remark('noProof')),
          ],
          outlet,
        );
      })
      .sort(byDay),
} as const satisfies Record<string, Rows>;

export type ActivityMetric = keyof typeof ACTIVITY_METRICS;
export const ACTIVITY_METRIC_IDS = Object.keys(ACTIVITY_METRICS) as ActivityMetric[];
export const isActivityMetric = (id: string): id is ActivityMetric => Object.hasOwn(ACTIVITY_METRICS, id);

/** In the day's year, and no later than the day. */
const isOfYear = (on: CivilDate, day: CivilDate): boolean => yearOf(on) === yearOf(day) && on <= day;

export const remark = (code: RowRemark['code'], params: RowRemark['params'] = {}): RowRemark => ({ code, params });

const by = ({ name }: Keeper): RowRemark => remark('by', { body: name });

/** A row of the zone's own records. */
function ownRow(
  { title, ...row }: Pick<SourceRow, 'id' | 'isCounted' | 'on'> & { title: string },
  remarks: readonly (RowRemark | false)[],
  note = '',
): SourceRow {
  return { ...row, enterpriseId: null, label: title, note, remarks: remarks.filter((each) => each !== false) };
}

const byDay = (a: SourceRow, b: SourceRow): number => (a.on ?? '').localeCompare(b.on ?? '');

function trainingRow(training: TrainingOnRecord, day: CivilDate): SourceRow[] {
  const { id, title, organiser, state, heldOn, attended, moves } = training;
  const year = yearOf(day);
  const moved = moves.map(({ from, to, on, reason }) => remark('moved', { from, to, on, reason }));
  if (yearOf(heldOn) !== year) {
    const left = moves.findLast(({ from }) => yearOf(from) === year);
    if (!left) return [];
    const { from, on, reason } = left;
    const away = remark('movedAway', { from, to: heldOn, on, reason });
    return [ownRow({ id, title, on: from, isCounted: false }, [by(organiser), away])];
  }
  const isHeld = state === 'held' && heldOn <= day;
  return [
    ownRow({ id, title, on: heldOn, isCounted: isHeld && attended > 0 }, [
      by(organiser),
      state === 'cancelled' && remark('cancelled'),
      state === 'planned' && remark(heldOn < day ? 'notRecorded' : 'planned'),
      state === 'held' && heldOn > day && remark('later'),
      isHeld && attended === 0 && remark('nobodyAttended'),
      ...moved,
    ]),
  ];
}

type Meeting = MeetingFacts['meetings'][number];
function meetingRow({ id, title, state, meetsOn, organiser, bodiesPresent }: Meeting, day: CivilDate) {
  const isHeld = state === 'held' && meetsOn <= day;
  const isJoint = mayCountAsJoint(bodiesPresent).ok;
  return ownRow({ id, title, on: meetsOn, isCounted: isHeld && isJoint }, [
    by(organiser),
    state === 'cancelled' && remark('cancelled'),
    state === 'planned' && remark(meetsOn < day ? 'notRecorded' : 'planned'),
    state === 'held' && meetsOn > day && remark('later'),
    isHeld && !isJoint && remark('oneBody'),
  ]);
}

function actionRow({ id, problem, owner, dueOn, closedOn }: MeetingFacts['actions'][number], day: CivilDate) {
  const closed = closedOn !== null && closedOn <= day ? closedOn : null;
  if (closed === null && dueOn >= day) return [];
  return [
    ownRow({ id, title: problem, on: closed, isCounted: closed !== null }, [
      by(owner),
      closed === null && remark('actionOverdue', { due: dueOn }),
      closed !== null && closed > dueOn && remark('actionLate', { due: dueOn }),
    ]),
  ];
}

function postRows(
  { posts }: LogFacts,
  day: CivilDate,
  postDays: number | null,
  isMeant: (body: Keeper) => boolean,
): SourceRow[] | null {
  if (postDays === null) return null;
  return posts
    .filter(({ body, postedOn, withdrawnOn }) => {
      const isUp = isOfYear(postedOn, day) && (withdrawnOn === null || withdrawnOn > day);
      return isUp && isMeant(body);
    })
    .map(({ id, title, body, sourceOn, postedOn, corrections }) => {
      const isInTime = isPostedInTime({ sourceOn, postedOn }, postDays);
      return ownRow({ id, title, on: postedOn, isCounted: isInTime }, [
        by(body),
        !isInTime && remark('postedLate', { source: sourceOn, due: lastDayInTime(sourceOn, postDays) }),
        ...corrections.map(({ from, to, on, reason }) => remark('sourceCorrected', { from, to, on, reason })),
      ]);
    })
    .sort(byDay);
}
