import type { MeasureKind, RiskSource, Urgency } from '../../risk/kinds.ts';

/** How far a made-up risk gets; each step needs those before it. */
export const RISK_STEPS = ['report', 'verify', 'assess', 'propose', 'decide', 'reduce', 'lift', 'close'] as const;
export type RiskStep = (typeof RISK_STEPS)[number];

export interface StoryMeasure {
  kind: MeasureKind;
  title: string;
  text: string;
  titleEn?: string;
  textEn?: string;
  /** Days of its term; left out, it holds until it is lifted by decision. */
  termDays?: number;
}

/** A made-up risk; the steps' days count from the one before, null where the story stops or takes another turn. */
export interface RiskStory {
  slug: string;
  /** Days before today. */
  daysAgo: number;
  /** How it came in; 'incident' is opened by an incident abroad of the enterprise area. */
  channel: 'public' | 'enterprise' | 'authority';
  source: RiskSource;
  title: string;
  product: string;
  hazard: string;
  country: string | null;
  urgency: Urgency;
  upTo: RiskStep;
  /** Days that verification, assessment and decision take. */
  days: readonly [verify: number, assess: number, decide: number];
  probabilities: readonly string[];
  severity: 'minor' | 'moderate' | 'severe' | 'critical';
  measures: readonly StoryMeasure[];
  /** Kept from the inspection authority while it is judged. */
  isRestricted?: boolean;
  /** How many papers the enterprise has filed of a case that goes on. */
  filings?: number;
  isRejected?: boolean;
  isPublished?: boolean;
}

const notice = (what: string): StoryMeasure => ({
  kind: 'notice',
  title: `关于${what}的风险警示通告`,
  text: `演示：请有关企业自查${what}，发现问题立即停止出口并报告。`,
});
const inspection = (what: string): StoryMeasure => ({
  kind: 'stricter-inspection',
  title: `对${what}逐批核查`,
  text: '演示：对同类产品提高抽查比例，逐批核对标签和检测报告。',
});
const announcement = (what: string, whatEn: string, termDays: number): StoryMeasure => ({
  kind: 'announcement',
  title: `关于${what}的风险警示公告`,
  text: `演示公告：部分${what}存在质量安全风险，请使用者停止使用并联系供货单位。本公告为演示数据，不涉及真实企业和产品。`,
  titleEn: `Risk announcement: ${whatEn}`,
  textEn: `Demonstration: some ${whatEn} carry a risk. Users should stop using them and contact their supplier. Made-up data; no real firm or product is meant.`,
  termDays,
});

/** What happens in every zone, told with the products of that zone. */
export function storiesOf({
  product,
  productEn,
  part,
}: {
  product: string;
  productEn: string;
  part: string;
}): RiskStory[] {
  const base = {
    product,
    country: 'US',
    urgency: 'normal',
    days: [2, 6, 4],
    probabilities: ['0.02', '0.5'],
    severity: 'moderate',
    measures: [notice(part), inspection(part)],
  } as const satisfies Partial<RiskStory>;
  return [
    {
      ...base,
      slug: 'closed',
      daysAgo: 400,
      channel: 'authority',
      source: 'inspection-failure',
      title: `${part}检验不合格`,
      hazard: `演示：出口检验发现${part}尺寸超差，可能导致使用中松脱。`,
      upTo: 'close',
    },
    {
      ...base,
      slug: 'announced',
      daysAgo: 60,
      channel: 'authority',
      source: 'foreign-government',
      title: `境外通报${product}材料超标`,
      hazard: `演示：境外主管部门通报同类${product}材料中有害物质超标。`,
      country: 'DE',
      urgency: 'urgent',
      days: [1, 2, 2],
      probabilities: ['0.05', '0.4'],
      severity: 'severe',
      measures: [announcement(product, productEn, 180), inspection(product)],
      upTo: 'decide',
      isPublished: true,
    },
    {
      ...base,
      slug: 'expired',
      daysAgo: 150,
      channel: 'authority',
      source: 'technical-regulation',
      title: `目的国更新${product}标识要求`,
      hazard: `演示：目的国新标识要求生效，旧版标识的${product}可能被退运。`,
      probabilities: ['0.3'],
      severity: 'minor',
      measures: [announcement(`${product}标识`, `${productEn}: labelling`, 60)],
      upTo: 'decide',
      isPublished: true,
    },
    {
      ...base,
      slug: 'restricted',
      daysAgo: 25,
      channel: 'authority',
      source: 'zone-authority',
      title: `涉嫌伪造${part}检测报告`,
      hazard: `演示：接到线索，${part}的检测报告可能不实，正在核查。`,
      urgency: 'critical',
      days: [1, 1, 1],
      probabilities: ['0.1', '0.2'],
      severity: 'critical',
      upTo: 'assess',
      isRestricted: true,
    },
    {
      ...base,
      slug: 'proposed',
      daysAgo: 9,
      channel: 'enterprise',
      source: 'enterprise-report',
      title: `${part}供应商变更后批次异常`,
      hazard: `演示：更换供应商后，三个批次的${part}强度低于内控要求。`,
      urgency: 'urgent',
      days: [1, 2, 2],
      probabilities: ['0.01', '0.3'],
      severity: 'moderate',
      upTo: 'propose',
    },
    {
      ...base,
      slug: 'verified',
      daysAgo: 6,
      channel: 'public',
      source: 'consumer-complaint',
      title: `${product}使用时有异味`,
      hazard: '演示：使用者反映拆封后有刺激性气味，持续数小时。',
      country: null,
      upTo: 'verify',
    },
    {
      ...base,
      slug: 'overdue',
      daysAgo: 8,
      channel: 'authority',
      source: 'media',
      title: `媒体报道${product}质量问题`,
      hazard: `演示：网络媒体称某批${product}存在质量问题，来源待核实。`,
      upTo: 'report',
    },
    {
      ...base,
      slug: 'fresh',
      daysAgo: 1,
      channel: 'public',
      source: 'other',
      title: `${part}疑似开裂`,
      hazard: `演示：举报人称收到的${part}有细小裂纹，附照片可另行提供。`,
      country: null,
      upTo: 'report',
    },
    {
      ...base,
      slug: 'rejected',
      daysAgo: 45,
      channel: 'public',
      source: 'consumer-complaint',
      title: '快递包装破损',
      hazard: '演示：反映运输途中外包装破损，产品完好。',
      country: null,
      upTo: 'verify',
      isRejected: true,
    },
  ];
}

/** The course of a risk that an incident abroad opened; a recent one is still being reduced. */
export const incidentStory = (slug: string, product: string, isRecent: boolean): RiskStory => ({
  slug,
  daysAgo: 0,
  channel: 'authority',
  source: 'foreign-recall',
  title: '',
  product,
  hazard: '',
  country: null,
  urgency: 'urgent',
  upTo: isRecent ? 'decide' : 'close',
  filings: 3,
  days: [2, 2, 3],
  probabilities: ['0.02', '0.3'],
  severity: 'moderate',
  measures: [notice(product), inspection(product)],
});
