import type { Section } from '../../../server/quality/reports/content.ts';

/** The parts of the report format in their order; each is a section of the page. */
export const REPORT_PARTS = [
  { id: 'part-1-1', number: '1.1', title: 'supervision', sections: ['supervision'] },
  { id: 'part-1-2', number: '1.2', title: 'figures', sections: ['figures'] },
  {
    id: 'part-2-1',
    number: '2.1',
    title: 'overview',
    sections: ['overview', 'safety', 'hygiene', 'health', 'environment', 'fraud', 'trend'],
  },
  { id: 'part-2-2', number: '2.2', title: 'suggestions', sections: ['suggestions'] },
  { id: 'part-3', number: '3', title: 'cases', sections: [] },
] as const satisfies readonly {
  id: string;
  number: string;
  title: Section | 'cases';
  sections: readonly Section[];
}[];

/** Of these the product holds no data: people write them. */
export const ASPECTS: readonly Section[] = ['safety', 'hygiene', 'health', 'environment', 'fraud'];
