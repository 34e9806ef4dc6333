import { fromBufferPromise } from 'yauzl';

/** The part that a file of each Office format has in any case. */
const MAIN_PARTS: Record<string, string> = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
const CONTENT_TYPES = '[Content_Types].xml';

const MOST_PARTS = 5_000;

/**
 * The media type of an Office file, by the directory of its zip; null for any other zip. Large workbooks that were written as
 * a stream (ours are) begin with the sheet itself, and the general sniffer gives up before it has seen what it looks for.
 */
export async function officeType(bytes: Uint8Array): Promise<string | null> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    let main: string | null = null;
    let isOffice = false;
    let parts = 0;
    for await (const { fileName } of zip.eachEntry()) {
      parts += 1;
      if (parts > MOST_PARTS) return null;
      if (fileName === CONTENT_TYPES) isOffice = true;
      main ??= MAIN_PARTS[fileName] ?? null;
    }
    return isOffice ? main : null;
  } catch {
    return null;
  }
}
