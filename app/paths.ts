const ANY_ORIGIN = 'http://same.invalid';

/**
 * A path of this site from an untrusted value, without the named query parameters; '/' for anything else. Guards
 * redirects: '//evil.example', '/\evil.example' and 'https:...' all leave the site.
 */
export function samePathOnly(value: unknown, without: readonly string[] = []): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, ANY_ORIGIN)) return '/';
  const url = new URL(value, ANY_ORIGIN);
  if (url.origin !== ANY_ORIGIN) return '/';
  for (const name of without) url.searchParams.delete(name);
  return withoutLeadingSlashes(url.pathname) + url.search + url.hash;
}

// '/..//evil.example' resolves to '//evil.example', which a browser reads as another site.
const withoutLeadingSlashes = (pathname: string) => pathname.replace(/^\/+/, '/');

/** The current address with some query parameters changed; null takes one away. Everything else stays. */
export function withSearch(
  location: { pathname: string; search: string },
  changes: Record<string, string | null>,
): string {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const search = params.toString();
  return search ? `${location.pathname}?${search}` : location.pathname;
}

/** A zone's home. */
export const zonePath = (zoneId: string) => `/zones/${encodeURIComponent(zoneId)}`;

/** The article behind a refusal or a figure, on the zone's rule page. */
export const rulePath = (zoneId: string, ruleId: string) => `${zonePath(zoneId)}/rules#${encodeURIComponent(ruleId)}`;

export const HOME_PATH = '/';
export const SIGN_IN_PATH = '/sign-in';
export const SIGN_OUT_PATH = '/sign-out';
export const ACCOUNT_PATH = '/account';

/** Where to sign in, to come back here afterwards. */
export const signInPath = (returnTo: string) => `${SIGN_IN_PATH}?returnTo=${encodeURIComponent(returnTo)}`;
