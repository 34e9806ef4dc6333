import { filledIn } from '../../documents/words-in-language.ts';
import type { IncidentKind } from '../../enterprises/incidents/kinds.ts';
import { formatDecimal } from '../../platform/decimal-text.ts';
import type { HalfFigures, HalfSums } from '../figures/schema.ts';
import { LONGEST_SECTION, type ReportContent } from './content.ts';
import { figuresSentences } from './figures-sentences.ts';
import { cut, percent, type Say } from './say.ts';

/** What a department reported for the half-year (Q4), by its name. */
export interface Contribution {
  department: string;
  supervision: string;
  problems: string;
  suggestions: string;
}

export interface DraftFacts {
  figures: HalfFigures;
  contributions: readonly Contribution[];
  /** Names of the departments that were asked and have not reported. */
  departmentsMissing: readonly string[];
  incidents: Record<IncidentKind, number>;
  /** Titles of the half-year's public risk announcements; nothing else of a risk is public (R29). */
  announcements: readonly string[];
}

const INDEX_PLACES = 4;

/**
 * Q6: the draft of a half-year's analysis, in neutral sentences that people edit. What no data is about is left for them to
 * write; missing data is named and never counted as zero.
 */
export function draftText(facts: DraftFacts, say: Say): ReportContent {
  const { current } = facts.figures;
  return {
    title: filledIn(say.words.sentences.title, { period: say.period(current.period) }),
    sections: {
      supervision: lines([
        ...ofDepartments(facts, say, 'supervision'),
        facts.departmentsMissing.length > 0 &&
          filledIn(say.words.sentences.departmentsMissing, { departments: say.list(facts.departmentsMissing) }),
      ]),
      figures: lines(figuresSentences(facts.figures, say)),
      overview: lines([
        rateSentence(current, say),
        incidentSentence(facts, say),
        announcementSentence(facts, say),
        ...ofDepartments(facts, say, 'problems'),
      ]),
      safety: '',
      hygiene: '',
      health: '',
      environment: '',
      fraud: '',
      trend: lines(trendSentences(facts.figures, say)),
      suggestions: lines(ofDepartments(facts, say, 'suggestions')),
    },
    cases: [],
  };
}

const lines = (sentences: readonly (string | false | null)[]): string =>
  cut(sentences.filter(Boolean).join('\n'), LONGEST_SECTION);

const ofDepartments = (
  { contributions }: DraftFacts,
  { words }: Say,
  part: 'supervision' | 'problems' | 'suggestions',
): string[] =>
  contributions.flatMap(({ department, [part]: text }) =>
    text.trim() === '' ? [] : [filledIn(words.sentences.department, { department, text: text.trim() })],
  );

const rateSentence = ({ period, failureRateByBatches, returnRate }: HalfSums, say: Say): string | null =>
  failureRateByBatches !== null && returnRate !== null
    ? filledIn(say.words.sentences.failureRate, {
        period: say.period(period),
        rate: percent(failureRateByBatches),
        returnRate: percent(returnRate),
      })
    : null;

function incidentSentence({ incidents }: DraftFacts, { words }: Say): string {
  const isNone = Object.values(incidents).every((count) => count === 0);
  return isNone ? words.sentences.incidentsNone : filledIn(words.sentences.incidents, incidents);
}

const announcementSentence = ({ announcements }: DraftFacts, { words, list }: Say): string | null =>
  announcements.length === 0
    ? null
    : filledIn(words.sentences.announcements, { count: announcements.length, titles: list(announcements) });

/** Each measure over the three half-years that are known of it; nothing is said of one without any value now. */
function trendSentences({ current, before, lastYear }: HalfFigures, say: Say): string[] {
  const { sentences, signs, measures } = say.words;
  const index = (value: string) => formatDecimal(value, { places: INDEX_PLACES });
  const told = [
    { measure: measures.failureRate, of: (sums: HalfSums) => sums.failureRateByBatches, write: percent },
    { measure: measures.returnRate, of: (sums: HalfSums) => sums.returnRate, write: percent },
    { measure: measures.ownBrandShare, of: (sums: HalfSums) => sums.ownBrandShare, write: percent },
    { measure: measures.concentration, of: (sums: HalfSums) => sums.concentration, write: index },
  ].flatMap(({ measure, of, write }) => {
    if (of(current) === null) return [];
    const value = (sums: HalfSums) => {
      const known = of(sums);
      return known === null ? signs.none : write(known);
    };
    return [
      filledIn(sentences.trendOf, {
        measure,
        lastYear: say.period(lastYear.period),
        lastYearValue: value(lastYear),
        before: say.period(before.period),
        beforeValue: value(before),
        current: say.period(current.period),
        currentValue: value(current),
      }),
    ];
  });
  const isIncomplete = [current, before, lastYear].some((sums) => !isWhole(sums));
  return told.length > 0 && isIncomplete ? [...told, sentences.trendIncomplete] : told;
}

const isWhole = ({ inspection, exports, missing }: HalfSums): boolean =>
  inspection !== null &&
  exports !== null &&
  missing.inspectionMonths.length === 0 &&
  missing.listsFiled >= missing.listsOwed;
