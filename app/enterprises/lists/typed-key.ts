/** Under which the tab keeps what is typed into a month's list. */
export const typedKey = ({ zone, enterprise, month }: { zone: string; enterprise: string; month: string }) =>
  `${zone}/${enterprise}/lists/${month}`;

/** The same for the form of a workbook. */
export const workbookKey = (list: Parameters<typeof typedKey>[0]) => `${typedKey(list)}/workbook`;
