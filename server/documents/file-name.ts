/** What no file system takes, and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u001f\u007f\\/:*?"<>|\u2028\u2029]|\p{Cs}/gu;
const LONGEST = 120;

/** A name for a download out of texts that people typed. */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const name = parts.join(' ').replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  return `${[...name].slice(0, LONGEST).join('').trim()}.${ending}`;
}
