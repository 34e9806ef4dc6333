/** What a link carries to tell where a reader came from; the page is the same without it. */
const TRACKING = /^(utm_\w+|spm|share_\w+|from|scene)$/i;

/**
 * The same key means the same page: without protocol, 'www.', port, fragment, trailing slash and marks of tracking;
 * parameters in their order by name. @param url an http(s) address
 */
export function linkKey(url: string): string {
  const { hostname, pathname, searchParams } = new URL(url);
  const asked = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const path = pathname.replace(/\/+$/, '');
  return `${hostOf(hostname)}${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

const hostOf = (hostname: string): string => hostname.toLowerCase().replace(/^www\./, '');
