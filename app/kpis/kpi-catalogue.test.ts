import { describe, expect, it } from 'vitest';
import { definitionOf, KPI_IDS, type KpiId } from '../../server/kpis/areas.ts';
import { KPI_SOURCES } from '../../server/kpis/definition.ts';
import { LOCALES } from '../../server/platform/bilingual.ts';
import { catalogues } from '../i18n/catalogues.server.ts';

/** The key figures that the product promises, by the words of its description. */
const PROMISED = {
  'enterprises by status': ['admitted', 'suspended', 'registered', 'removed'],
  'in and out this year': ['moved-in', 'moved-out'],
  'under observation': ['under-observation'],
  'certificates (QMS, CNAS)': ['qms-certified', 'cnas-accredited'],
  'supervision coverage': ['enterprises-checked'],
  'on-time monthly lists': ['monthly-lists-on-time'],
  'commitments signed': ['commitments-signed'],
  'risks open by level': ['open', 'open-serious', 'open-high', 'open-medium', 'open-low', 'open-unassessed'],
  'risks open by age': ['age-0-7', 'age-8-30', 'age-31-90', 'age-over-90'],
  'overdue risks': ['overdue'],
  'active warnings': ['active-warnings'],
  'median days from report to assessment': ['days-to-assessment'],
  'notifications, recalls and returns per 100 million USD': ['notification-rate', 'recall-rate', 'return-rate'],
  'export value and batches': ['export-value', 'inspected-batches'],
  'first-inspection failures by batches and by value': ['failure-rate-by-batches', 'failure-rate-by-value'],
  'return rate': ['returned-batches'],
  'own-brand share': ['own-brand-share'],
  'market concentration': ['market-concentration'],
  'half-yearly reports on time': ['half-year-reports-on-time'],
} as const satisfies Record<string, readonly KpiId[]>;

describe('the catalogue of key figures', () => {
  it('has every figure that the product promises', () =>
    expect(KPI_IDS).toEqual(expect.arrayContaining(Object.values(PROMISED).flat())));

  it('has each figure once', () => expect(new Set(KPI_IDS).size).toBe(KPI_IDS.length));

  it.each(LOCALES)('names each with its formula and its source in %s, and nothing else', (locale) => {
    const { kpi, source } = catalogues[locale].kpis;
    expect(Object.keys(kpi).sort()).toEqual([...KPI_IDS].sort());
    expect(Object.keys(source).sort()).toEqual([...KPI_SOURCES].sort());
    const lacking = KPI_IDS.filter((id) => Object.values(kpi[id]).some((text) => text.trim() === ''));
    expect(lacking).toEqual([]);
    expect(new Set(KPI_IDS.map((id) => kpi[id].name)).size).toBe(KPI_IDS.length);
  });

  it('says what nothing looks like: zero of a count, no data of anything else', () => {
    const wrong = KPI_IDS.filter((id) => {
      const { unit, withoutData } = definitionOf(id);
      return (unit === 'count') !== (withoutData === 'zero');
    });
    expect(wrong).toEqual([]);
  });

  it('reckons an interval for every rate and for shares of things that are counted', () => {
    const of = (uncertainty: string) => KPI_IDS.filter((id) => definitionOf(id).uncertainty === uncertainty);
    expect(of('poisson').map((id) => definitionOf(id).unit)).toEqual(['rate', 'rate', 'rate']);
    expect(of('wilson').every((id) => definitionOf(id).unit === 'share')).toBe(true);
    expect(of('full-count').every((id) => definitionOf(id).unit === 'share')).toBe(true);
    expect(of('none').filter((id) => definitionOf(id).unit === 'share')).toEqual([
      'failure-rate-by-value',
      'own-brand-share',
    ]);
  });
});
