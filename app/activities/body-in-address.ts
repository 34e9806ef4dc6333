const BODY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_BODY = 63;

/** Whose activities a list is asked for: 'office' or a department's id; empty for all bodies, and for what is neither. */
export function bodyInAddress(search: URLSearchParams): string {
  const body = (search.get('body') ?? '').trim();
  return BODY.test(body) && body.length <= LONGEST_BODY ? body : '';
}
