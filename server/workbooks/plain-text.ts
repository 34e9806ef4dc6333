// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML can't hold
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The text without what no XML can hold, and so neither a document nor a workbook. */
export const withoutControls = (text: string): string => text.replace(NOT_IN_XML, '');
