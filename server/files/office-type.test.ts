import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { checkFile } from './file-type.ts';
import { officeType } from './office-type.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** As our own exports write them: rows first, the table of contents last. */
async function streamed(rows: number): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet('rows');
  for (let row = 0; row < rows; row += 1) {
    // Hardly to be compressed, so that the sheet is larger than what the sniffer reads.
    const cells = Array.from({ length: 8 }, (_, column) => Math.sin(row * 8 + column));
    sheet.addRow(cells).commit();
  }
  await workbook.commit();
  return bytes;
}

describe('the type of an Office file', () => {
  it('is known of a large workbook that was written as a stream', async () => {
    const bytes = await streamed(20_000);
    expect(bytes.byteLength).toBeGreaterThan(1_100_000);
    expect(await officeType(bytes)).toBe(WORKBOOK);
    expect(await checkFile(bytes, 'list.xlsx')).toMatchObject({ ok: true, mediaType: WORKBOOK });
    expect(await checkFile(bytes, 'list.ofd')).toMatchObject({ ok: false, reason: 'fileEnding' });
  });

  it('is unknown of what is no Office file', async () => {
    expect(await officeType(Buffer.from('PK\u0003\u0004 nothing'))).toBeNull();
    const bytes = await streamed(1);
    expect(await officeType(bytes.subarray(0, bytes.byteLength - 200))).toBeNull();
  });
});
