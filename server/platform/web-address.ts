const WEB = /^https?:\/\//i;

/**
 * What is wrong with the address of a page on the web, as a key of the message catalogue; null for a good one, and for
 * none. An address with a user name in it leads elsewhere than it seems to.
 */
export function webAddressProblem(url: string): string | null {
  if (url === '') return null;
  if (!WEB.test(url)) return 'field.url';
  if (/\s/.test(url) || !URL.canParse(url)) return 'field.urlFormat';
  const { username, password, hostname } = new URL(url);
  if (username !== '' || password !== '') return 'field.urlCredentials';
  return hostname.includes('.') || hostname.startsWith('[') ? null : 'field.urlFormat';
}
