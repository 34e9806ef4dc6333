import { FACT_FIELDS } from '../../../server/enterprises/admission/fact-fields.ts';
import { type Facts, NO_FACTS } from '../../../server/enterprises/admission/facts.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import type { AdmissionWords } from '../admission/words.ts';
import { factLabel } from '../admission/words.ts';
import { type Writing, writtenFact } from '../admission/written-facts.ts';
import { factDifferences } from './fact-differences.ts';

/** What one revision has otherwise than the one before it, in words. */
export interface FactChange {
  id: string;
  label: string;
  before: string;
  after: string;
}

interface ReadingFacts {
  context: LoadContext;
  zone: string;
  enterprise: string;
  words: AdmissionWords;
  search: URLSearchParams;
  /** Of the facts on file; null without any. */
  latest: number | null;
  canUpdate: boolean;
}

/** E6: the facts on file or of an earlier revision, what that one changed, and the form's needs while it is open. */
export async function readFactsTab(reading: ReadingFacts) {
  const { context, zone, enterprise, search, latest, canUpdate } = reading;
  const { api } = context;
  const asked = Number(search.get('revision'));
  const revision = Number.isInteger(asked) && asked > 0 ? asked : undefined;
  const isEdited = canUpdate && search.get('open') === 'facts';
  const [all, { revisions, shown }] = await Promise.all([
    api.enterprises.countries({}),
    api.enterprises.facts({ zone, enterprise, ...(revision && !isEdited && { revision }) }),
  ]);
  const before =
    revision && shown && shown.revision > 1
      ? (await api.enterprises.facts({ zone, enterprise, revision: shown.revision - 1 })).shown
      : null;
  const names = Object.fromEntries(all.map(({ code, name }) => [code, name]));
  return {
    revisions,
    shown,
    isLatest: shown?.revision === latest,
    // Without being asked, a revision is what is on file; what it changed is a question of its own.
    changes: revision && shown && !isEdited ? changesOf(before?.facts ?? null, shown.facts, reading, names) : null,
    countryNames: Object.fromEntries((shown?.facts.markets ?? []).map((code) => [code, names[code] ?? code])),
    /** Only the form needs all countries to choose from. */
    edited: isEdited ? { facts: shown?.facts ?? NO_FACTS, revision: latest ?? 0, countries: all } : null,
  };
}

function changesOf(
  before: Facts | null,
  after: Facts,
  { context: { locale }, words }: ReadingFacts,
  countries: Record<string, string>,
): FactChange[] {
  const t = translator(locale, 'enterprises');
  const writing: Writing = { words, locale, countries, separator: translator(locale)('listSeparator') };
  const { facts, tables } = factDifferences(before, after);
  return [
    ...FACT_FIELDS.filter(({ name }) => facts.includes(name)).map((field) => ({
      id: field.name,
      label: factLabel(words, field.name),
      before: writtenFact(field, before ?? NO_FACTS, writing),
      after: writtenFact(field, after, writing),
    })),
    ...tables.map(({ table, removed, added }) => ({
      id: table,
      label: words.tables[table].title,
      before: removed > 0 ? t('facts.changes.rowsRemoved', { count: removed }) : '',
      after: added > 0 ? t('facts.changes.rowsAdded', { count: added }) : '',
    })),
  ];
}
