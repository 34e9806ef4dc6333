import { describe, expect, it } from 'vitest';
import { SECTIONS, type Section } from '../reports/content.ts';
import { emptyFields, MANDATORY_SECTIONS, mayHandIn } from './complete.ts';

const written = (text: Partial<Record<Section, string>> = {}) => ({
  sections: { ...(Object.fromEntries(SECTIONS.map((section) => [section, ''])) as Record<Section, string>), ...text },
});
const whole = Object.fromEntries(MANDATORY_SECTIONS.map((section) => [section, 'x']));

describe('a report that goes to the office', () => {
  it('Q6: has the parts of the format written, the aspects without anything to say left out', () =>
    expect(mayHandIn(written(whole))).toEqual({ ok: true }));

  it('Q6: is refused with an empty part, naming it', () => {
    expect(mayHandIn(written({ ...whole, trend: ' \n', suggestions: '' }))).toEqual({
      ok: false,
      reason: 'quality.sectionsEmpty',
      rule: 'Q6',
      params: { sections: '2.1, 2.2' },
    });
    expect(Object.keys(emptyFields(written({ ...whole, supervision: '' })))).toEqual(['sections.supervision']);
    expect(emptyFields(written(whole))).toEqual({});
  });
});
