import type { MetaDescriptor } from '@remix-run/node';

/**
 * The window's title, for a route's meta: `export const meta: MetaFunction<typeof loader> = pageTitle`. The loader
 * returns `title` in the reader's language; the root loader adds the product's name.
 */
export function pageTitle({
  data,
  matches,
}: {
  data: unknown;
  matches: readonly { id: string; data: unknown }[];
}): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === 'root')?.data;
  const parts = [textOf(data, 'title'), textOf(root, 'productName')].filter((part) => part !== null);
  return [{ title: parts.join(' · ') }];
}

function textOf(data: unknown, name: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Object.entries(data).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}
