import { addEnterprise, enterprisePerson, usccOf } from '../factories/enterprise.ts';
import { openInstallation, ZHUHAI } from '../factories/installation.ts';

/** Zhuhai with everybody who keeps its logs, two enterprises in the zone since 2024, and one outside it. */
export async function openActivityWorld() {
  const installation = await openInstallation();
  await installation.importPack(ZHUHAI);
  const { person } = installation;
  const of = (username: string, role: 'department' | 'association', department: string) =>
    person(username, { zone: ZHUHAI, role, department });
  const office = await person('office', { zone: ZHUHAI, role: 'office' });
  const since = { on: '2024-01-02', events: [['admitted', '2024-01-15']] as ['admitted', string][] };
  const enterprise = await addEnterprise(installation, office, {
    ...since,
    name: '示例墨盒有限公司',
    uscc: usccOf(901),
  });
  const rival = await addEnterprise(installation, office, { ...since, name: '另一示例企业', uscc: usccOf(902) });
  const outside = await addEnterprise(installation, office, {
    on: '2024-01-02',
    events: [],
    name: '区外示例企业',
    uscc: usccOf(903),
  });
  return {
    installation,
    platform: installation.platform,
    at: installation.at,
    office,
    deputy: await person('deputy', { zone: ZHUHAI, role: 'office' }),
    association: await of('association', 'association', 'association'),
    commerce: await of('commerce', 'department', 'commerce'),
    market: await of('market', 'department', 'market-regulation'),
    publicity: await of('publicity', 'department', 'publicity'),
    technical: await person('technical', { zone: ZHUHAI, role: 'technical' }),
    inspection: await person('inspection', { zone: ZHUHAI, role: 'inspection' }),
    leader: await person('leader', undefined, 'leader'),
    enterprise,
    clerk: await enterprisePerson(installation, ZHUHAI, enterprise, 'clerk'),
    rival,
    rivalClerk: await enterprisePerson(installation, ZHUHAI, rival, 'rival'),
    /** Known to the zone's census, and not in the zone. */
    outside,
  };
}
export type ActivityWorld = Awaited<ReturnType<typeof openActivityWorld>>;
