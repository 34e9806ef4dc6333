/** A text as it stands in a LIKE pattern, also of Prisma's `contains` and `startsWith`: no sign of it stands for others. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
