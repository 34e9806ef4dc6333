import { type Facts, factsInput } from '../../server/enterprises/admission/facts.ts';
import { EVALUATION_ITEMS, type EvaluationResult } from '../../server/enterprises/evaluation/items.ts';

/** Facts that may be submitted; fictitious. */
export function completeFacts(changes: Partial<Facts> = {}): Facts {
  return factsInput.parse({
    name: '示例医疗器械有限公司',
    legalPerson: '张示例',
    phone: '0512-66660000',
    address: '苏州市高新区示例路1号',
    postcode: '215000',
    exportRegistrationNumber: '3200600001',
    licenceNumber: '320500000001234',
    registeredCapital: '500万元人民币',
    ownership: '有限责任公司',
    foundedOn: '2009-04-01',
    plantAreaM2: '5200',
    headcount: '180',
    mainProducts: '一次性使用无菌注射器',
    hsCodes: ['901831'],
    markets: ['US', 'DE'],
    salesUsd: '12500000',
    salesChangePercent: '5.2',
    tradeUsd: '9800000',
    tradeChangePercent: '-1.5',
    exportUsd: '9500000',
    outputCny: '88000000',
    hasOwnBrand: 'yes',
    ownBrandName: '示例牌',
    ownBrandTradeUsd: '2000000',
    hasQms: 'yes',
    qmsCertification: 'ISO 13485',
    qualityHead: '李示例',
    qualityPhone: '0512-66660001',
    email: 'quality@example.com',
    canDesign: 'no',
    technicians: '20',
    graduates: '60',
    qualityStaff: '12',
    fullTimeInspectors: '6',
    partTimeInspectors: '2',
    hasLaboratory: 'no',
    hadPenaltiesOrReturns: 'no',
    pledge: '遵守示范区各项规定。',
    pledged: 'yes',
    filledInBy: '王示例',
    filerPhone: '0512-66660002',
    certificates: [
      {
        kind: 'management',
        scheme: 'iso13485',
        number: 'Q-001',
        issuer: '示例认证',
        issuedOn: '2025-01-01',
        expiresOn: '2027-12-31',
      },
    ],
    standards: [{ number: 'GB 15810', name: '一次性使用无菌注射器' }],
    suppliers: [{ part: '聚丙烯', supplier: '示例塑料厂' }],
    equipment: [{ name: '拉力机', quantity: '2', uses: ['incoming', 'final'] }],
    ...changes,
  });
}

/** All sixteen items conform, except those given. */
export const answersWith = (others: Partial<Record<string, EvaluationResult>> = {}) =>
  Object.fromEntries(EVALUATION_ITEMS.map((item) => [item, others[item] ?? 'conforms'])) as Record<
    (typeof EVALUATION_ITEMS)[number],
    EvaluationResult
  >;

/** The same as a panel notes them. */
export const notedAnswers = (others: Partial<Record<string, EvaluationResult>> = {}) =>
  Object.fromEntries(
    Object.entries(answersWith(others)).map(([item, result]) => [item, { result, note: '' }]),
  ) as Record<(typeof EVALUATION_ITEMS)[number], { result: EvaluationResult; note: string }>;

export const PANEL = [
  { name: '组长甲', organisation: '示例院', isLead: true, conflict: 'none' as const },
  { name: '专家乙', organisation: '示例院', isLead: false, conflict: 'none' as const },
  { name: '专家丙', organisation: '示例所', isLead: false, conflict: 'none' as const },
];
