import { z } from 'zod';
import { id, text, zoneId } from '../../platform/inputs.ts';
import { categoriesOf, FILE_SUBJECTS, isCategory } from './subjects.ts';

/** A stored file as a paper: its bytes were uploaded before and are named by their SHA-256. */
export const storedFileInput = z.object({
  title: text(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: text(200),
});
export type StoredFileInput = z.infer<typeof storedFileInput>;

const ofSubject = z.object({
  zone: zoneId,
  enterprise: id,
  subject: z.enum(FILE_SUBJECTS),
  /** Of the application, observation, incident, check or assessment; of a commitment, the enterprise's. */
  subjectId: id,
});
export const listFilesInput = ofSubject;
export const attachFileInput = ofSubject
  .extend({ category: text(60), ...storedFileInput.shape })
  .superRefine(({ subject, category }, issues) => {
    if (isCategory(subject, category)) return;
    const choices = categoriesOf(subject)?.join(', ');
    const params = choices ? { key: 'field.choice', values: { choices } } : { key: 'field.format' };
    issues.addIssue({ code: 'custom', path: ['category'], params });
  });
export const detachFileInput = z.object({ zone: zoneId, file: id });

export const fileOutput = z.object({
  id: z.string(),
  category: z.string(),
  title: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
});
export type FileOutput = z.infer<typeof fileOutput>;

export const filedOutput = fileOutput.extend({ subject: z.enum(FILE_SUBJECTS), subjectId: z.string() });
