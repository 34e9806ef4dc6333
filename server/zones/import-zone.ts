import { type AuditedChange, recordWrite } from '../audit/record-write.ts';
import { frameWrite } from '../audit/write-in-zone.ts';
import { type CivilDate, civilDate } from '../platform/calendar.ts';
import { type Message, ProductError } from '../platform/errors.ts';
import { permitPlatform, permitWrite } from '../platform/permissions.ts';
import type { Platform, RequestContext } from '../platform/platform.ts';
import { isUniqueViolation, type Tx, withZones } from '../platform/tenant.ts';
import { checkPack } from './pack/check-pack.ts';
import { diffPack, hasChanges, type ObjectChange, type PackDiff, type StoredZone } from './pack/diff.ts';
import { mayChangePlan } from './pack/plan-decision.ts';
import { type PackProblem, type Place, placeName, problem, shownProblems, wholeSource } from './pack/problems.ts';
import type { RawPack } from './pack/raw-pack.ts';
import { storePack } from './pack/store-pack.ts';
import type { ZonePack } from './pack/zone-pack.ts';
import { knownRuleIds } from './regulations.ts';
import { loadStoredZone, lockPlans, lockZone } from './store.ts';

export interface ImportOptions {
  /** Why a plan in force changes (A10); also kept in the audit. */
  reason: string;
  /** The zone holds demonstration data. Undefined leaves a zone that is there as it is. */
  demo?: boolean;
}

/** What an import found and did, or would do. */
export interface ImportReport {
  outcome: 'refused' | 'checked' | 'imported' | 'unchanged';
  /** Null when not even the zone's id could be read. */
  zone: string | null;
  problems: PackProblem[];
  /** How many more there are than listed. */
  problemsLeft: number;
  warnings: PackProblem[];
  /**
   * What is created, changed, removed or kept; unchanged objects are left out. Empty when the pack itself is at fault;
   * when a rule refuses it, what it refuses.
   */
  changes: ObjectChange[];
}

/** The command line and the first start: nobody is signed in. */
export interface SystemImport {
  platform: Pick<Platform, 'prisma' | 'anchors' | 'timeZone'>;
  actor: { userId: null; displayName: string; now: Date };
  requestId: string;
}

/** Looks at everything an import would look at, and changes nothing. */
export async function previewImport(
  platform: Pick<Platform, 'prisma'>,
  raw: RawPack,
  options: ImportOptions,
): Promise<ImportReport> {
  const checked = checkPack(raw, { ruleIds: await knownRuleIds() });
  if (!checked.ok) return refusal(null, checked.problems);
  const { pack } = checked;
  return withZones(
    platform.prisma,
    [pack.id],
    async (tx) => {
      const stored = await loadStoredZone(tx, pack.id);
      return decide(checked, stored, options).report;
    },
    { readOnly: true },
  );
}

/**
 * Adds a zone or brings it up to its pack, in one transaction: all of it or nothing. A plan in force changes by a new
 * version with a reason (A10), a closed one never (A7). The same pack a second time writes nothing.
 *
 * @throws ProductError 'badInput' or 'refused' with every problem by its place
 */
export async function importZone(context: RequestContext, raw: RawPack, options: ImportOptions): Promise<ImportReport> {
  permitPlatform(context.actor, 'zones.manage');
  permitWrite(context.actor);
  const checked = checkPack(raw, { ruleIds: await knownRuleIds() });
  if (!checked.ok) throw asError(refusal(null, checked.problems));
  const { pack } = checked;
  return oneAtATime(() =>
    frameWrite(context, pack.id, 'importZone', { pack, ...options }, async (tx, record) => {
      const report = await store(tx, checked, options, { ...context, ...timeOf(context) }, record);
      if (report.outcome === 'refused') throw asError(report);
      return report;
    }),
  );
}

/** The same for the command line and the first start; problems come back as a report. */
export async function importZoneAsSystem(
  system: SystemImport,
  raw: RawPack,
  options: ImportOptions,
): Promise<ImportReport> {
  const checked = checkPack(raw, { ruleIds: await knownRuleIds() });
  if (!checked.ok) return refusal(null, checked.problems);
  const zoneId = checked.pack.id;
  return oneAtATime(async () => {
    const { head, report } = await withZones(system.platform.prisma, [zoneId], async (tx) => {
      let written: Awaited<ReturnType<typeof recordWrite>> | undefined;
      const done = await store(tx, checked, options, { ...system, ...timeOf(system) }, async (change) => {
        written = await recordWrite(tx, zoneId, system, change);
      });
      return { head: written, report: done };
    });
    if (head) await system.platform.anchors.write(zoneId, head);
    return report;
  });
}

type Checked = Extract<ReturnType<typeof checkPack>, { ok: true }>;

interface StoreAuthor {
  actor: { userId: string | null; displayName: string };
  now: Date;
  today: CivilDate;
}

const timeOf = ({ actor, platform }: { actor: { now: Date }; platform: Pick<Platform, 'timeZone'> }) => ({
  now: actor.now,
  today: civilDate(actor.now, platform.timeZone),
});

async function store(
  tx: Tx,
  checked: Checked,
  options: ImportOptions,
  { actor, now, today }: StoreAuthor,
  record: (change: AuditedChange) => Promise<void>,
): Promise<ImportReport> {
  const { pack } = checked;
  await lockZone(tx, pack.id);
  await lockPlans(tx, pack.id);
  const stored = await loadStoredZone(tx, pack.id);
  const { diff, report, demo } = decide(checked, stored, options);
  const isNew = stored === null || hasChanges(diff) || stored.demo !== demo;
  if (report.outcome === 'refused') return report;
  if (!isNew) return { ...report, outcome: 'unchanged' };
  const { reason } = options;
  await storePack(tx, { pack, stored, diff, demo, reason, author: actor, now, today });
  await record({
    action: stored ? 'zone.update' : 'zone.import',
    objectType: 'zone',
    objectId: pack.id,
    before: stored ? sideOf(diff.changes, 'from') : null,
    after: { reason, demo, ...sideOf(diff.changes, 'to') },
  });
  return { ...report, outcome: 'imported' };
}

/** What the pack would change, and whether it may. */
function decide(
  { pack, warnings, planPlaces }: Checked,
  stored: StoredZone | null,
  { reason, demo = stored?.demo ?? false }: ImportOptions,
): { diff: PackDiff; report: ImportReport; demo: boolean } {
  const diff = diffPack(pack, stored);
  const placeOf = (year: number): Place => planPlaces.get(year) ?? wholeSource(String(year));
  const problems = diff.plans.flatMap((plan) => {
    const place = placeOf(plan.draft.year);
    const verdict = mayChangePlan(plan, reason.trim());
    if (!verdict.ok) {
      return [
        problem(place, `refusal.${verdict.reason}`, { rule: verdict.rule, ...verdict.params }, null, verdict.rule),
      ];
    }
    return plan.stored && !plan.isTableChanged ? [] : closedDepartments(plan.draft.tasks, stored, place);
  });
  const changes = diff.changes.filter(({ change }) => change !== 'unchanged');
  const report: ImportReport =
    problems.length > 0
      ? { ...refusal(pack.id, problems), warnings, changes }
      : { outcome: 'checked', zone: pack.id, problems: [], problemsLeft: 0, warnings, changes };
  return { diff, report, demo };
}

/** Work goes to departments that are there to do it. */
function closedDepartments(
  tasks: ZonePack['plans'][number]['tasks'],
  stored: StoredZone | null,
  place: Place,
): PackProblem[] {
  return tasks.flatMap(({ number, departmentId, cooperating }) =>
    [departmentId, ...cooperating]
      .filter((id) => stored?.closed.has(id))
      .map((department) => problem(place, 'pack.closedDepartment', { number, department }, 'department')),
  );
}

function refusal(zone: string | null, found: readonly PackProblem[]): ImportReport {
  const { problems, left } = shownProblems(found);
  return { outcome: 'refused', zone, problems, problemsLeft: left, warnings: [], changes: [] };
}

/** All problems by their place, as the API's `fields`; a refusal by a rule names the rule. */
function asError({ problems, problemsLeft }: ImportReport): ProductError {
  const fields: Record<string, Message> = {};
  for (const found of problems) {
    const name = [placeName(found), found.field].filter(Boolean).join(' ');
    let unused = name;
    for (let count = 2; unused in fields; count += 1) unused = `${name} (${count})`;
    fields[unused] = found.message;
  }
  const count = problems.length + problemsLeft;
  const [first] = problems;
  const isRule = problems.every(({ rule }) => rule !== undefined);
  return isRule && first
    ? new ProductError('refused', first.message, { rule: first.rule, fields })
    : new ProductError('badInput', { key: 'pack.problems', params: { count } }, { fields });
}

/** For the audit: created and changed fields of every object, before or after; what was kept is no change. */
function sideOf(changes: readonly ObjectChange[], side: 'from' | 'to'): Record<string, Record<string, string>> {
  return Object.fromEntries(
    changes
      .filter(({ change }) => change !== 'unchanged' && change !== 'kept')
      .filter(({ change }) => (side === 'from' ? change !== 'created' : change !== 'removed'))
      .map(({ type, id, fields }) => [
        `${type} ${id}`,
        Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values[side]])),
      ]),
  );
}

/** Two imports that make the same zone at the same time: one makes it, the other may try again. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) throw new ProductError('conflict', { key: 'pack.importedMeanwhile' });
    throw error;
  }
}
