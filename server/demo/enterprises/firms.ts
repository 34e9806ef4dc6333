import { usccCheckCharacter } from '../../enterprises/register/uscc.ts';

/** How an enterprise of the demonstration fares. */
export type FirmStory =
  | 'steady'
  | 'suspended'
  | 'restored'
  | 'left'
  | 'observed'
  | 'applying'
  | 'evaluating'
  | 'registered';

/** A made-up enterprise: the names say so themselves, and its code belongs to nobody. */
export interface Firm {
  slug: string;
  uscc: string;
  name: string;
  nameEn: string;
  product: string;
  unit: string;
  hsCode: string;
  markets: readonly string[];
  /** Usual exports of a month in USD. */
  monthlyUsd: number;
  /** From 0 to 1: how reliably it files in time. */
  diligence: number;
  story: FirmStory;
}

type Row = [
  name: string,
  nameEn: string,
  product: string,
  unit: string,
  hsCode: string,
  markets: string,
  monthlyUsd: number,
  diligence: number,
  story: FirmStory,
];

const SUZHOU: readonly Row[] = [
  [
    '苏州示例医疗器械有限公司',
    'Suzhou Example Medical Devices',
    '一次性使用无菌注射器',
    '支',
    '901831',
    'US,DE,JP,BR',
    820_000,
    0.99,
    'steady',
  ],
  [
    '苏州演示敷料制品有限公司',
    'Suzhou Demo Dressings',
    '医用敷料',
    '包',
    '300510',
    'DE,FR,GB',
    460_000,
    0.95,
    'steady',
  ],
  [
    '苏州虚构康复器材有限公司',
    'Suzhou Fictional Rehabilitation',
    '轮椅车',
    '台',
    '871310',
    'US,CA,AU',
    390_000,
    0.9,
    'steady',
  ],
  [
    '示例诊断试剂（苏州）有限公司',
    'Example Diagnostics Suzhou',
    '体外诊断试剂',
    '盒',
    '382219',
    'ID,VN,TH,MX',
    240_000,
    0.92,
    'steady',
  ],
  [
    '苏州演示呼吸设备有限公司',
    'Suzhou Demo Respiratory',
    '制氧机',
    '台',
    '901920',
    'IN,BR,US',
    610_000,
    0.85,
    'steady',
  ],
  [
    '苏州样例骨科植入物有限公司',
    'Suzhou Sample Orthopaedic Implants',
    '骨科植入物',
    '件',
    '902110',
    'CL,MX,TR',
    310_000,
    0.97,
    'steady',
  ],
  [
    '苏州示例体温计有限公司',
    'Suzhou Example Thermometers',
    '电子体温计',
    '支',
    '902519',
    'US,GB,IT,PL',
    180_000,
    0.8,
    'steady',
  ],
  ['苏州演示导管科技有限公司', 'Suzhou Demo Catheters', '导管', '根', '901839', 'US,DE', 520_000, 0.78, 'suspended'],
  [
    '苏州虚构医用家具有限公司',
    'Suzhou Fictional Medical Furniture',
    '医用病床',
    '张',
    '940290',
    'SA,AE',
    150_000,
    0.88,
    'left',
  ],
  [
    '苏州样例输液器材有限公司',
    'Suzhou Sample Infusion Sets',
    '输液器',
    '套',
    '901890',
    'US,FR,ES',
    430_000,
    0.9,
    'observed',
  ],
  [
    '苏州示例口腔材料有限公司',
    'Suzhou Example Dental Materials',
    '口腔材料',
    '盒',
    '901849',
    'RU,KZ',
    120_000,
    0.9,
    'applying',
  ],
  ['苏州演示影像设备有限公司', 'Suzhou Demo Imaging', 'X射线设备', '台', '902214', 'PK,EG', 700_000, 0.9, 'evaluating'],
  [
    '苏州虚构手术器械有限公司',
    'Suzhou Fictional Surgical Instruments',
    '手术器械',
    '件',
    '901890',
    'US',
    95_000,
    0.9,
    'registered',
  ],
  [
    '苏州样例护理用品有限公司',
    'Suzhou Sample Care Products',
    '护理垫',
    '片',
    '300590',
    'JP,KR,AU',
    275_000,
    0.86,
    'restored',
  ],
];

const ZHUHAI: readonly Row[] = [
  [
    '珠海示例打印耗材有限公司',
    'Zhuhai Example Printing Consumables',
    '激光打印机硒鼓',
    '支',
    '844399',
    'US,DE,GB,BR',
    1_250_000,
    0.99,
    'steady',
  ],
  [
    '珠海演示墨盒科技有限公司',
    'Zhuhai Demo Ink Cartridges',
    '喷墨打印机墨盒',
    '只',
    '844399',
    'US,FR,ES,MX',
    940_000,
    0.96,
    'steady',
  ],
  [
    '珠海虚构色带制造有限公司',
    'Zhuhai Fictional Ribbons',
    '打印色带',
    '盒',
    '961210',
    'IN,ID,TR',
    210_000,
    0.9,
    'steady',
  ],
  ['示例碳粉（珠海）有限公司', 'Example Toner Zhuhai', '碳粉', '千克', '370790', 'US,JP,KR', 380_000, 0.93, 'steady'],
  [
    '珠海样例打印设备有限公司',
    'Zhuhai Sample Printers',
    '打印机',
    '台',
    '844332',
    'RU,IN,VN,EG',
    1_900_000,
    0.97,
    'steady',
  ],
  [
    '珠海演示芯片应用有限公司',
    'Zhuhai Demo Cartridge Chips',
    '耗材芯片组件',
    '个',
    '844399',
    'US,DE',
    560_000,
    0.88,
    'steady',
  ],
  ['珠海示例墨水化工有限公司', 'Zhuhai Example Inks', '喷墨墨水', '升', '321590', 'PL,IT,TH', 170_000, 0.82, 'steady'],
  [
    '珠海演示再生耗材有限公司',
    'Zhuhai Demo Remanufactured Consumables',
    '再生硒鼓',
    '支',
    '844399',
    'US,DE,NL',
    640_000,
    0.75,
    'suspended',
  ],
  [
    '珠海虚构办公耗材有限公司',
    'Zhuhai Fictional Office Supplies',
    '复印机粉盒',
    '支',
    '844399',
    'SA,ZA',
    130_000,
    0.85,
    'left',
  ],
  ['珠海样例感光鼓有限公司', 'Zhuhai Sample Drums', '感光鼓', '支', '844399', 'US,CA,AU', 450_000, 0.9, 'observed'],
  [
    '珠海示例标签打印有限公司',
    'Zhuhai Example Label Printing',
    '标签打印机',
    '台',
    '844332',
    'MY,SG',
    220_000,
    0.9,
    'applying',
  ],
  ['珠海演示三维打印有限公司', 'Zhuhai Demo 3D Printing', '打印头', '个', '844399', 'DE', 160_000, 0.9, 'evaluating'],
  ['珠海虚构胶辊配件有限公司', 'Zhuhai Fictional Rollers', '胶辊', '支', '844399', 'VN', 85_000, 0.9, 'registered'],
  [
    '珠海样例供墨系统有限公司',
    'Zhuhai Sample Ink Systems',
    '连续供墨系统',
    '套',
    '844399',
    'BR,AR,CO',
    260_000,
    0.86,
    'restored',
  ],
];

const rosterOf = (region: string, prefix: string, rows: readonly Row[]): Firm[] =>
  rows.map(([name, nameEn, product, unit, hsCode, markets, monthlyUsd, diligence, story], index) => {
    const body = `91${region}MADEM${String(index + 1).padStart(4, '0')}`;
    return {
      slug: `${prefix}-${index + 1}`,
      uscc: body + usccCheckCharacter(body),
      name,
      nameEn,
      product,
      unit,
      hsCode,
      markets: markets.split(','),
      monthlyUsd,
      diligence,
      story,
    };
  });

/** The demonstration's enterprises, by zone. */
export const FIRMS: Record<string, readonly Firm[]> = {
  'suzhou-medical-devices': rosterOf('320505', 'suzhou', SUZHOU),
  'zhuhai-printing-consumables': rosterOf('440402', 'zhuhai', ZHUHAI),
};
