import { fileTypeFromBuffer } from 'file-type';
import { allowed, type Verdict } from '../platform/errors.ts';
import { ACCEPTED, ACCEPTED_ENDINGS } from './accepted-files.ts';
import { officeType } from './office-type.ts';

export type FileVerdict = (Verdict & { ok: false }) | { ok: true; mediaType: string };

/** Is the file what its name says, and something we accept? The content decides, never the browser's word. */
export async function checkFile(bytes: Uint8Array, fileName: string): Promise<FileVerdict> {
  const ending = fileName.toLowerCase().split('.').pop() ?? '';
  const sniffed = await fileTypeFromBuffer(bytes);
  const zipped = sniffed?.mime === 'application/zip' ? await officeType(bytes) : null;
  const mediaType = zipped ?? sniffed?.mime ?? (isText(bytes) ? 'text/plain' : 'application/octet-stream');
  const endings = ACCEPTED[mediaType];
  if (!endings) return { ok: false, reason: 'fileType', rule: 'A3', params: { endings: ACCEPTED_ENDINGS.join(', ') } };
  if (!endings.includes(ending)) {
    return { ok: false, reason: 'fileEnding', rule: 'A3', params: { ending, endings: endings.join(', ') } };
  }
  return { ...allowed, ok: true, mediaType };
}

/** Plain text in UTF-8 without control characters; programs and archives are not. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}
