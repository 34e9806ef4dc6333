import { filledIn } from '../../documents/words-in-language.ts';
import { writtenDay } from '../../documents/written-values.ts';
import { SECTION_NUMBER, type Section } from '../reports/content.ts';
import { comparedTable } from './compared-table.ts';
import type { DocumentPaper } from './document-paper.ts';
import {
  type DocumentBlock,
  headingOf,
  numbered,
  type OfficialDocument,
  paragraphsOf,
  remark,
} from './official-document.ts';
import { partsTables } from './parts-tables.ts';
import { reportCharts } from './report-charts.ts';
import type { ShownFigures, ShownReport } from './shown-report.ts';

/** Aspects of 2.1, in the order of the format. */
const ASPECTS = ['safety', 'hygiene', 'health', 'environment', 'fraud', 'trend'] as const satisfies readonly Section[];

/** Q6: the report in the format's layout: 1 basics with its figures, 2 analysis, 3 cases. Texts stay as they were written. */
export function reportDocument(report: ShownReport, paper: DocumentPaper): OfficialDocument {
  const { words } = paper;
  const isPublished = report.revision === report.publishedRevision;
  const blocks: DocumentBlock[] = [
    headingOf(1, `1. ${words.parts.basics}`),
    ...section('supervision', report, paper),
    ...section('figures', report, paper),
    ...figuresBlocks(report.figures, paper),
    remark(filledIn(words.notes.takenOn, { day: writtenDay(report.figuresTakenOn, paper.locale) })),
    headingOf(1, `2. ${words.parts.analysis}`),
    ...section('overview', report, paper),
    ...ASPECTS.flatMap((aspect, index) => [
      headingOf(3, filledIn(words.numbered.aspect, { number: index + 1, title: words.sections[aspect] })),
      ...textOf(report.content.sections[aspect], paper),
    ]),
    ...section('suggestions', report, paper),
    headingOf(1, `3. ${words.parts.cases}`),
    ...casesOf(report.content, paper),
  ];
  return {
    title: report.content.title,
    marks: marksOf(report, paper),
    head: [],
    blocks: numbered(blocks, words.numbered),
    closing: [
      report.names.zone,
      report.names.office,
      ...(isPublished && report.publishedOn ? [writtenDay(report.publishedOn, paper.locale)] : []),
    ],
  };
}

/** What nobody may overlook: that it is no published report, and that a demonstration's data are made up. */
function marksOf({ revision, publishedRevision, state, names }: ShownReport, { words }: DocumentPaper): string[] {
  const isOld = publishedRevision !== null && revision < publishedRevision;
  return [
    revision !== publishedRevision &&
      filledIn(isOld ? words.notes.superseded : words.notes.notPublished, { revision, state: words.states[state] }),
    names.demo && words.notes.demonstration,
  ].filter((mark) => mark !== false);
}

const section = (name: Section, { content }: ShownReport, paper: DocumentPaper): DocumentBlock[] => [
  headingOf(2, `${SECTION_NUMBER[name]} ${paper.words.sections[name]}`),
  ...textOf(content.sections[name], paper),
];

function textOf(text: string, { words }: DocumentPaper): DocumentBlock[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.length > 0 ? paragraphs : [remark(words.notes.noText)];
}

function figuresBlocks(figures: ShownFigures, paper: DocumentPaper): DocumentBlock[] {
  const tables = partsTables(figures, paper);
  const charts = reportCharts(figures, paper);
  return [
    comparedTable(figures, paper),
    ...charts.exportsByMonth,
    ...charts.failureRates,
    tables.failuresByCountry,
    ...charts.failuresByCountry,
    tables.failuresByProduct,
    tables.returnsByCountry,
    tables.exportsByCountry,
    tables.exportsByProduct,
  ];
}

function casesOf({ cases }: ShownReport['content'], { words }: DocumentPaper): DocumentBlock[] {
  if (cases.length === 0) return [remark(words.notes.noCases)];
  return cases.flatMap(({ title, text }, index) => [
    headingOf(3, filledIn(words.numbered.case, { number: index + 1, title })),
    ...paragraphsOf(text),
  ]);
}
