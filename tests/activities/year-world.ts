import { judgeLaboratory } from '../../server/activities/laboratories/judge-laboratory.ts';
import { recordVisit } from '../../server/activities/laboratories/record-visit.ts';
import { registerLaboratory } from '../../server/activities/laboratories/register-laboratory.ts';
import { recordVisitInput, registerLaboratoryInput } from '../../server/activities/laboratories/schema.ts';
import { planMeeting } from '../../server/activities/meetings/plan-meeting.ts';
import { recordMeeting } from '../../server/activities/meetings/record-meeting.ts';
import { planMeetingInput, recordMeetingInput } from '../../server/activities/meetings/schema.ts';
import { publishPost } from '../../server/activities/posts/publish-post.ts';
import { savePost } from '../../server/activities/posts/save-post.ts';
import { savePostInput } from '../../server/activities/posts/schema.ts';
import { logItem } from '../../server/activities/publicity/log-item.ts';
import { logItemInput } from '../../server/activities/publicity/schema.ts';
import { carryPlanToYear } from '../../server/assessment/plan-changes.ts';
import { presentScores } from '../../server/assessment/present.ts';
import { readMetricRows } from '../../server/assessment/read-metric-rows.ts';
import { readZoneScores } from '../../server/assessment/read-zone-scores.ts';
import type { Actor } from '../../server/platform/permissions.ts';
import { ZHUHAI } from '../factories/installation.ts';
import { trainingActs } from './training-acts.ts';
import { openActivityWorld } from './world.ts';

export const YEAR = 2026;
const zone = ZHUHAI;

/** The people of Zhuhai with the plan of 2017 carried to this year, and what they do in it. */
export async function openYearWorld() {
  const world = await openActivityWorld();
  const { at, association } = world;
  await carryPlanToYear(at(world.office, '2026-01-04 09:00'), { zone, year: 2017, toYear: YEAR });
  const scores = async (when: string, actor: Actor = world.office) =>
    presentScores(await readZoneScores(at(actor, when), { zone, year: YEAR }), { locale: 'en', actor });
  const department = async (when: string, id: string) => {
    const found = (await scores(when)).departments.find((each) => each.id === id);
    if (!found) throw new Error(`${id} has no tasks`);
    return found;
  };
  return {
    ...world,
    trainings: trainingActs(world),
    department,
    /** The plan's target that a metric measures. */
    target: async (when: string, metric: string) =>
      (await scores(when)).departments
        .flatMap(({ tasks }) => tasks.flatMap(({ targets }) => targets))
        .find((each) => each.metric === metric),
    rows: async (when: string, metric: string, actor: Actor = world.office) =>
      (await readMetricRows(at(actor, when), { zone, year: YEAR, metric })).rows,
    laboratory: (when: string, enterprise: string, name = '墨盒检测室') =>
      registerLaboratory(
        at(association, when),
        registerLaboratoryInput.parse({ zone, enterprise, name, scope: '墨水理化性能' }),
      ),
    judge: (when: string, laboratory: string, version: number, isQualifying = true) =>
      judgeLaboratory(at(association, when), {
        zone,
        laboratory,
        version,
        isQualifying,
        judgedOn: when.slice(0, 10),
        note: '人员和设备齐备',
      }),
    visit: (when: string, laboratory: string, wish: object = {}) =>
      recordVisit(
        at(association, when),
        recordVisitInput.parse({
          zone,
          laboratory,
          department: 'association',
          visitedOn: when.slice(0, 10),
          visitors: ['陈老师'],
          topic: '文件体系辅导',
          ...wish,
        }),
      ),
    post: async (who: Actor, when: string, body: string | null, sourceOn: string, wish: object = {}) => {
      const { id, version } = await savePost(
        at(who, when),
        savePostInput.parse({
          zone,
          department: body,
          kind: 'foreign-notification',
          title: '欧盟通报某型号墨盒',
          body: '请核对产品型号。',
          sourceName: 'Safety Gate',
          sourceOn,
          ...wish,
        }),
      );
      await publishPost(at(who, when), { zone, post: id, version });
      return id;
    },
    plannedMeeting: (who: Actor, when: string, wish: object = {}) =>
      planMeeting(
        at(who, when),
        planMeetingInput.parse({
          zone,
          department: 'commerce',
          title: '第一次联席会议',
          meetsOn: when.slice(0, 10),
          startsAt: '09:30',
          place: '区政府三楼会议室',
          agenda: [],
          people: PEOPLE,
          ...wish,
        }),
      ),
    recordedMeeting: (who: Actor, when: string, meeting: string, wish: object = {}) =>
      recordMeeting(
        at(who, when),
        recordMeetingInput.parse({
          zone,
          meeting,
          version: 1,
          minutes: '会议议定三项。',
          people: PEOPLE.map((each) => ({ ...each, attended: true })),
          ...wish,
        }),
      ),
    publish: (who: Actor, when: string, wish: object = {}) =>
      logItem(
        at(who, when),
        logItemInput.parse({
          zone,
          department: 'publicity',
          title: '示范区质量提升见成效',
          medium: 'newspaper',
          outlet: '珠海特区报',
          publishedOn: when.slice(0, 10),
          url: 'https://news.example.com/zone/1.html',
          ...wish,
        }),
      ),
  };
}
export type YearWorld = Awaited<ReturnType<typeof openYearWorld>>;

export const PEOPLE = [
  { name: '李科长', department: 'commerce', organisation: '' },
  { name: '王会长', department: 'association', organisation: '' },
];
