import { describe, expect, it } from 'vitest';
import type { IncidentOfPeriod } from '../../enterprises/incidents/incidents-of-period.ts';
import type { RiskOfPeriod } from '../../risk/measures/risks-of-period.ts';
import { incidentCase, riskCase } from './case-text.ts';
import { reportCase } from './content.ts';
import { readReportWords } from './report-words.ts';
import { sayIn } from './say.ts';

const say = sayIn('zh-CN', await readReportWords('zh-CN'), () => '美国');

const incident: IncidentOfPeriod = {
  id: '0197a000-0000-7000-8000-000000000001',
  enterprise: { id: 'x', name: '示例医疗' },
  kind: 'recall',
  happenedOn: '2025-08-03',
  reportedOn: '2025-08-05',
  country: 'US',
  product: '注射器',
  hsCode: '',
  reference: 'Z-1234-2025',
  quantity: '300箱',
  amountUsd: '45000.00',
  description: '示例医疗器械有限公司生产的注射器漏液，示例医疗已停售。',
  cause: 'own',
  causeNote: '密封不良。',
  effect: 'some',
  tracing: '涉及批次 A1。',
  tracedOn: null,
  reportedBy: 'office',
  reportedAt: '2025-08-05T00:00:00.000Z',
  determinedBy: null,
  determinedAt: null,
  version: 1,
};
const risk: RiskOfPeriod = {
  id: '0197a000-0000-7000-8000-000000000002',
  incidentId: null,
  reportedOn: '2025-09-01',
  source: 'media',
  level: 'high',
  isOpen: true,
  measures: ['stricter-inspection'],
  announcement: null,
};

describe('a case for section 3', () => {
  it('Q6: tells an incident in neutral sentences, without the name of any enterprise of the zone', () => {
    const { title, text, source } = incidentCase(incident, ['示例医疗', '示例医疗器械有限公司'], say);
    expect(title).toBe('注射器国外召回案例');
    expect(text.split('\n')).toEqual([
      '2025年8月3日，某企业出口美国的注射器发生国外召回（Z-1234-2025）。',
      '某企业生产的注射器漏液，某企业已停售。',
      '涉及数量300箱、金额4.50万美元。',
      '经认定，系企业自身原因。',
      '认定情况：密封不良。',
      '追溯情况：涉及批次 A1。',
    ]);
    expect(source).toEqual({ kind: 'incident', id: incident.id });
  });

  it('Q6: tells of a risk that is not public its source, level, measures and state, and nothing else', () => {
    expect(riskCase(risk, false, say)).toMatchObject({
      title: '风险案例（媒体舆情）',
      text: '2025年9月1日，示范区收集到一项风险信息，来源为媒体舆情，研判等级为高，已采取措施：加严检验监管，目前仍在办理。',
    });
    expect(riskCase({ ...risk, level: null, measures: [], isOpen: false }, false, say).text).toBe(
      '2025年9月1日，示范区收集到一项风险信息，来源为媒体舆情，尚未研判，未采取措施，目前已办结。',
    );
  });

  it('Q6: tells of an announced risk what was announced, in the language of the report if there is one', () => {
    const announcement = { title: '公告', text: '正文', titleEn: 'Announcement', textEn: '' };
    expect(riskCase({ ...risk, announcement }, false, say)).toMatchObject({ title: '公告', text: '正文' });
    expect(riskCase({ ...risk, announcement }, true, say)).toMatchObject({ title: 'Announcement', text: '正文' });
  });

  it('Q6: fits into what a case takes', () => {
    const long = {
      ...incident,
      product: '品'.repeat(300),
      description: '述'.repeat(5_000),
      tracing: '溯'.repeat(5_000),
    };
    expect(reportCase.safeParse(incidentCase(long, [], say)).success).toBe(true);
  });
});
