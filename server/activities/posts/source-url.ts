const WEB = /^https?:\/\//i;
export const LONGEST_URL = 1_000;

/**
 * What is wrong with the address of a source, as a key of the message catalogue; null for a good one. An address with a
 * user name in it leads elsewhere than it seems to.
 */
export function sourceUrlProblem(url: string): string | null {
  if (url === '') return null;
  if (!WEB.test(url)) return 'field.url';
  if (/\s/.test(url) || !URL.canParse(url)) return 'posts.urlFormat';
  const { username, password, hostname } = new URL(url);
  if (username !== '' || password !== '') return 'posts.urlCredentials';
  return hostname.includes('.') || hostname.startsWith('[') ? null : 'posts.urlFormat';
}
