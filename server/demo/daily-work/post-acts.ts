import type { PostKind } from '../../activities/kinds.ts';
import { acknowledgePost } from '../../activities/posts/acknowledge-post.ts';
import { reportDeadLink } from '../../activities/posts/dead-link.ts';
import { publishPost } from '../../activities/posts/publish-post.ts';
import { savePost } from '../../activities/posts/save-post.ts';
import { savePostInput } from '../../activities/posts/schema.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { Act } from '../activity.ts';
import { Acts, type EnterpriseStage } from '../enterprises/act-book.ts';

interface Item {
  /** Day of the source; the year before with '-'. */
  source: string;
  /** Days later on which it was posted. */
  after: number;
  by: 'association' | 'commerce';
  kind: PostKind;
  title: string;
  markets: readonly string[];
  hsCodes: readonly string[];
  product: string;
  /** Days after the source on which it takes effect. */
  effective?: number;
}

const ZHUHAI: readonly Item[] = [
  {
    source: '-05-12',
    after: 3,
    by: 'association',
    kind: 'standard',
    title: '欧盟打印耗材标识标准修订',
    markets: ['DE', 'FR', 'ES', 'IT', 'PL', 'NL'],
    hsCodes: ['8443'],
    product: '硒鼓、墨盒',
    effective: 180,
  },
  {
    source: '-08-20',
    after: 5,
    by: 'commerce',
    kind: 'tbt-measure',
    title: '巴西打印设备能效措施评议',
    markets: ['BR'],
    hsCodes: ['8443'],
    product: '打印机',
  },
  {
    source: '-11-03',
    after: 4,
    by: 'association',
    kind: 'recall',
    title: '美国召回一批兼容硒鼓',
    markets: ['US'],
    hsCodes: ['844399'],
    product: '硒鼓',
  },
  {
    source: '01-14',
    after: 2,
    by: 'association',
    kind: 'technical-regulation',
    title: '欧盟限制碳粉中有害物质',
    markets: ['DE', 'GB', 'FR', 'NL'],
    hsCodes: ['370790'],
    product: '碳粉',
    effective: 365,
  },
  {
    source: '03-09',
    after: 6,
    by: 'commerce',
    kind: 'foreign-notification',
    title: '德国通报再生硒鼓漏粉',
    markets: ['DE'],
    hsCodes: ['844399'],
    product: '再生硒鼓',
  },
  {
    source: '04-27',
    after: 12,
    by: 'association',
    kind: 'tbt-measure',
    title: '加拿大无线打印设备新测试要求',
    markets: ['CA'],
    hsCodes: ['8443'],
    product: '打印机和配件',
    effective: 240,
  },
  {
    source: '06-18',
    after: 3,
    by: 'commerce',
    kind: 'standard',
    title: '日本喷墨墨水挥发物标准更新',
    markets: ['JP', 'KR'],
    hsCodes: ['3215'],
    product: '喷墨墨水',
  },
  {
    source: '08-05',
    after: 1,
    by: 'association',
    kind: 'return',
    title: '澳大利亚退回一批感光鼓',
    markets: ['AU'],
    hsCodes: ['844399'],
    product: '感光鼓',
  },
  {
    source: '09-30',
    after: 7,
    by: 'commerce',
    kind: 'technical-regulation',
    title: '美国多州打印耗材回收法规',
    markets: ['US'],
    hsCodes: [],
    product: '打印耗材',
    effective: 270,
  },
  {
    source: '11-10',
    after: 4,
    by: 'association',
    kind: 'standard',
    title: '国际标准组织发布墨盒页产量测试新版',
    markets: [],
    hsCodes: ['844399'],
    product: '墨盒',
  },
];

const SUZHOU: readonly Item[] = [
  {
    source: '-06-02',
    after: 4,
    by: 'association',
    kind: 'technical-regulation',
    title: '欧盟医疗器械法规过渡期调整',
    markets: ['DE', 'FR', 'ES', 'IT', 'PL'],
    hsCodes: ['9018', '3005'],
    product: '医疗器械',
    effective: 200,
  },
  {
    source: '-09-16',
    after: 9,
    by: 'commerce',
    kind: 'recall',
    title: '美国召回一批输液器',
    markets: ['US'],
    hsCodes: ['9018'],
    product: '输液器',
  },
  {
    source: '02-11',
    after: 5,
    by: 'association',
    kind: 'standard',
    title: '无菌注射器国际标准修订',
    markets: [],
    hsCodes: ['901831'],
    product: '注射器',
  },
  {
    source: '04-08',
    after: 11,
    by: 'association',
    kind: 'foreign-notification',
    title: '法国通报输液器连接件断裂',
    markets: ['FR'],
    hsCodes: ['901890'],
    product: '输液器',
  },
  {
    source: '06-24',
    after: 2,
    by: 'commerce',
    kind: 'tbt-measure',
    title: '巴西医疗器械注册新要求',
    markets: ['BR'],
    hsCodes: ['9018', '9019'],
    product: '医疗器械',
    effective: 180,
  },
  {
    source: '09-03',
    after: 6,
    by: 'association',
    kind: 'technical-regulation',
    title: '美国质量管理体系规则生效提示',
    markets: ['US'],
    hsCodes: ['9018', '9021'],
    product: '医疗器械',
    effective: 150,
  },
  {
    source: '11-09',
    after: 3,
    by: 'commerce',
    kind: 'return',
    title: '西班牙退回一批输液器',
    markets: ['ES'],
    hsCodes: ['901890'],
    product: '输液器',
  },
];

/** Posts of the information platform by both bodies, mostly in time; readers take note of some. */
export function postActs(stage: EnterpriseStage): Act[] {
  const items = stage.zone.startsWith('zhuhai') ? ZHUHAI : SUZHOU;
  return items.flatMap((item) => playPost(stage, item));
}

function playPost(stage: EnterpriseStage, item: Item): Act[] {
  const { zone, daily, people, today } = stage;
  const { person, department } = daily[item.by];
  const year = yearOf(today);
  const sourceOn: CivilDate = item.source.startsWith('-') ? `${year - 1}${item.source}` : `${year}-${item.source}`;
  const postedOn = addDays(sourceOn, item.after);
  const book = new Acts(stage, `${zone} ${item.title}`);
  const post = { id: '', version: 0 };
  book.add(postedOn, 9, person, async (context) => {
    const { kind, markets, hsCodes, product, effective } = item;
    const draft = savePostInput.parse({
      zone,
      department,
      kind,
      title: `演示：${item.title}`,
      body: BODY,
      markets: [...markets],
      hsCodes: [...hsCodes],
      product,
      sourceName: '演示信息源',
      sourceUrl: `https://source.example.org/${zone}/${item.source.replace('-', '')}`,
      sourceOn,
      effectiveOn: effective === undefined ? null : addDays(sourceOn, effective),
    });
    Object.assign(post, await savePost(context, draft));
  });
  book.add(postedOn, 10, person, async (context) => {
    await publishPost(context, { zone, post: post.id, version: post.version });
  });
  const concernsOwn = item.markets.includes(zone.startsWith('zhuhai') ? 'AU' : 'FR');
  if (concernsOwn) {
    book.add(addDays(postedOn, 1), 11, people.qualityHead, async (context) => {
      await acknowledgePost(context, { zone, post: post.id, note: '演示：已核对在产批次。' });
    });
  }
  if (item.kind === 'foreign-notification') {
    book.add(addDays(postedOn, 40), 15, stage.office, async (context) => {
      await reportDeadLink(context, { zone, post: post.id, note: '演示：来源页面打不开。' });
    });
  }
  return book.acts;
}

const BODY = `<p>演示内容，来源和数据均为虚构。</p>
<h3>要点</h3>
<ul><li>适用产品和范围见上表；</li><li>企业应核对在产和在途批次；</li><li>如有疑问，请联系发布单位。</li></ul>`;
