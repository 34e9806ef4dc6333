import type { ParseKeys } from 'i18next';
import { can, type Permission } from '../../server/platform/permissions.ts';
import { homeOf } from '../home/home-of.ts';
import type { ActorView, MembershipView } from '../load-context.ts';
import {
  ADMIN_AUDIT_PATH,
  ADMIN_WORKING_DAYS_PATH,
  ADMIN_ZONES_PATH,
  ANNOUNCEMENTS_PATH,
  activitiesPath,
  activityCalendarPath,
  adjustmentPath,
  applicationsPath,
  auditPath,
  checksPath,
  commitmentsPath,
  deadlinesPath,
  departmentPath,
  departmentsPath,
  enterpriseKpisPath,
  enterprisePath,
  enterpriseReportsPath,
  enterprisesPath,
  environmentPath,
  findingsPath,
  HOME_PATH,
  incidentsPath,
  inspectionFiguresPath,
  inspectionsPath,
  kpisPath,
  laboratoriesPath,
  listsPath,
  measuresPath,
  meetingsPath,
  membersPath,
  OVERVIEW_PATH,
  PUBLIC_REPORT_PATH,
  planPath,
  postsPath,
  publicityPath,
  qualityDataPath,
  qualityPath,
  qualityReportsPath,
  queuePath,
  riskAssessorsPath,
  riskCasesPath,
  riskFiguresPath,
  riskMatrixPath,
  riskMeasuresPath,
  riskReportPath,
  riskSupervisionPath,
  risksPath,
  rulesPath,
  trainingsPath,
  USERS_PATH,
  zonePath,
} from '../paths.ts';

/** One entry of the main navigation. */
export interface NavItem {
  href: string;
  /** A key of the common catalogue. */
  label: ParseKeys<'common'>;
  /** Only this exact address is "here"; otherwise everything below it is, too. */
  exact?: boolean;
  /** Other addresses below which one is "here". */
  also?: readonly string[];
}

/** R11, R19: open to everybody. */
const PUBLIC_PAGES: NavItem[] = [
  { href: ANNOUNCEMENTS_PATH, label: 'nav.announcements' },
  { href: PUBLIC_REPORT_PATH, label: 'nav.publicReport' },
];

/** What this person finds in the navigation, in a zone or outside of one. Pages add their entries here. */
export function navigationFor(actor: ActorView | null, zoneId: string | null): NavItem[] {
  if (!actor) return PUBLIC_PAGES;
  if (actor.mustChangePassword) return [];
  const zone = zoneId ?? onlyZoneOf(actor);
  return [...above(actor), ...(zone === null ? [] : insideZone(actor, zone))];
}

const enterprisesItem = (zone: string): NavItem => ({
  href: enterprisesPath(zone),
  label: 'nav.enterprises',
  also: [
    enterpriseKpisPath,
    applicationsPath,
    listsPath,
    inspectionFiguresPath,
    incidentsPath,
    checksPath,
    commitmentsPath,
    environmentPath,
    measuresPath,
    adjustmentPath,
  ].map((path) => path(zone)),
});

const riskItem = (href: string, zone: string): NavItem => ({
  href,
  label: 'nav.risk',
  also: [
    risksPath,
    riskMeasuresPath,
    riskCasesPath,
    riskSupervisionPath,
    riskFiguresPath,
    riskMatrixPath,
    riskAssessorsPath,
  ].map((path) => path(zone)),
});

/** Whoever may not see the zone's sums begins with the published reports. */
const qualityItem = (zone: string, actor: ActorView): NavItem => ({
  href: may(actor, 'quality.view', zone) ? qualityPath(zone) : qualityReportsPath(zone),
  label: 'nav.quality',
  also: [qualityPath, qualityReportsPath, qualityDataPath, enterpriseReportsPath, kpisPath].map((path) => path(zone)),
});

/** Whoever has no log of their own (enterprises) begins with the information platform. */
const activitiesItem = (zone: string, actor: ActorView): NavItem => ({
  href: may(actor, 'activities.view', zone) ? activitiesPath(zone) : postsPath(zone),
  label: 'nav.activities',
  also: [
    activitiesPath,
    activityCalendarPath,
    trainingsPath,
    laboratoriesPath,
    postsPath,
    meetingsPath,
    inspectionsPath,
    findingsPath,
    publicityPath,
  ].map((path) => path(zone)),
});

/** Where risk begins: with the board, for monitoring points and producers with a report, for leaders with the figures. */
const RISK_BEGINS = [
  ['risk.view', risksPath],
  ['risk.report', riskReportPath],
  ['risk.figures', riskFiguresPath],
] as const satisfies readonly (readonly [Permission, (zone: string) => string])[];

function riskPages(actor: ActorView, zone: string): NavItem[] {
  const first = RISK_BEGINS.find(([permission]) => mayAsMember(actor, permission, zone));
  return first ? [riskItem(first[1](zone), zone)] : [];
}

type ZonePage = (actor: ActorView, zone: string) => NavItem[];
const page =
  (permission: Permission, item: (zone: string, actor: ActorView) => NavItem): ZonePage =>
  (actor, zone) =>
    may(actor, permission, zone) ? [item(zone, actor)] : [];

/** The pages of a zone in the order of the work; each stands here only for whom the server would open it. */
const ZONE_PAGES: readonly ZonePage[] = [
  page('scores.view', (zone) => ({ href: zonePath(zone), label: 'nav.dashboard', exact: true })),
  page('evidence.view', (zone) => ({ href: queuePath(zone), label: 'nav.queue' })),
  page('scores.view', (zone) => ({ href: planPath(zone), label: 'nav.plan' })),
  page('enterprises.view', enterprisesItem),
  riskPages,
  page('quality.read', qualityItem),
  page('post.view', activitiesItem),
  page('zone.view', (zone) => ({ href: deadlinesPath(zone), label: 'nav.deadlines' })),
  page('departments.manage', (zone) => ({ href: departmentsPath(zone), label: 'nav.departments', exact: true })),
  page('members.view', (zone) => ({ href: membersPath(zone), label: 'nav.members' })),
  page('zone.view', (zone) => ({ href: rulesPath(zone), label: 'nav.rules' })),
  page('audit.view', (zone) => ({ href: auditPath(zone), label: 'nav.audit' })),
];

function insideZone(actor: ActorView, zone: string): NavItem[] {
  const pages = ZONE_PAGES.flatMap((pagesOf) => pagesOf(actor, zone));
  const own = actor.memberships.filter(({ zoneId }) => zoneId === zone).flatMap(ownPage);
  // What one has to do oneself comes first.
  return [...own, ...pages];
}

function ownPage({ zoneId, departmentId, enterpriseId }: MembershipView): NavItem[] {
  if (departmentId) return [{ href: departmentPath(zoneId, departmentId), label: 'nav.ownDepartment' }];
  return enterpriseId ? [{ href: enterprisePath(zoneId, enterpriseId), label: 'nav.ownEnterprise' }] : [];
}

const HOME = { href: HOME_PATH, label: 'nav.home', exact: true } as const satisfies NavItem;

/** What lies above a zone, or above all: the own home, the comparison of zones, and the platform itself. */
function above(actor: ActorView): NavItem[] {
  return [
    ...(homeOf(actor).kind === 'elsewhere' ? [] : [HOME]),
    ...(seesOverview(actor) ? [{ href: OVERVIEW_PATH, label: 'nav.overview' } as const] : []),
    ...(actor.platformRole === 'admin' ? ADMIN_PAGES : []),
  ];
}

const ADMIN_PAGES: readonly NavItem[] = [
  { href: ADMIN_ZONES_PATH, label: 'nav.zones' },
  { href: USERS_PATH, label: 'nav.users' },
  { href: ADMIN_WORKING_DAYS_PATH, label: 'nav.workingDays' },
  { href: ADMIN_AUDIT_PATH, label: 'nav.platformAudit' },
];

const zonesOf = ({ memberships }: ActorView): string[] => [...new Set(memberships.map(({ zoneId }) => zoneId))];

/** The comparison makes sense from the second zone on; a city leader has it in any case. */
const seesOverview = (actor: ActorView): boolean =>
  actor.platformRole === 'leader' || zonesOf(actor).filter((zone) => may(actor, 'scores.view', zone)).length > 1;

/** Whoever works in one zone only stays in it, also on pages of their own account. */
function onlyZoneOf(actor: ActorView): string | null {
  const [only, ...others] = zonesOf(actor);
  return actor.platformRole === null && only !== undefined && others.length === 0 ? only : null;
}

/** The permission matrix itself, so that nothing is offered that the server refuses; no rule of it looks at the clock. */
export function may(actor: ActorView, permission: Permission, zoneId: string, ownerId?: string): boolean {
  const memberships = actor.memberships.map(({ departmentId = null, ...membership }) => ({
    ...membership,
    departmentId,
  }));
  return can({ ...actor, memberships, now: new Date(0) }, permission, zoneId, ownerId);
}

/** The same, also for whoever may do it for their own department or enterprise only. */
const mayAsMember = (actor: ActorView, permission: Permission, zoneId: string): boolean =>
  may(actor, permission, zoneId) ||
  actor.memberships.some((member) => may(actor, permission, zoneId, member.departmentId ?? member.enterpriseId));
