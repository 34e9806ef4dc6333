/** What has just been done, as the address tells it: '<end>:<form>', or the end alone where no form was filled in. */
export function readDone<End extends string>(
  text: string | null,
  ends: readonly End[],
): { end: End; form: string | null } | null {
  const [, word, form = null] = /^([A-Za-z]+)(?::(.+))?$/.exec(text ?? '') ?? [];
  const end = ends.find((each) => each === word);
  return end === undefined ? null : { end, form };
}
