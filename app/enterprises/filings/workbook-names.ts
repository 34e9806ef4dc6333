/** How the names of the workbook's field begin; stored, it is named by `workbook.sha256` and `workbook.fileName`. */
export const WORKBOOK = 'workbook';
export const WORKBOOK_FILE = `${WORKBOOK}.file`;
