import { describe, expect, it } from 'vitest';
import { formFieldOf, readEvidence, usedRows } from './evidence-rows.ts';

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe('the evidence rows of the form', () => {
  it('leave out rows in which nothing was entered', () =>
    expect(
      readEvidence(form({ 'link.0.url': '', 'link.0.title': ' ', 'text.0.text': '', 'file.0.title': '' })).evidence,
    ).toEqual([]));

  it('become pieces of evidence in the order of the form', () => {
    const read = readEvidence(
      form({
        'file.0.sha256': 'aa',
        'file.0.fileName': '会议纪要.2026.pdf',
        'file.0.happenedOn': '2026-03-01',
        'link.0.url': '',
        'link.1.url': 'https://example.gov.cn/a',
        'link.1.title': '通知',
        'link.1.happenedOn': '2026-03-02',
        'text.0.title': '说明',
        'text.0.text': '已完成',
        'text.0.happenedOn': '2026-03-03',
      }),
    );
    expect(read.prefixes).toEqual(['file.0', 'link.1', 'text.0']);
    expect(read.evidence[0]).toEqual({
      kind: 'file',
      title: '会议纪要.2026',
      sha256: 'aa',
      fileName: '会议纪要.2026.pdf',
      happenedOn: '2026-03-01',
    });
    expect(read.evidence[2]?.kind).toBe('note');
  });

  it('notice a row with a title but no file', () =>
    expect(readEvidence(form({ 'file.0.title': '纪要' })).withoutFile).toEqual(['file.0']));

  it('are counted from the highest row in use', () => {
    expect(usedRows(['link.0.url', 'link.3.title', 'file.7.title'], 'link')).toBe(4);
    expect(usedRows([], 'file')).toBe(0);
  });

  it("find the form's field for the server's", () => {
    const prefixes = ['file.0', 'link.1', 'text.0'];
    expect(formFieldOf('addEvidence.0.sha256', prefixes)).toBe('file.0.file');
    expect(formFieldOf('addEvidence.1.url', prefixes)).toBe('link.1.url');
    expect(formFieldOf('addEvidence.2.happenedOn', prefixes)).toBe('text.0.happenedOn');
    expect(formFieldOf('claimed', prefixes)).toBe('percent');
    expect(formFieldOf('note', prefixes)).toBe('note');
    expect(formFieldOf('addEvidence.9.url', prefixes)).toBe('addEvidence.9.url');
  });
});
