import { describe, expect, it } from 'vitest';
import { EDITED_BY, mayEdit } from './editing.ts';
import { isEditable, REPORT_STATES } from './lifecycle.ts';
import { mayOpenRisk } from './may-open-risk.ts';

describe('writing in a report', () => {
  it('Q9: is for the technical group while it is a draft, for the office too while it is revised, and for nobody in between', () => {
    for (const state of REPORT_STATES) expect(mayEdit(state).ok).toBe(isEditable(state));
    expect(EDITED_BY).toMatchObject({ draft: 'quality.compile', revising: 'quality.revise', consulting: null });
    expect(mayEdit('submitted')).toMatchObject({ reason: 'quality.editNotNow', rule: 'Q8' });
    expect(mayEdit('published')).toMatchObject({ reason: 'quality.editPublished', rule: 'Q9' });
  });

  it('Q11: a finding opens one risk', () => {
    expect(mayOpenRisk({ riskItemId: null })).toEqual({ ok: true });
    expect(mayOpenRisk({ riskItemId: 'x' })).toMatchObject({ ok: false, reason: 'quality.riskOpened', rule: 'Q11' });
  });
});
