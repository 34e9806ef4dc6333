import { index, type RouteConfig, route } from '@remix-run/route-config';

/** Every address of the product. Routes are named after pages; each area adds its own below. */
export default [
  index('routes/home.tsx'),
  route('account', 'routes/account.tsx'),
  route('account/password', 'routes/account.password.tsx'),
  route('admin/audit', 'routes/admin.audit.tsx'),
  route('admin/users', 'routes/admin.users.tsx'),
  route('overview', 'routes/overview.tsx'),
  route('preferences', 'routes/preferences.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('zones/:zone', 'routes/zones.$zone._index.tsx'),
  route('zones/:zone/audit', 'routes/zones.$zone.audit.tsx'),
  route('zones/:zone/members', 'routes/zones.$zone.members.tsx'),
  route('zones/:zone/members/enterprises', 'routes/zones.$zone.members.enterprises.tsx'),
  route('zones/:zone/departments/:department', 'routes/zones.$zone.departments.$department.tsx'),
  route('zones/:zone/tasks/:number', 'routes/zones.$zone.tasks.$number.tsx'),
  route('zones/:zone/queue', 'routes/zones.$zone.queue.tsx'),
  route('zones/:zone/plan', 'routes/zones.$zone.plan.tsx'),
  route('zones/:zone/plan/edit', 'routes/zones.$zone.plan.edit.tsx'),
  route('zones/:zone/evidence', 'routes/zones.$zone.evidence.tsx'),
  route('zones/:zone/rules', 'routes/zones.$zone.rules.tsx'),
  route('zones/:zone/departments', 'routes/zones.$zone.departments.tsx'),
  route('admin/zones', 'routes/admin.zones.tsx'),
  route('admin/zones/template', 'routes/admin.zones.template.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
