import { bandIn } from '../assessment/band.server.ts';
import type { Owed } from '../enterprises/home/owed-list.tsx';
import { translator } from '../i18n/i18n.server.ts';
import type { ActorView, LoadContext, MembershipView, ZoneRole } from '../load-context.ts';
import { orErrorPage } from '../refusal.server.ts';
import { riskPages } from '../risk/risk-pages.server.ts';
import type { RiskPage } from '../risk/risk-tabs.tsx';
import type { Band } from '../ui/status.tsx';
import { type Home, pathOfRole, workOnRisks } from './home-of.ts';

export interface RoleEntry {
  role: ZoneRole;
  department: string | null;
  href: string;
  /** What that page is called in the navigation. */
  leadsTo: 'nav.ownDepartment' | 'nav.ownEnterprise' | 'nav.rules' | 'nav.risk' | 'nav.dashboard';
}

export interface ZoneEntry {
  id: string;
  name: string;
  industry: string;
  roles: RoleEntry[];
  /** The running year's score; null for whoever sees none, and without a plan. */
  score: {
    year: number;
    percent: { verified: string; projected: string };
    coverage: string | null;
    band: Band | null;
  } | null;
}

export interface EnterpriseZone {
  name: string;
  id: string;
  city: string;
  industry: string;
  hsCodes: string[];
  /** What the zone calls its office. */
  office: string | null;
}

export type HomePage = { title: string } & (
  | { kind: 'enterprise'; zone: EnterpriseZone; owed: Owed | null; riskPages: RiskPage[] }
  | { kind: 'choice'; zones: ZoneEntry[] }
  | { kind: 'nothing' }
);

/** What the home shows to those who have one of their own. */
export async function readHome(
  context: LoadContext,
  actor: ActorView,
  home: Exclude<Home, { kind: 'elsewhere' }>,
): Promise<HomePage> {
  const title = translator(context.locale, 'common')('nav.home');
  switch (home.kind) {
    case 'enterprise':
      return { title, kind: 'enterprise', ...(await readEnterpriseHome(context, home.zoneId, home.enterpriseId)) };
    case 'choice':
      return { title, kind: 'choice', zones: await readZones(context, actor) };
    case 'nothing':
      return { title, kind: 'nothing' };
  }
}

async function readEnterpriseHome(context: LoadContext, zone: string, enterprise: string | null) {
  const { api, locale } = context;
  const [{ id, name, city, industry, hsCodes, roles }, owed] = await orErrorPage(locale, () =>
    Promise.all([api.zones.get({ zone }), enterprise ? api.enterprises.owed({ zone, enterprise }) : null]),
  );
  const office = roles.find(({ role }) => role === 'office')?.name ?? null;
  return { zone: { id, name, city, industry, hsCodes, office }, owed, riskPages: riskPages(context, id) };
}

async function readZones(context: LoadContext, actor: ActorView): Promise<ZoneEntry[]> {
  const { api, locale } = context;
  const ids = [...new Set(actor.memberships.map(({ zoneId }) => zoneId))];
  const seesScores = ids.some((id) => context.can('scores.view', id));
  return orErrorPage(locale, async () => {
    const zones = await Promise.all(ids.map((zone) => api.zones.get({ zone })));
    const overview = seesScores ? await api.overview.zones({}) : null;
    return zones.map(({ id, shortName, industry, departments }) => {
      const scored = overview?.zones.find((zone) => zone.id === id);
      const { percent = null, coverage = null } = scored?.scores ?? {};
      return {
        id,
        name: shortName,
        industry,
        roles: actor.memberships
          .filter(({ zoneId }) => zoneId === id)
          .map((membership) => ({
            role: membership.role,
            department: departments.find((one) => one.id === membership.departmentId)?.name ?? null,
            href: pathOfRole(membership),
            leadsTo: leadsToOf(membership),
          })),
        score:
          scored && overview && percent
            ? { year: overview.year, percent, coverage, band: bandIn(scored.bands, percent) }
            : null,
      };
    });
  });
}

function leadsToOf({ departmentId, enterpriseId, role }: MembershipView): RoleEntry['leadsTo'] {
  if (departmentId) return 'nav.ownDepartment';
  if (enterpriseId) return 'nav.ownEnterprise';
  if (workOnRisks.includes(role)) return 'nav.risk';
  return role === 'enterprise' ? 'nav.rules' : 'nav.dashboard';
}
