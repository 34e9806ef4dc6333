import { ProductError } from './errors.ts';

/** Roles inside a zone. Chinese terms: glossary in the README. */
export const ROLES = [
  'leader',
  'office',
  'department',
  'association',
  'enterprise',
  'technical',
  'management',
  'inspection',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles over all zones: a city leader reads them all, the platform administrator runs zones and accounts. */
export const PLATFORM_ROLES = ['leader', 'admin'] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/** Roles that act for one department. */
export const DEPARTMENT_ROLES = ['department', 'association'] as const satisfies readonly Role[];
export const actsForDepartment = (role: Role): boolean => (DEPARTMENT_ROLES as readonly Role[]).includes(role);

/** In whose name a person of an enterprise acts: declarations of conformity need the first two. */
export const ENTERPRISE_POSTS = ['quality-head', 'legal-person', 'clerk'] as const;
export type EnterprisePost = (typeof ENTERPRISE_POSTS)[number];

/** How far a permission reaches: the whole zone, or what belongs to the own department or enterprise. */
type Reach = 'zone' | 'own';

/**
 * The permission matrix: who may do what. What is not written here is refused. 'platform.admin' is the platform
 * administrator, who keeps zones running and never assesses; a city leader reads like a zone's own leader.
 */
const MATRIX = {
  'zone.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    enterprise: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
    admin: 'zone',
  },
  'scores.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  'evidence.view': { leader: 'zone', office: 'zone', management: 'zone', department: 'own', association: 'own' },
  'evidence.hand-in': { department: 'own', association: 'own' },
  'submission.verify': { office: 'zone' },
  'appeal.file': { department: 'own', association: 'own' },
  'appeal.decide': { office: 'zone', management: 'zone' },
  'inapplicability.propose': { office: 'zone', department: 'own', association: 'own' },
  'inapplicability.decide': { office: 'zone' },
  'plan.edit': { office: 'zone' },
  'plan.close': { office: 'zone' },
  'enterprises.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
    enterprise: 'own',
  },
  // Amounts, incidents, checks: nobody's competitors, and not the association they sit in.
  'archive.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
    enterprise: 'own',
  },
  'enterprise.register': { office: 'zone', department: 'zone' },
  'enterprise.update': { office: 'zone', enterprise: 'own' },
  'application.view': { office: 'zone', technical: 'zone', management: 'zone', enterprise: 'own' },
  'application.edit': { office: 'zone', enterprise: 'own' },
  'application.decide': { office: 'zone' },
  'evaluation.convene': { office: 'zone' },
  'evaluation.record': { office: 'zone', technical: 'zone' },
  'list.file': { office: 'zone', enterprise: 'own' },
  'inspection-figures.file': { inspection: 'zone' },
  'incident.report': { office: 'zone', inspection: 'zone', enterprise: 'own' },
  'incident.determine': { office: 'zone', inspection: 'zone' },
  'conduct.record': { office: 'zone', inspection: 'zone', department: 'zone' },
  'observation.manage': { office: 'zone', inspection: 'zone' },
  'observation.file': { enterprise: 'own' },
  'declaration.sign': { enterprise: 'own' },
  'measure.decide': { office: 'zone' },
  'check.record': { office: 'zone', inspection: 'zone', department: 'zone' },
  'commitment.sign': { office: 'zone', enterprise: 'own' },
  'environment.assess': { office: 'zone', department: 'zone' },
  'adjustment.approve': { office: 'zone', management: 'zone' },
  // R28: a risk is seen by the roles that its file names, of these; see server/risk/visible.ts.
  'risk.view': { office: 'zone', technical: 'zone', management: 'zone', inspection: 'zone' },
  // Numbers without any file behind them.
  'risk.figures': { leader: 'zone', office: 'zone', technical: 'zone', management: 'zone', inspection: 'zone' },
  // R9: every authority is a monitoring point; R12: producers report what they find.
  'risk.report': { office: 'zone', technical: 'zone', inspection: 'zone', department: 'own', enterprise: 'own' },
  'risk.verify': { technical: 'zone', inspection: 'zone' },
  'risk.assess': { technical: 'zone' },
  'risk.propose': { technical: 'zone' },
  'risk.decide': { management: 'zone' },
  'risk.publish': { management: 'zone', office: 'zone' },
  'risk.answer': { office: 'zone', department: 'own' },
  'risk.case-view': { office: 'zone', technical: 'zone', management: 'zone', inspection: 'zone', enterprise: 'own' },
  'risk.case-file': { office: 'zone', enterprise: 'own' },
  'risk.close': { office: 'zone' },
  'risk.supervise': { office: 'zone', management: 'zone' },
  'risk.destroy-propose': { office: 'zone' },
  'risk.destroy-decide': { management: 'zone' },
  'risk.matrix-edit': { office: 'zone' },
  'assessors.manage': { office: 'zone' },
  // Sums of the zone, whose parts may be few enough to tell a competitor's: not for enterprises, nor for their association.
  'quality.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  // Q4: the office arranges, reviews and publishes; departments report their part; the technical group compiles.
  'quality.arrange': { office: 'zone' },
  'quality.contribute': { office: 'zone', department: 'own', association: 'own' },
  'quality.draft-view': { office: 'zone', technical: 'zone', management: 'zone' },
  'quality.compile': { technical: 'zone' },
  'quality.review': { office: 'zone' },
  'quality.revise': { office: 'zone', technical: 'zone' },
  'quality.comment': { office: 'zone', technical: 'zone', management: 'zone', inspection: 'zone', department: 'own' },
  'quality.publish': { office: 'zone' },
  // Q10: published reports, by their audience; see server/quality/reports/audience.ts.
  'quality.read': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    enterprise: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  // Z9: an enterprise's own half-year report.
  'enterprise-report.file': { office: 'zone', enterprise: 'own' },
  // Activities: each body keeps its own log; enterprises take part.
  'activities.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  'training.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    enterprise: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  'training.manage': { office: 'zone', department: 'own', association: 'own' },
  // Names of people: of whoever organised the training; enterprises see their own people.
  'training.roll': { office: 'zone', department: 'own', association: 'own', enterprise: 'own' },
  'laboratory.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
    enterprise: 'own',
  },
  'laboratory.guide': { office: 'zone', association: 'zone', department: 'zone' },
  // A visit belongs to the body that made it.
  'laboratory.visit': { office: 'zone', association: 'own', department: 'own' },
  'laboratory.report': { office: 'zone', association: 'zone', department: 'zone', enterprise: 'own' },
  'post.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    enterprise: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  'post.publish': { office: 'zone', department: 'own', association: 'own' },
  'post.acknowledge': { enterprise: 'own' },
  // Who the enterprises are that a post concerns, and which of them have taken note.
  'post.audience': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  'meeting.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    association: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  'meeting.manage': { office: 'zone', department: 'own', association: 'own' },
  'meeting.act': { office: 'zone', department: 'own', association: 'own' },
  'inspection.view': {
    leader: 'zone',
    office: 'zone',
    department: 'zone',
    technical: 'zone',
    management: 'zone',
    inspection: 'zone',
  },
  'inspection.plan': { office: 'zone', inspection: 'zone', department: 'own' },
  'finding.correct': { office: 'zone', enterprise: 'own' },
  'finding.recheck': { office: 'zone', inspection: 'zone', department: 'zone' },
  'publicity.log': { office: 'zone', department: 'own', association: 'own' },
  'webhook.manage': { office: 'zone' },
  'departments.manage': { office: 'zone', admin: 'zone' },
  'members.view': { office: 'zone', leader: 'zone', admin: 'zone' },
  'members.manage': { office: 'zone', admin: 'zone' },
  'audit.view': { office: 'zone', leader: 'zone', admin: 'zone' },
  'zones.manage': { admin: 'zone' },
  'accounts.manage': { admin: 'zone' },
} as const satisfies Record<string, Partial<Record<Role | 'admin', Reach>>>;

export type Permission = keyof typeof MATRIX;
export const PERMISSIONS = Object.keys(MATRIX) as Permission[];

export interface Membership {
  zoneId: string;
  role: Role;
  /** Set for the roles that act for a department. */
  departmentId: string | null;
  /** Set for the people of an enterprise. */
  enterpriseId?: string | null;
  post?: EnterprisePost | null;
}

/** Whoever acts: the person, what they belong to, and the instant that all rules of this request see. */
export interface Actor {
  userId: string;
  username: string;
  displayName: string;
  platformRole: PlatformRole | null;
  memberships: readonly Membership[];
  mustChangePassword: boolean;
  now: Date;
  /** Set for machine clients: the zones of their token, and whether it may write. */
  token?: { zoneIds: readonly string[]; canWrite: boolean };
}

type Grant = Omit<Membership, 'zoneId' | 'role'> & { role: Role | 'admin' };

function grantsIn(actor: Actor, zoneId: string): Grant[] {
  if (actor.token && !actor.token.zoneIds.includes(zoneId)) return [];
  const grants: Grant[] = actor.memberships.filter((membership) => membership.zoneId === zoneId);
  return actor.platformRole ? [...grants, { role: actor.platformRole, departmentId: null }] : grants;
}

function reaches(permission: Permission, grant: Grant, ownerId: string | undefined): boolean {
  const reach: Partial<Record<Role | 'admin', Reach>> = MATRIX[permission];
  if (reach[grant.role] === 'zone') return true;
  return reach[grant.role] === 'own' && ownerId !== undefined && ownerOf(grant) === ownerId;
}

/** Whose things are a member's own: a department's (its slug) or an enterprise's (its UUID). */
const ownerOf = ({ departmentId, enterpriseId }: Grant): string | null => departmentId ?? enterpriseId ?? null;

/** May this actor do that in the zone? For what belongs to a department or an enterprise, name it. */
export function can(actor: Actor, permission: Permission, zoneId: string, ownerId?: string): boolean {
  return grantsIn(actor, zoneId).some((grant) => reaches(permission, grant, ownerId));
}

/** Departments or enterprises for which the actor has the permission, or 'all'. Filters lists as `can` guards single things. */
export function ownersFor(actor: Actor, permission: Permission, zoneId: string): 'all' | string[] {
  const reach: Partial<Record<Role | 'admin', Reach>> = MATRIX[permission];
  const grants = grantsIn(actor, zoneId);
  if (grants.some((grant) => reach[grant.role] === 'zone')) return 'all';
  return grants.flatMap((grant) => (reach[grant.role] === 'own' ? (ownerOf(grant) ?? []) : []));
}

/** Who is not in the zone learns nothing of it, not even that it exists: 404. Who is, but may not: 403. */
export function permit(actor: Actor, permission: Permission, zoneId: string, ownerId?: string): void {
  if (!can(actor, 'zone.view', zoneId)) throw new ProductError('notFound', { key: 'zoneNotFound' });
  if (!can(actor, permission, zoneId, ownerId)) throw new ProductError('forbidden', { key: 'forbidden' });
}

/** The permission for the zone, or for some department or enterprise of it: 403 whether or not there is a record. */
export function permitForSome(actor: Actor, permission: Permission, zoneId: string): void {
  const owners = ownersFor(actor, permission, zoneId);
  if (owners !== 'all' && owners.length === 0) permit(actor, permission, zoneId);
}

/** For what belongs to no zone: accounts, the register of zones. */
export function permitPlatform(actor: Actor, permission: 'zones.manage' | 'accounts.manage'): void {
  const reach: Partial<Record<Role | 'admin', Reach>> = MATRIX[permission];
  const granted = actor.platformRole !== null && reach[actor.platformRole] !== undefined;
  if (actor.token || !granted) throw new ProductError('forbidden', { key: 'forbidden' });
}

/** A machine client without write scope reads only. */
export function permitWrite(actor: Actor): void {
  if (actor.token && !actor.token.canWrite) throw new ProductError('forbidden', { key: 'tokenReadOnly' });
}
