import { z } from 'zod';
import { storedFileInput } from '../../enterprises/files/schema.ts';
import { id, zoneId } from '../../platform/inputs.ts';
import { ACTIVITY_SUBJECTS } from '../kinds.ts';

export const attachActivityFileInput = z.object({
  zone: zoneId,
  subject: z.enum(ACTIVITY_SUBJECTS),
  subjectId: id,
  ...storedFileInput.shape,
});
export const detachActivityFileInput = z.object({ zone: zoneId, file: id });

export const activityFileOutput = z.object({
  id: z.string(),
  title: z.string(),
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
});
export type ActivityFileOutput = z.infer<typeof activityFileOutput>;
