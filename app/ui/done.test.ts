import { describe, expect, it } from 'vitest';
import { readDone } from './done.ts';

describe('what has just been done', () => {
  const read = (text: string | null) => readDone(text, ['saved', 'ended']);

  it('is an end with the form that led there', () =>
    expect(read('ended:end:6f0c')).toEqual({ end: 'ended', form: 'end:6f0c' }));
  it('is an end without a form where none was filled in', () =>
    expect(read('saved')).toEqual({ end: 'saved', form: null }));
  it.each([null, '', 'burnt:form', ':form', 'saved/x'])('is nothing known: %s', (text) =>
    expect(read(text)).toBeNull(),
  );
});
