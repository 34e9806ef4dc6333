import { z } from 'zod';
import { inEveryLanguage } from '../../documents/words-in-language.ts';
import { INCIDENT_KINDS } from '../../enterprises/incidents/kinds.ts';
import { INCIDENT_CAUSES } from '../../enterprises/standing/measures.ts';
import { bilingualSchema, type Locale } from '../../platform/bilingual.ts';
import { seedReader } from '../../platform/seed-file.ts';
import { MEASURE_KINDS, RISK_LEVELS, RISK_SOURCES } from '../../risk/kinds.ts';

const PERIODS = ['first', 'second', 'month', 'day'] as const;
const SIGNS = ['list', 'clauses', 'none', 'money'] as const;
const SENTENCES = [
  'title',
  'department',
  'departmentsMissing',
  'inspected',
  'noInspection',
  'failed',
  'failedNone',
  'failedCountries',
  'returned',
  'returnedNone',
  'returnedCountries',
  'country',
  'exported',
  'noExports',
  'exportedCountries',
  'countryShare',
  'comparedInspections',
  'inspectionsIncomparable',
  'comparedExports',
  'comparedByLists',
  'monthsMissing',
  'listsMissing',
  'failureRate',
  'incidents',
  'incidentsNone',
  'announcements',
  'trendOf',
  'trendIncomplete',
] as const;
const CHANGES = ['up', 'down', 'same', 'fromZero'] as const;
export const TREND_MEASURES = ['failureRate', 'returnRate', 'ownBrandShare', 'concentration'] as const;
const CASES = [
  'enterprise',
  'product',
  'incidentTitle',
  'incident',
  'reference',
  'quantity',
  'amount',
  'extent',
  'causeNote',
  'tracing',
  'riskTitle',
  'risk',
  'level',
  'levelNone',
  'measures',
  'measuresNone',
  'stateOpen',
  'stateEnded',
] as const;

/** Every id of the code must have its words, and nothing else may. */
const shape = <W extends z.ZodType>(word: W) => {
  const each = <const K extends string>(ids: readonly K[]) => z.record(z.enum(ids), word);
  return z.strictObject({
    periods: each(PERIODS),
    signs: each(SIGNS),
    sentences: each(SENTENCES),
    changes: each(CHANGES),
    measures: each(TREND_MEASURES),
    cases: each(CASES),
    causes: each(INCIDENT_CAUSES),
    incidentKinds: each(INCIDENT_KINDS),
    riskSources: each(RISK_SOURCES),
    riskLevels: each(RISK_LEVELS),
    riskMeasures: each(MEASURE_KINDS),
  });
};

const plain = shape(z.string());
export type ReportWords = z.infer<typeof plain>;

const readStored = seedReader('quality-words.yaml', shape(bilingualSchema));

/** The words of a drafted analysis in a language; {braces} stand for what is filled in. */
export const readReportWords: (locale: Locale) => Promise<ReportWords> = inEveryLanguage(readStored);
