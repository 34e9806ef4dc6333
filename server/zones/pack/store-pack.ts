import { planColumns, savePlan, savePlanVersion } from '../../assessment/save-plan.ts';
import { type CivilDate, toDateColumn } from '../../platform/calendar.ts';
import type { Tx } from '../../platform/tenant.ts';
import type { ObjectType } from './changes.ts';
import { type PackDiff, type PlanChange, type StoredZone, withOwnHistory } from './diff.ts';
import { versionDay } from './plan-decision.ts';
import type { ZonePack } from './zone-pack.ts';

export interface PackToStore {
  pack: ZonePack;
  stored: StoredZone | null;
  diff: PackDiff;
  demo: boolean;
  reason: string;
  author: { userId: string | null; displayName: string };
  now: Date;
  today: CivilDate;
}

/** Writes what the diff says has changed, and nothing else. The caller has decided that it may. */
export async function storePack(tx: Tx, work: PackToStore): Promise<void> {
  const { pack, stored, demo, now } = work;
  const zone = { ...zoneColumns(pack), demo };
  if (!stored) await tx.zone.create({ data: { id: pack.id, ...zone, createdAt: now } });
  else if (stored.demo !== demo || isTouched(work, 'zone', pack.id)) {
    await tx.zone.update({ where: { id: pack.id }, data: zone });
  }
  await storeRoles(tx, work);
  await storeDepartments(tx, work);
  await storeParameters(tx, work);
  for (const plan of work.diff.plans) await storePlan(tx, pack.id, plan, work);
}

const zoneColumns = ({ name, shortName, city, industry, hsCodes }: ZonePack) => ({
  nameZh: name['zh-CN'],
  nameEn: name.en,
  shortZh: shortName['zh-CN'],
  shortEn: shortName.en,
  cityZh: city['zh-CN'],
  cityEn: city.en,
  industryZh: industry['zh-CN'],
  industryEn: industry.en,
  hsCodes,
});

const changeOf = ({ diff }: PackToStore, type: ObjectType, id: string) =>
  diff.changes.find((change) => change.type === type && change.id === id)?.change;

/** Created or changed. */
const isTouched = (work: PackToStore, type: ObjectType, id: string): boolean =>
  ['created', 'changed'].includes(changeOf(work, type, id) ?? '');

const removedIds = ({ diff }: PackToStore, type: ObjectType): string[] =>
  diff.changes.flatMap((change) => (change.type === type && change.change === 'removed' ? [change.id] : []));

async function storeRoles(tx: Tx, work: PackToStore): Promise<void> {
  const zoneId = work.pack.id;
  for (const { role, name } of work.pack.roles.filter(({ role }) => isTouched(work, 'role', role))) {
    const names = { nameZh: name['zh-CN'], nameEn: name.en };
    await tx.zoneRoleName.upsert({
      where: { zoneId_role: { zoneId, role } },
      create: { zoneId, role, ...names },
      update: names,
    });
  }
  await tx.zoneRoleName.deleteMany({ where: { zoneId, role: { in: removedIds(work, 'role') } } });
}

async function storeDepartments(tx: Tx, work: PackToStore): Promise<void> {
  const zoneId = work.pack.id;
  const { departments } = work.stored ? withOwnHistory(work.pack, work.stored) : work.pack;
  for (const [index, { id, kind, name, formerNames }] of departments.entries()) {
    const columns = { kind, nameZh: name['zh-CN'], nameEn: name.en, position: index + 1 };
    const change = changeOf(work, 'department', id);
    if (change === 'created') await tx.department.create({ data: { zoneId, id, ...columns } });
    if (change === 'changed') {
      const data = { ...columns, version: { increment: 1 } };
      await tx.department.update({ where: { zoneId_id: { zoneId, id } }, data });
    }
    for (const former of formerNames.filter(({ until }) => isTouched(work, 'formerName', `${id}/${until}`))) {
      const until = toDateColumn(former.until);
      const names = { nameZh: former.name['zh-CN'], nameEn: former.name.en };
      await tx.departmentFormerName.upsert({
        where: { zoneId_departmentId_until: { zoneId, departmentId: id, until } },
        create: { zoneId, departmentId: id, until, ...names },
        update: names,
      });
    }
  }
}

async function storeParameters(tx: Tx, work: PackToStore): Promise<void> {
  const zoneId = work.pack.id;
  const gone = new Set(removedIds(work, 'parameter'));
  for (const { ruleId, name } of work.stored?.pack.parameters ?? []) {
    if (gone.has(`${ruleId}.${name}`)) {
      await tx.ruleParameter.delete({ where: { zoneId_ruleId_name: { zoneId, ruleId, name } } });
    }
  }
  for (const { ruleId, name, value, unit, label } of work.pack.parameters) {
    if (!isTouched(work, 'parameter', `${ruleId}.${name}`)) continue;
    const columns = { value, unit, labelZh: label['zh-CN'], labelEn: label.en };
    await tx.ruleParameter.upsert({
      where: { zoneId_ruleId_name: { zoneId, ruleId, name } },
      create: { zoneId, ruleId, name, ...columns },
      update: columns,
    });
  }
}

/** A new plan with its first version; for a plan that is there, its head or (A10) its next version. */
async function storePlan(tx: Tx, zoneId: string, plan: PlanChange, work: PackToStore): Promise<void> {
  const { draft, stored, isHeadChanged, isTableChanged } = plan;
  if (!stored) {
    await savePlan(tx, zoneId, draft, work.author, work.now);
    return;
  }
  if (!isHeadChanged && !isTableChanged) return;
  await tx.plan.update({
    where: { zoneId_id: { zoneId, id: stored.id } },
    data: { ...planColumns(draft), version: { increment: 1 } },
  });
  if (!isTableChanged) return;
  await savePlanVersion(tx, zoneId, stored.id, stored.planVersion + 1, draft.tasks, {
    effectiveFrom: versionDay(draft.year, work.today, stored.effectiveFrom),
    reason: work.reason,
    departmentWeights: draft.departmentWeights,
    author: work.author,
    now: work.now,
  });
}
