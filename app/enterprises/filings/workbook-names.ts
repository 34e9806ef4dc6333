/** The field of the workbook in its form; stored, it is named by `workbook.sha256` and `workbook.fileName`. */
export const WORKBOOK_FILE = 'workbook.file';
