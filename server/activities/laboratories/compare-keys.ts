/** Orders rows by their sort keys, part by part, as a page's cursor goes on from them. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index === -1) return 0;
  return (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
}
