import type { EnterprisePost, Permission, Role } from '../server/platform/permissions.ts';
import type { Api } from '../server/router.ts';
import type { Locale } from './i18n/locale.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

export type PlatformRole = 'leader' | 'admin';
export type ZoneRole = Role;

export interface MembershipView {
  zoneId: string;
  /** The zone's short name in the reader's language. */
  zoneName: string;
  role: ZoneRole;
  departmentId?: string;
  /** For the people of an enterprise: which one, and in whose name they act. */
  enterpriseId?: string;
  post?: EnterprisePost;
}

/** Who is signed in, as far as pages need to know. */
export interface ActorView {
  userId: string;
  username: string;
  displayName: string;
  platformRole: PlatformRole | null;
  memberships: MembershipView[];
  mustChangePassword: boolean;
}

/** A zone that the reader may open. */
export interface ZoneLink {
  id: string;
  name: string;
  /** Holds demonstration data: every page that shows it says so. */
  demo: boolean;
}

export type { Api };

/** What Express hands to every loader and action. */
export interface LoadContext {
  /** Of the Content-Security-Policy, fresh for each response. */
  nonce: string;
  locale: Locale;
  theme: Theme;
  actor: ActorView | null;
  /** The zones that the actor may open, for the switcher. */
  zones: ZoneLink[];
  api: Api;
  /** The same for a form's write: sent twice with one key, it has one effect. */
  apiWith(idempotencyKey: string): Api;
  /** What pages offer; the use case checks again. */
  can(permission: Permission, zoneId: string, ownerId?: string): boolean;
  uploadLimitBytes: number;
  /** Where the product stands for the world, if the operator has said so; for links that are read elsewhere. */
  publicUrl: string | undefined;
  /** Shown on error pages, so that a person can name the failure and an operator can find it. */
  requestId: string;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
