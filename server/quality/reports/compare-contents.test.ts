import { describe, expect, it } from 'vitest';
import { changedParts, compareContents, compareTexts } from './compare-contents.ts';
import { type ReportContent, SECTIONS } from './content.ts';

const content = (
  changed: Partial<ReportContent['sections']> = {},
  cases: ReportContent['cases'] = [],
): ReportContent => ({
  title: '报告',
  sections: { ...(Object.fromEntries(SECTIONS.map((each) => [each, ''])) as ReportContent['sections']), ...changed },
  cases,
});
const rebuilt = (changes: ReturnType<typeof compareTexts>, without: 'added' | 'removed') =>
  changes.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

describe('comparing revisions', () => {
  it('Q6: shows what was added and removed, word by word, in Chinese and in English', () => {
    const changes = compareTexts('一次检验不合格3批。No recall.', '一次检验不合格5批。No recall was recorded.');
    expect(changes).toContainEqual({ kind: 'removed', text: '3' });
    expect(changes).toContainEqual({ kind: 'added', text: '5' });
    expect(rebuilt(changes, 'added')).toBe('一次检验不合格3批。No recall.');
    expect(rebuilt(changes, 'removed')).toBe('一次检验不合格5批。No recall was recorded.');
  });

  it('Q6: lists only the parts that differ', () => {
    const from = content({ overview: '甲' });
    const to = content({ overview: '乙' }, [{ title: '案例', text: '正文', source: null }]);
    expect(changedParts(from, from)).toEqual([]);
    expect(changedParts(from, to)).toEqual(['overview', 'cases']);
    expect(compareContents(from, to).at(1)?.changes).toEqual([{ kind: 'added', text: '案例\n正文' }]);
  });

  it('Q6: takes two long texts with nothing in common as one replaced by the other', () => {
    const from = Array.from({ length: 9_000 }, (_, index) => `a${index}`).join(' ');
    const to = Array.from({ length: 9_000 }, (_, index) => `b${index}`).join(',');
    const changes = compareTexts(from.slice(0, 20_000), to.slice(0, 20_000));
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
