import type { Medium } from '../../activities/kinds.ts';
import { logItem } from '../../activities/publicity/log-item.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage } from '../enterprises/act-book.ts';

const TOPICS: readonly [title: string, medium: Medium, outlet: string][] = [
  ['示范区建设启动报道', 'newspaper', '演示日报'],
  ['企业质量故事', 'social', '演示公众号'],
  ['质量安全宣传周', 'television', '演示电视台'],
  ['联合检查行动', 'website', '演示新闻网'],
  ['检测平台开放日', 'video', '演示视频号'],
  ['质量月主题活动', 'event', '演示广场'],
];

/** What the media told of the zone: one item in most months. */
export function publicityActs(stage: EnterpriseStage): Act[] {
  const year = yearOf(stage.today);
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  return [year - 1, year].flatMap((of) =>
    months.flatMap((month, index) =>
      of === year && index % 5 === 3 ? [] : playItem(stage, `${of}-${month}-16`, index),
    ),
  );
}

function playItem(stage: EnterpriseStage, publishedOn: CivilDate, index: number): Act[] {
  const { zone, daily } = stage;
  const { person, department } = daily.publicity;
  const book = new Acts(stage, `${zone} publicity ${publishedOn}`);
  const [title, medium, outlet] = TOPICS[index % TOPICS.length] ?? ['示范区报道', 'other', '演示媒体'];
  book.add(addDays(publishedOn, 1), 10, person, async (context) => {
    const url = `https://news.example.org/${zone}/${publishedOn}`;
    const summary = '演示：介绍示范区建设进展。';
    await logItem(context, { zone, department, title: `演示：${title}`, medium, outlet, publishedOn, url, summary });
  });
  return book.acts;
}
