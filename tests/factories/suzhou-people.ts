import { enterprisePerson } from './enterprise.ts';
import { type Installation, SUZHOU } from './installation.ts';

/** Everybody in Suzhou whom the risk and quality rules name, with whom they leave out. */
export async function suzhouPeople({ person }: Pick<Installation, 'person'>) {
  const inZone = (username: string, role: 'office' | 'technical' | 'management' | 'inspection') =>
    person(username, { zone: SUZHOU, role });
  return {
    deputy: await inZone('deputy', 'office'),
    technical: await inZone('technical', 'technical'),
    colleague: await inZone('colleague', 'technical'),
    management: await inZone('management', 'management'),
    inspection: await inZone('inspection', 'inspection'),
    association: await person('association', { zone: SUZHOU, role: 'association', department: 'association' }),
    leader: await person('leader', undefined, 'leader'),
    admin: await person('admin', undefined, 'admin'),
  };
}

/** Two enterprises that know nothing of each other, each with its clerk. */
export async function rivals(installation: Installation, enterprise: string, rival: string) {
  return {
    enterprise,
    clerk: await enterprisePerson(installation, SUZHOU, enterprise, 'clerk'),
    rival,
    rivalClerk: await enterprisePerson(installation, SUZHOU, rival, 'rival'),
  };
}
