/**
 * Bounds of what is ever unpacked or held, counted while reading and never believed from a header. 100,000 rows of 20
 * columns are 13 MB in the file and 90 MB of XML.
 */
export const WORKBOOK_LIMITS = {
  fileBytes: 50_000_000,
  parts: 5_000,
  partBytes: 400_000_000,
  totalBytes: 600_000_000,
  /** No sheet that people fill in packs better than 1:60. */
  ratio: 200,
  /** A ratio says nothing about small parts. */
  ratioFromBytes: 1_000_000,
  /** XML without a tag's end: the parser holds on to it. */
  bytesBetweenTags: 1_000_000,
  depth: 32,
  sheets: 50,
  columns: 200,
  /** Rows that are searched for the headings. */
  headerRows: 30,
  /** What Excel itself allows in a cell. */
  cellCharacters: 32_767,
  lastRow: 1_048_576,
  cellFormats: 70_000,
  sharedTextBytes: 64_000_000,
  sharedTexts: 4_000_000,
  /** A few shared texts can be shown by millions of cells: what is handed over has bounds of its own. */
  batchCharacters: 4_000_000,
  totalCharacters: 400_000_000,
} as const;
