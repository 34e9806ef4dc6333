import { diffArrays } from 'diff';
import { type ReportContent, SECTIONS, type Section } from './content.ts';

/** What of a report is compared: its title, each section, and its cases as one text. */
export const COMPARED_PARTS = ['title', ...SECTIONS, 'cases'] as const;
export type ComparedPart = 'title' | Section | 'cases';

export const CHANGES = ['same', 'added', 'removed'] as const;
export interface TextChange {
  kind: (typeof CHANGES)[number];
  text: string;
}

/** Words of Chinese and of English alike; put together again they are the text. */
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const wordsIn = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Beyond so many edits two texts have little in common, and looking for it takes too long. */
const MOST_EDITS = 1_000;

/** The second text as changes of the first, in order. */
export function compareTexts(from: string, to: string): TextChange[] {
  if (from === to) return to === '' ? [] : [{ kind: 'same', text: to }];
  const changes = diffArrays(wordsIn(from), wordsIn(to), { maxEditLength: MOST_EDITS });
  if (!changes) {
    return [
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

const textOf = ({ title, sections, cases }: ReportContent, part: ComparedPart): string => {
  if (part === 'title') return title;
  if (part === 'cases') return cases.map((each) => `${each.title}\n${each.text}`).join('\n\n');
  return sections[part];
};

/** The parts in which two revisions differ. */
export const changedParts = (from: ReportContent, to: ReportContent): ComparedPart[] =>
  COMPARED_PARTS.filter((part) => textOf(from, part) !== textOf(to, part));

/** Each part that differs, with its changes. */
export const compareContents = (from: ReportContent, to: ReportContent) =>
  changedParts(from, to).map((part) => ({ part, changes: compareTexts(textOf(from, part), textOf(to, part)) }));
