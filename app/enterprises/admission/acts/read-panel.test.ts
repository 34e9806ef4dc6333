import { expect, it } from 'vitest';
import { panelFieldOf, readPanel } from './read-panel.ts';

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

it('E5: the first row is the lead, empty rows are not there, silence about interests is not a declaration', () =>
  expect(
    readPanel(
      form({
        'panel.0.name': '组长甲',
        'panel.0.organisation': '示例院',
        'panel.0.conflict': 'none',
        'panel.1.name': ' ',
        'panel.1.organisation': '',
        'panel.3.name': '专家乙',
        'panel.3.organisation': '',
      }),
    ),
  ).toEqual({
    rows: [0, 3],
    panel: [
      { name: '组长甲', organisation: '示例院', isLead: true, conflict: 'none' },
      { name: '专家乙', organisation: '', isLead: false, conflict: 'undeclared' },
    ],
  }));

it('E5: without a first row there is no lead', () =>
  expect(readPanel(form({ 'panel.1.name': '专家乙' })).panel.some(({ isLead }) => isLead)).toBe(false));

it('names the field of the form that the server complains about', () => {
  expect(panelFieldOf('panel.1.name', [0, 3])).toBe('panel.3.name');
  expect(panelFieldOf('panel', [])).toBe('panel.0.name');
});
