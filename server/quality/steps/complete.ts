import { allowed, type Message, type Verdict } from '../../platform/errors.ts';
import { type ReportContent, SECTION_NUMBER, type Section } from '../reports/content.ts';

/** Q6: the parts of the fixed format without which a report says nothing; the five aspects of 2.1 are written where there is something. */
export const MANDATORY_SECTIONS = [
  'supervision',
  'figures',
  'overview',
  'trend',
  'suggestions',
] as const satisfies readonly Section[];
type Mandatory = (typeof MANDATORY_SECTIONS)[number];

export const missingSections = ({ sections }: Pick<ReportContent, 'sections'>): Mandatory[] =>
  MANDATORY_SECTIONS.filter((section) => sections[section].trim() === '');

/** Q6: what goes to the office is written. */
export function mayHandIn(content: Pick<ReportContent, 'sections'>): Verdict {
  const missing = missingSections(content);
  if (missing.length === 0) return allowed;
  const numbers = [...new Set(missing.map((section) => SECTION_NUMBER[section]))].join(', ');
  return { ok: false, reason: 'quality.sectionsEmpty', rule: 'Q6', params: { sections: numbers } };
}

const EMPTY = {
  supervision: 'quality.empty.supervision',
  figures: 'quality.empty.figures',
  overview: 'quality.empty.overview',
  trend: 'quality.empty.trend',
  suggestions: 'quality.empty.suggestions',
} as const satisfies Record<Mandatory, string>;

/** Each empty part by its name, to be shown beside the refusal. */
export const emptyFields = (content: Pick<ReportContent, 'sections'>): Record<string, Message> =>
  Object.fromEntries(missingSections(content).map((section) => [`sections.${section}`, { key: EMPTY[section] }]));
