import { z } from 'zod';
import { bilingualSchema } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { CHECKLIST_SECTIONS, type ChecklistItem, type ChecklistSection, SECTION_IDS } from './checklist.ts';

/** `hint`: what shows that it is ready. */
const itemWords = z.strictObject({ question: bilingualSchema, hint: bilingualSchema });

/** Every section and every item of the checklist, no more and no less. */
const checklistWords = z.record(
  z.enum(SECTION_IDS),
  z.strictObject({ title: bilingualSchema, items: z.record(z.string(), itemWords) }),
);

export type ChecklistWords = z.infer<typeof checklistWords>;

/** The questions of the readiness checklist, in both languages. */
export const readChecklistWords: () => Promise<ChecklistWords> = seedReader(
  'laboratory-checklist.yaml',
  checklistWords,
);

/** The words of an item. @throws Error if the seed file lacks them */
export function wordsOfItem(words: ChecklistWords, section: ChecklistSection, item: ChecklistItem) {
  const found = words[section].items[item];
  if (!found) throw new Error(`seeds/laboratory-checklist.yaml has no ${item}`);
  return found;
}

export const itemsOf = (section: ChecklistSection): readonly ChecklistItem[] => CHECKLIST_SECTIONS[section];
