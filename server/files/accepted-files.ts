/** What evidence may be: papers, tables, pictures. By what the content says, with the endings that may claim it. */
export const ACCEPTED: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/x-cfb': ['doc', 'xls', 'ppt', 'wps', 'et'],
  'application/zip': ['ofd'],
  'text/plain': ['txt', 'csv', 'md'],
};

export const ACCEPTED_ENDINGS: readonly string[] = Object.values(ACCEPTED).flat();
