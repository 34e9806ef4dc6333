import { describe, expect, it } from 'vitest';
import { mayConvene, type PanelMember } from './panel.ts';

const lead: PanelMember = { name: '张三', isLead: true, conflict: 'none' };
const member = (name: string, conflict: PanelMember['conflict'] = 'none'): PanelMember => ({
  name,
  isLead: false,
  conflict,
});
const PANEL = [lead, member('李四'), member('王五')];
const INTERESTED = ['赵六', 'Li Ming'];

describe('the expert panel', () => {
  it('E5: a panel has one lead and at least two further members', () => {
    expect(mayConvene(PANEL, INTERESTED)).toEqual({ ok: true });
    expect(mayConvene([...PANEL, member('孙七')], INTERESTED)).toEqual({ ok: true });
    expect(mayConvene([lead, member('李四')], INTERESTED)).toMatchObject({ reason: 'panel.members', rule: 'E5' });
    expect(mayConvene([], INTERESTED)).toMatchObject({ reason: 'panel.lead', rule: 'E5' });
    expect(mayConvene([member('李四'), member('王五'), member('孙七')], [])).toMatchObject({ reason: 'panel.lead' });
    expect(mayConvene([...PANEL, { ...lead, name: '孙七' }], [])).toMatchObject({
      reason: 'panel.lead',
      params: { leads: 2 },
    });
  });

  it('E5: nobody sits on a panel twice, however the name is spaced', () =>
    expect(mayConvene([lead, member('李四'), member('李　四')], INTERESTED)).toMatchObject({
      reason: 'panel.duplicate',
      params: { name: '李　四' },
    }));

  it('E5: everybody has declared, and nobody with a conflict sits', () => {
    expect(mayConvene([...PANEL, member('孙七', 'undeclared')], INTERESTED)).toMatchObject({
      reason: 'panel.undeclared',
      rule: 'E5',
      params: { name: '孙七' },
    });
    expect(mayConvene([...PANEL, member('孙七', 'declared')], INTERESTED)).toMatchObject({
      reason: 'panel.conflict',
      rule: 'E5',
      params: { name: '孙七' },
    });
  });

  it('E5: the legal person and the quality head of the enterprise never judge it', () => {
    expect(mayConvene([...PANEL, member('赵 六')], INTERESTED)).toMatchObject({
      reason: 'panel.interested',
      rule: 'E5',
      params: { name: '赵 六' },
    });
    expect(mayConvene([...PANEL, member('li ming')], INTERESTED)).toMatchObject({ reason: 'panel.interested' });
  });
});
