import type { PlatformRole, Role } from '../platform/permissions.ts';

/** A fictitious person of the demonstration; the names say so themselves. */
export interface DemoPerson {
  username: string;
  displayName: string;
  platformRole?: PlatformRole;
  memberships?: { zone: string; role: Role; department?: string }[];
}

const ZHUHAI = 'zhuhai-printing-consumables';
const SUZHOU = 'suzhou-medical-devices';

const ofZone =
  (zone: string) =>
  (username: string, displayName: string, role: Role, department?: string): DemoPerson => ({
    username,
    displayName,
    memberships: [{ zone, role, ...(department && { department }) }],
  });
const zhuhai = ofZone(ZHUHAI);
const suzhou = ofZone(SUZHOU);

/** The demonstration's accounts: those of the documentation, and the second people that two-person rules need. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { username: 'leader', displayName: '演示·市领导', platformRole: 'leader' },
  { username: 'admin', displayName: '演示·平台管理员', platformRole: 'admin' },

  zhuhai('zhuhai.office', '演示·珠海办公室甲', 'office'),
  zhuhai('zhuhai.deputy', '演示·珠海办公室乙', 'office'),
  zhuhai('zhuhai.commerce', '演示·商务局经办', 'department', 'commerce'),
  zhuhai('zhuhai.association', '演示·行业协会经办', 'association', 'association'),
  zhuhai('zhuhai.industry', '演示·科工贸局经办', 'department', 'industry'),
  zhuhai('zhuhai.government', '演示·政府办经办', 'department', 'government-office'),
  zhuhai('zhuhai.park', '演示·工业园经办', 'department', 'park'),
  zhuhai('zhuhai.publicity', '演示·宣传部经办', 'department', 'publicity'),
  zhuhai('zhuhai.market', '演示·市场监管经办', 'department', 'market-regulation'),
  zhuhai('zhuhai.environment', '演示·生态环境经办', 'department', 'environment'),
  zhuhai('zhuhai.enterprise', '演示·珠海样例感光鼓质量负责人', 'enterprise'),
  zhuhai('zhuhai.legal', '演示·珠海样例感光鼓法定代表人', 'enterprise'),
  zhuhai('zhuhai.technical', '演示·珠海技术执行小组', 'technical'),
  zhuhai('zhuhai.inspection', '演示·珠海检验监管', 'inspection'),
  zhuhai('zhuhai.management', '演示·珠海领导小组', 'management'),

  suzhou('suzhou.office', '演示·苏州办公室甲', 'office'),
  suzhou('suzhou.deputy', '演示·苏州办公室乙', 'office'),
  suzhou('suzhou.management', '演示·苏州管理小组', 'management'),
  suzhou('suzhou.secretary', '演示·苏州办公室经办', 'department', 'zone-office'),
  suzhou('suzhou.commerce', '演示·苏州商务经办', 'department', 'commerce'),
  suzhou('suzhou.association', '演示·苏州协会经办', 'association', 'association'),
  suzhou('suzhou.market', '演示·苏州市场监管经办', 'department', 'drug-regulation'),
  suzhou('suzhou.institute', '演示·苏州检验所经办', 'department', 'testing-institute'),
  suzhou('suzhou.enterprise', '演示·苏州样例输液器材质量负责人', 'enterprise'),
  suzhou('suzhou.legal', '演示·苏州样例输液器材法定代表人', 'enterprise'),
  {
    username: 'suzhou.technical',
    displayName: '演示·苏州技术执行小组',
    memberships: [
      { zone: SUZHOU, role: 'technical' },
      { zone: SUZHOU, role: 'department', department: 'technical-group' },
    ],
  },
  {
    username: 'suzhou.inspection',
    displayName: '演示·苏州检验检疫',
    memberships: [
      { zone: SUZHOU, role: 'inspection' },
      { zone: SUZHOU, role: 'department', department: 'inspection' },
    ],
  },
];
