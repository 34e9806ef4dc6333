import { describe, expect, it } from 'vitest';
import { formFieldOf, storedFileOf, titleOf } from './stored-file.ts';

const formOf = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};

describe('the one file of a form', () => {
  it('is none when nothing was chosen', () => expect(storedFileOf(formOf({ 'paper.title': 'Report' }))).toBeNull());

  it('takes its title from its name when none was typed', () =>
    expect(
      storedFileOf(formOf({ 'paper.sha256': 'ab', 'paper.fileName': '检测报告.v2.pdf', 'paper.title': ' ' })),
    ).toEqual({ title: '检测报告.v2', sha256: 'ab', fileName: '检测报告.v2.pdf' }));

  it.each([
    ['a.pdf', 'a'],
    ['no ending', 'no ending'],
    ['.pdf', '.pdf'],
  ])('%s is called %s', (fileName, title) => expect(titleOf(fileName)).toBe(title));

  it.each([
    ['sha256', 'paper.file'],
    ['paper.file.sha256', 'paper.file'],
    ['file.fileName', 'paper.file'],
    ['paper.signedOn', 'paper.signedOn'],
    ['happenedOn', 'happenedOn'],
  ])("what is wrong with '%s' stands at '%s'", (field, control) => expect(formFieldOf(field)).toBe(control));
});
