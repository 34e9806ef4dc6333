import { type Facts, factsInput } from '../../enterprises/admission/facts.ts';
import { EVALUATION_ITEMS, type EvaluationItem, type EvaluationResult } from '../../enterprises/evaluation/items.ts';
import { chance } from '../scenario.ts';
import type { Firm } from './firms.ts';

const between = (key: string, what: string, low: number, high: number): number =>
  low + Math.floor(chance(key, what) * (high - low));

/** Does its laboratory bring a CNAS accreditation along? */
export const isAccredited = ({ slug }: Firm): boolean => chance(slug, 'cnas') < 0.25;

/** What a made-up enterprise tells in EF1 and EF2; the same every time. */
export function factsOf(firm: Firm, year: number): Facts {
  const { slug: key } = firm;
  const trade = firm.monthlyUsd * 12;
  const isSuzhou = key.startsWith('suzhou');
  const hasOwnBrand = chance(key, 'brand') < 0.7;
  const headcount = between(key, 'headcount', 60, 900);
  const phone = isSuzhou ? '0512-5550' : '0756-5550';
  return factsInput.parse({
    name: firm.name,
    legalPerson: `演示法人${key.split('-')[1] ?? ''}`,
    phone: `${phone}${between(key, 'phone', 1000, 9999)}`,
    address: isSuzhou
      ? `苏州市高新区示例路${between(key, 'no', 1, 300)}号`
      : `珠海市香洲区南屏示例路${between(key, 'no', 1, 300)}号`,
    postcode: isSuzhou ? '215000' : '519000',
    exportRegistrationNumber: `DEMO${between(key, 'reg', 100000, 999999)}`,
    licenceNumber: firm.uscc,
    organisationCode: `${firm.uscc.slice(8, 16)}-${firm.uscc.slice(16, 17)}`,
    registeredCapital: `${between(key, 'capital', 1, 60) * 100}万元人民币`,
    ownership: chance(key, 'ownership') < 0.7 ? '有限责任公司' : '外商独资企业',
    foundedOn: `${between(key, 'founded', 1996, 2016)}-0${between(key, 'month', 1, 9)}-15`,
    plantAreaM2: String(between(key, 'area', 1500, 26000)),
    headcount: String(headcount),
    mainProducts: firm.product,
    hsCodes: [firm.hsCode],
    markets: [...firm.markets],
    salesUsd: String(Math.round(trade * 1.3)),
    salesChangePercent: (chance(key, year, 'sales') * 24 - 6).toFixed(1),
    tradeUsd: String(trade),
    tradeChangePercent: (chance(key, year, 'trade') * 24 - 8).toFixed(1),
    exportUsd: String(Math.round(trade * 0.96)),
    outputCny: String(Math.round(trade * 9.2)),
    hasOwnBrand: hasOwnBrand ? 'yes' : 'no',
    ownBrandName: hasOwnBrand ? '演示牌' : '',
    ownBrandTradeUsd: hasOwnBrand ? String(Math.round(trade * 0.35)) : '',
    hasQms: 'yes',
    qmsCertification: isSuzhou ? 'ISO 13485' : 'ISO 9001',
    qualityHead: `演示质量${key.split('-')[1] ?? ''}`,
    qualityPhone: `${phone}${between(key, 'qphone', 1000, 9999)}`,
    email: `quality.${key}@example.com`,
    canDesign: chance(key, 'design') < 0.6 ? 'yes' : 'no',
    designCapability: chance(key, 'design') < 0.6 ? '自主设计主要产品' : '',
    technicians: String(Math.round(headcount * 0.12)),
    graduates: String(Math.round(headcount * 0.3)),
    qualityStaff: String(Math.round(headcount * 0.05) + 2),
    fullTimeInspectors: String(Math.round(headcount * 0.03) + 1),
    partTimeInspectors: String(between(key, 'part', 0, 5)),
    hasLaboratory: chance(key, 'lab') < 0.5 ? 'yes' : 'no',
    laboratoryRecognition: chance(key, 'lab') < 0.5 ? '企业自建实验室' : '',
    laboratoryGrades: isAccredited(firm) ? ['cnas'] : [],
    hadPenaltiesOrReturns: 'no',
    pledge: '遵守示范区各项规定，接受监督检查，保证出口产品质量。（演示）',
    pledged: 'yes',
    filledInBy: '演示填表人',
    filerPhone: `${phone}0000`,
    certificates: [
      {
        kind: 'management',
        scheme: isSuzhou ? 'iso13485' : 'iso9000',
        number: `DEMO-Q-${key}`,
        issuer: '示例认证中心',
        issuedOn: `${year - 1}-03-01`,
        // Some run out during the year that the demonstration shows.
        expiresOn: chance(key, 'expiry') < 0.25 ? `${year + 1}-12-15` : `${year + 2}-02-28`,
      },
      ...(isAccredited(firm)
        ? [
            {
              kind: 'laboratory' as const,
              scheme: 'cnas',
              number: `DEMO-L-${key}`,
              issuer: 'CNAS',
              issuedOn: `${year - 1}-06-01`,
              expiresOn: `${year + 5}-05-31`,
            },
          ]
        : []),
    ],
    standards: [
      { number: `GB/T ${between(key, 'standard', 10000, 40000)}`, name: `${firm.product}技术要求` },
      { number: `Q/DEMO ${between(key, 'own', 1, 99)}`, name: `${firm.product}企业标准` },
    ],
    suppliers: [
      { part: '主要原材料', supplier: '示例材料供应商' },
      { part: '包装材料', supplier: '演示包装厂' },
    ],
    equipment: [
      { name: '尺寸检测仪', quantity: String(between(key, 'gauge', 1, 6)), uses: ['incoming', 'process'] },
      { name: '成品性能测试台', quantity: String(between(key, 'bench', 1, 4)), uses: ['final'] },
    ],
  });
}

type Answers = Record<EvaluationItem, EvaluationResult>;

/** Mostly conforming, with one or two weak spots that fit the enterprise. */
export const answersOf = ({ slug: key, diligence }: Firm, who: 'self' | 'panel'): Answers =>
  Object.fromEntries(
    EVALUATION_ITEMS.map((item) => {
      const isWeak = who === 'panel' && chance(key, 'item', item) > diligence + 0.04 && item !== '1' && item !== '4.6';
      return [item, isWeak ? 'partly' : 'conforms'];
    }),
  ) as Answers;
