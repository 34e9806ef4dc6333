import { writeInZone } from '../../server/audit/write-in-zone.ts';
import { registerEnterprise } from '../../server/enterprises/register/register-enterprise.ts';
import { usccCheckCharacter } from '../../server/enterprises/register/uscc.ts';
import type { EventKind } from '../../server/enterprises/standing/lifecycle.ts';
import { addEvent } from '../../server/enterprises/store.ts';
import type { Actor, EnterprisePost } from '../../server/platform/permissions.ts';
import { withZones } from '../../server/platform/tenant.ts';
import type { Installation } from './installation.ts';

/** A valid unified social credit code; another number gives another code. */
export function usccOf(number: number): string {
  const body = `91440400MA4W${String(number).padStart(5, '0')}`;
  return `${body}${usccCheckCharacter(body)}`;
}

let numbers = 0;

interface EnterpriseWish {
  name?: string;
  uscc?: string;
  /** What happened after the census took it in, e.g. [['admitted', '2025-03-01']]. */
  events?: readonly [EventKind, string][];
  /** The day of the census. */
  on?: string;
}

/** An enterprise of the zone, moved through the events asked for by the same function as everybody's. */
export async function addEnterprise(
  installation: Installation,
  office: Actor,
  wish: EnterpriseWish = {},
): Promise<string> {
  const zone = office.memberships[0]?.zoneId ?? '';
  numbers += 1;
  const on = wish.on ?? '2025-01-10';
  const { id } = await registerEnterprise(installation.at(office, `${on} 09:00`), {
    zone,
    uscc: wish.uscc ?? usccOf(numbers),
    name: wish.name ?? `示例企业${numbers}`,
    nameEn: '',
  });
  for (const [kind, day] of wish.events ?? []) {
    await writeInZone(installation.at(office, `${day} 10:00`), zone, 'test', null, async (write) => {
      await addEvent(write, { id }, { kind, on: day, reason: 'test' });
      await write.record({ action: 'enterprise.test', objectType: 'enterprise', objectId: id });
    });
  }
  return id;
}

/** A person of an enterprise, who acts in the name of a post. */
export async function enterprisePerson(
  installation: Installation,
  zone: string,
  enterpriseId: string,
  username: string,
  post: EnterprisePost = 'clerk',
): Promise<Actor> {
  const person = await installation.person(username, { zone, role: 'enterprise' });
  await withZones(installation.platform.prisma, [zone], (tx) =>
    tx.member.updateMany({ where: { zoneId: zone, userId: person.userId }, data: { enterpriseId, post } }),
  );
  return { ...person, memberships: [{ zoneId: zone, role: 'enterprise', departmentId: null, enterpriseId, post }] };
}
