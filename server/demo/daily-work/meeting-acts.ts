import { closeAction, reportAction } from '../../activities/meetings/act-on-action.ts';
import { planMeeting } from '../../activities/meetings/plan-meeting.ts';
import { recordMeeting } from '../../activities/meetings/record-meeting.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage } from '../enterprises/act-book.ts';

/** Two joint meetings a year, and one to come; of this year's actions one is still open. */
export function meetingActs(stage: EnterpriseStage): Act[] {
  const year = yearOf(stage.today);
  return [
    ...playMeeting(stage, `${year - 1}-04-22`, '上半年联席会议', 20),
    ...playMeeting(stage, `${year - 1}-10-28`, '下半年联席会议', 24),
    ...playMeeting(stage, `${year}-05-13`, '上半年联席会议', 18),
    ...playMeeting(stage, `${year}-10-15`, '下半年联席会议', 60),
    ...playMeeting(stage, addDays(stage.today, 25), '年度工作联席会议', 20),
  ];
}

/** @param doneAfter days after the meeting on which the second action is reported done */
function playMeeting(stage: EnterpriseStage, meetsOn: CivilDate, title: string, doneAfter: number): Act[] {
  const { zone, daily, office } = stage;
  const { person, department } = daily.commerce;
  const { association, inspector } = daily;
  const book = new Acts(stage, `${zone} ${title} ${meetsOn}`);
  const state = { id: '', version: 0, actions: [] as string[] };
  const people = [
    { name: '演示·商务局代表', department, organisation: '' },
    { name: '演示·监管部门代表', department: inspector.department, organisation: '' },
    { name: '演示·协会代表', department: association.department, organisation: '' },
    { name: '演示·办公室代表', department: null, organisation: '' },
  ];
  book.add(addDays(meetsOn, -14), 10, person, async (context) => {
    const planned = await planMeeting(context, {
      zone,
      department,
      title: `演示：${title}`,
      meetsOn,
      startsAt: '14:30',
      place: '演示会议室',
      agenda: [
        { title: '演示：通报考核进度和风险情况', presenter: '演示·办公室代表' },
        { title: '演示：讨论企业反映的问题', presenter: '演示·协会代表' },
      ],
      people,
    });
    Object.assign(state, planned);
  });
  book.add(meetsOn, 17, person, async (context) => {
    const recorded = await recordMeeting(context, {
      zone,
      meeting: state.id,
      version: state.version,
      minutes: '演示纪要：各单位通报了进展，会议对企业反映的两个问题明确了措施和时限。',
      people: people.map((one, index) => ({ ...one, attended: index !== 3 })),
      actions: [
        {
          problem: '演示：企业不熟悉目的国新法规',
          solution: '演示：组织法规培训并在平台发布解读',
          department: association.department,
        },
        {
          problem: '演示：检查发现来料检验记录不全',
          solution: '演示：联合检查时重点核查并督促整改',
          department: inspector.department,
        },
      ],
    });
    state.actions = recorded.actions;
  });
  for (const [index, { keeper, after }] of [
    { keeper: association, after: 15 },
    { keeper: inspector, after: doneAfter },
  ].entries()) {
    const action = () => state.actions[index] ?? '';
    book.add(addDays(meetsOn, after), 10, keeper.person, async (context) => {
      await reportAction(context, { zone, action: action(), version: 1, report: '演示：已按要求完成。' });
    });
    book.add(addDays(meetsOn, after + 2), 11, office, async (context) => {
      await closeAction(context, { zone, action: action(), version: 2, note: '' });
    });
  }
  return book.acts;
}
