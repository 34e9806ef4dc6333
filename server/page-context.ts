import type { AppLoadContext } from '@remix-run/node';
import { can, type Permission } from './platform/permissions.ts';
import type { ApiContext } from './platform/trpc.ts';
import { createApi } from './router.ts';

/** What every page gets to know of its reader; pages reach everything else through `api`. */
export async function pageContext(
  context: ApiContext,
  { nonce, locale, theme, publicUrl }: Pick<AppLoadContext, 'nonce' | 'locale' | 'theme' | 'publicUrl'>,
): Promise<AppLoadContext> {
  const { actor, platform, requestId } = context;
  const known = actor ? await platform.prisma.zone.findMany({ orderBy: { id: 'asc' } }) : [];
  const zones = known
    .filter(({ id }) => actor && can(actor, 'zone.view', id))
    .map(({ id, shortZh, shortEn, demo }) => ({ id, name: locale === 'en' ? shortEn : shortZh, demo }));
  const nameOf = (zoneId: string) => zones.find(({ id }) => id === zoneId)?.name ?? zoneId;
  return {
    nonce,
    locale,
    theme,
    requestId,
    zones,
    actor: actor && {
      userId: actor.userId,
      username: actor.username,
      displayName: actor.displayName,
      platformRole: actor.platformRole,
      mustChangePassword: actor.mustChangePassword,
      memberships: actor.memberships.map(({ zoneId, role, departmentId, enterpriseId, post }) => ({
        zoneId,
        zoneName: nameOf(zoneId),
        role,
        ...(departmentId && { departmentId }),
        ...(enterpriseId && { enterpriseId }),
        ...(post && { post }),
      })),
    },
    api: createApi(context),
    apiWith: (idempotencyKey: string) => createApi({ ...context, idempotencyKey }),
    can: (permission: Permission, zoneId: string, ownerId?: string) =>
      actor !== null && can(actor, permission, zoneId, ownerId),
    uploadLimitBytes: platform.limits.uploadBytes,
    publicUrl,
  };
}
