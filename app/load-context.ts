import type { Locale } from './i18n/locale.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

export type PlatformRole = 'leader' | 'admin';
export type ZoneRole =
  | 'office'
  | 'department'
  | 'association'
  | 'enterprise'
  | 'technical'
  | 'management'
  | 'inspection';

export interface MembershipView {
  zoneId: string;
  /** The zone's short name in the reader's language. */
  zoneName: string;
  role: ZoneRole;
  departmentId?: string;
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

// TODO(server): `import type { Api } from '../server/router.ts'` once it is there.
export type Api = unknown;

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
  /** Shown on error pages, so that a person can name the failure and an operator can find it. */
  requestId: string;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
