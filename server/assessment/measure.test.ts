import path from 'node:path';
import { expect, it } from 'vitest';
import { type Actor, ROLES } from '../platform/permissions.ts';
import { PROJECT_FOLDER } from '../platform/project-folder.ts';
import { checkPack } from '../zones/pack/check-pack.ts';
import { readPackFolder } from '../zones/pack/read-folder.ts';
import { knownRuleIds } from '../zones/regulations.ts';
import { mayCountRows } from './measure.ts';
import { METRIC_IDS } from './metrics.ts';

/** Whoever has all roles: what such a person may not count has no source. */
const EVERYBODY: Actor = {
  userId: 'u',
  username: 'u',
  displayName: 'u',
  platformRole: null,
  memberships: ROLES.map((role) => ({ zoneId: 'zone', role, departmentId: 'd' })),
  mustChangePassword: false,
  now: new Date(0),
};
const hasSource = (metric: string) => mayCountRows(EVERYBODY, 'zone', metric);

it('every metric of the catalogue has a source', () => {
  expect(METRIC_IDS.filter((metric) => !hasSource(metric))).toEqual([]);
  expect(hasSource('unheard-of')).toBe(false);
});

it('at least 16 of the 26 tasks of the Zhuhai table have a measured target', async () => {
  const raw = await readPackFolder(path.join(PROJECT_FOLDER, 'seeds', 'zhuhai-printing-consumables'));
  const checked = checkPack(raw, { ruleIds: await knownRuleIds() });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const tasks = checked.pack.plans[0]?.tasks ?? [];
  const measured = tasks.filter(({ targets }) => targets.some(({ metric }) => metric !== null && hasSource(metric)));
  expect(tasks).toHaveLength(26);
  expect(measured.length).toBeGreaterThanOrEqual(16);
});
