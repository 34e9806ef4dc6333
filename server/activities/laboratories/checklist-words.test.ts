import { describe, expect, it } from 'vitest';
import { SECTION_IDS } from './checklist.ts';
import { itemsOf, readChecklistWords } from './checklist-words.ts';

describe('the words of the readiness checklist', () => {
  it('Z14: there is a question for every item, and for nothing else', async () => {
    const words = await readChecklistWords();
    for (const section of SECTION_IDS) expect(Object.keys(words[section].items)).toEqual([...itemsOf(section)]);
  });
});
