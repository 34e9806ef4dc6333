import { openSignInCode } from '../../activities/attendance/sign-in-codes.ts';
import { addParticipant } from '../../activities/trainings/add-participant.ts';
import { holdTraining } from '../../activities/trainings/hold-training.ts';
import { planTraining } from '../../activities/trainings/plan-training.ts';
import { planTrainingInput } from '../../activities/trainings/schema.ts';
import { setExamination } from '../../activities/trainings/set-examination.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage, type FirmInPlay } from '../enterprises/act-book.ts';
import { chance } from '../scenario.ts';
import { evaluate, signInByCode } from './attend-acts.ts';

interface Lesson {
  on: CivilDate;
  title: string;
  kind: 'quality' | 'standards' | 'regulations' | 'testing' | 'risk-assessor';
  mode: 'onsite' | 'online';
  hours: string;
}

/** Zhuhai's association is ahead of its plan; Suzhou's still lacks one of its two. */
const lessons = (zone: string, year: number): Lesson[] => {
  const isZhuhai = zone.startsWith('zhuhai');
  const market = isZhuhai ? '欧盟生态设计' : '美国和欧盟医疗器械';
  const common: Lesson[] = [
    { on: `${year - 1}-04-15`, title: '演示：质量安全主体责任培训', kind: 'quality', mode: 'onsite', hours: '3' },
    { on: `${year - 1}-09-23`, title: `演示：${market}法规解读`, kind: 'regulations', mode: 'online', hours: '2.5' },
    { on: `${year}-03-18`, title: '演示：风险评估人员培训', kind: 'risk-assessor', mode: 'onsite', hours: '8' },
  ];
  const more: Lesson[] = [
    { on: `${year}-06-10`, title: `演示：${market}新规应对`, kind: 'regulations', mode: 'onsite', hours: '3' },
    { on: `${year}-10-21`, title: '演示：有害物质检测能力提升', kind: 'testing', mode: 'onsite', hours: '6' },
  ];
  return isZhuhai ? [...common, ...more] : common;
};

/** The association's trainings, held and to come. */
export function trainingActs(stage: EnterpriseStage, firms: readonly FirmInPlay[]): Act[] {
  const year = yearOf(stage.today);
  const coming: Lesson = {
    on: addDays(stage.today, 18),
    title: '演示：年末质量安全交流会',
    kind: 'quality',
    mode: 'online',
    hours: '2',
  };
  return [...lessons(stage.zone, year), coming].flatMap((lesson) => playLesson(stage, firms, lesson));
}

function playLesson(stage: EnterpriseStage, firms: readonly FirmInPlay[], lesson: Lesson): Act[] {
  const { zone, daily, risk } = stage;
  const { person, department } = daily.association;
  const book = new Acts(stage, `${zone} ${lesson.title} ${lesson.on}`);
  const state = { id: '', version: 0, secrets: [] as string[], sat: [] as { id: string; version: number }[] };
  const guests = firms.filter(({ firm }) => chance(firm.slug, lesson.on, 'sends') < 0.6).slice(0, 9);
  book.add(addDays(lesson.on, -21), 10, person, async (context) => {
    const { on, ...facts } = lesson;
    const planned = planTrainingInput.parse({
      ...facts,
      zone,
      department,
      heldOn: on,
      startsAt: '09:00',
      place: lesson.mode === 'online' ? 'https://meeting.example.org/demo' : '演示培训中心一号会议室',
      trainer: '演示讲师',
      trainerOrganisation: '演示检测研究院',
      description: '演示：讲解要求、分析案例并现场答疑。',
      announce: true,
    });
    Object.assign(state, await planTraining(context, planned));
  });
  book.add(lesson.on, 8, person, async (context) => {
    const { token } = await openSignInCode(context, { zone, training: state.id });
    state.secrets = await signInByCode(context, { zone, token }, guests.slice(0, 4));
  });
  book.add(lesson.on, 15, person, async (context) => {
    for (const [index, { state: firm }] of guests.slice(4).entries()) {
      await addParticipant(context, {
        ...someone(zone, state.id, `演示学员${index + 11}`),
        enterprise: firm.id,
        attended: true,
      });
    }
    if (lesson.kind === 'risk-assessor') {
      const assessor = { ...someone(zone, state.id, ''), user: await userOf(context, risk.technical), attended: true };
      state.sat.push(await addParticipant(context, assessor));
    }
  });
  book.add(lesson.on, 17, person, async (context) => {
    const summary = '演示：按计划完成，学员讨论热烈。';
    await holdTraining(context, { zone, training: state.id, version: state.version, summary });
    for (const { id, version } of state.sat) {
      await setExamination(context, { zone, training: state.id, participant: id, version, hasPassed: true });
    }
  });
  book.add(lesson.on, 18, person, (context) =>
    evaluate(context, { zone, training: `${lesson.title} ${lesson.on}`, secrets: state.secrets }),
  );
  return book.acts;
}

const someone = (zone: string, training: string, name: string) => ({
  zone,
  training,
  name,
  enterprise: null,
  organisation: '',
  phoneTail: '',
  user: null,
});

const userOf = async ({ platform }: RequestContext, username: string): Promise<string> =>
  (await platform.prisma.user.findUniqueOrThrow({ where: { username }, select: { id: true } })).id;
