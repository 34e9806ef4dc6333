import { exact, sum, toDecimal } from '../../assessment/exact.ts';
import { filledIn } from '../../documents/words-in-language.ts';
import { writtenDay } from '../../documents/written-values.ts';
import { REPORT_PARTS } from '../enterprise-reports/parts.ts';
import type { readEnterpriseReport } from '../enterprise-reports/read-report.ts';
import type { EnterpriseReportFigures } from '../enterprise-reports/schema.ts';
import type { DocumentPaper } from './document-paper.ts';
import {
  type DocumentBlock,
  headingOf,
  numbered,
  type OfficialDocument,
  paragraphsOf,
  remark,
  type TableBlock,
} from './official-document.ts';

type ReadReport = Awaited<ReturnType<typeof readEnterpriseReport>>;

/** Z9: an enterprise's report of a half-year; as long as none is filed, its template with what its lists say today. */
export function enterpriseDocument(read: ReadReport, demo: boolean, paper: DocumentPaper): OfficialDocument {
  const { words, locale } = paper;
  const { enterprise, period, from, to, dueOn, report } = read;
  const own = words.enterpriseReport;
  const figures = report?.figures ?? read.figures;
  const blocks: DocumentBlock[] = [
    headingOf(1, `1. ${own.figures}`),
    ...figuresTables(figures, paper),
    ...REPORT_PARTS.flatMap((part, index) => [
      headingOf(1, `${index + 2}. ${own.parts[part]}`),
      ...(report ? paragraphsOf(report.content[part]) : [remark(own.hints[part])]),
    ]),
  ];
  return {
    title: filledIn(own.title, { period: paper.period(period) }),
    marks: [
      !report && filledIn(own.empty, { dueOn: writtenDay(dueOn, locale) }),
      demo && words.notes.demonstration,
    ].filter((mark) => mark !== false),
    head: [
      filledIn(own.enterprise, { name: enterprise.name }),
      filledIn(own.uscc, { uscc: enterprise.uscc }),
      filledIn(own.window, { from: writtenDay(from, locale), to: writtenDay(to, locale) }),
      ...(report && report.revision > 1
        ? [filledIn(own.revision, { revision: report.revision, reason: report.reason })]
        : []),
    ],
    blocks: numbered(blocks, words.numbered),
    closing: [
      filledIn(own.signatory, { name: report?.content.signatory ?? own.toSign }),
      filledIn(own.filedOn, { day: report ? writtenDay(report.filedOn, locale) : '' }).trim(),
    ],
  };
}

/** What its own lists and the inspection authority say: side by side, month by month, and by country. */
function figuresTables(figures: EnterpriseReportFigures, paper: DocumentPaper): TableBlock[] {
  const { words } = paper;
  const { columns, measures, units, tables } = words;
  const halves = [figures, figures.before, figures.lastYear];
  const exported = (pick: (sums: NonNullable<EnterpriseReportFigures['exports']>) => string | null) =>
    halves.map(({ exports }) => exports && pick(exports));
  const amount = 'right' as const;
  return [
    {
      kind: 'table',
      caption: tables.compared,
      columns: [
        { title: columns.measure, width: 5, align: 'left' },
        { title: columns.unit, width: 2, align: 'center' },
        ...halves.map(({ period }) => ({ title: paper.period(period), width: 2.8, align: amount })),
      ],
      rows: [
        [measures.exports, units.money, ...exported(({ amountUsd }) => amountUsd).map(paper.money)],
        [measures.ownBrand, units.money, ...exported(({ ownBrandAmountUsd }) => ownBrandAmountUsd).map(paper.money)],
        [measures.ownBrandShare, units.percent, ...exported(({ ownBrandShare }) => ownBrandShare).map(paper.percent)],
      ],
      notes: [],
    },
    inspectionTable(figures, paper),
    {
      kind: 'table',
      caption: tables.months,
      columns: [
        { title: columns.month, width: 3.6, align: 'left' },
        { title: columns.list, width: 3, align: 'center' },
        { title: columns.amount, width: 3.2, align: amount },
        { title: columns.ownBrandAmount, width: 3.2, align: amount },
        { title: columns.nonconformingRows, width: 2.6, align: amount },
      ],
      rows: figures.months.map(({ month, state, amountUsd, ownBrandAmountUsd, nonconformingRows }) => [
        paper.month(month),
        words.filings[state],
        paper.money(amountUsd),
        paper.money(ownBrandAmountUsd),
        paper.count(nonconformingRows),
      ]),
      notes: [],
    },
    countriesTable(figures, paper),
  ];
}

function inspectionTable(figures: EnterpriseReportFigures, paper: DocumentPaper): TableBlock {
  const { columns, measures, units, tables, notes, inapplicable, missing } = paper.words;
  const { inspection, period } = figures;
  const count = (label: string, value: number | undefined) => [label, units.batches, paper.count(value ?? null)];
  const rate = (label: string, value: string | null) => [
    label,
    units.percent,
    inspection ? (value === null ? inapplicable : paper.percent(value)) : missing,
  ];
  const lacking = figures.missing.inspectionMonths;
  return {
    kind: 'table',
    caption: tables.inspection,
    columns: [
      { title: columns.measure, width: 7.6, align: 'left' },
      { title: columns.unit, width: 3, align: 'center' },
      { title: columns.value, width: 5, align: 'right' },
    ],
    rows: [
      count(measures.inspectedBatches, inspection?.inspectedBatches),
      count(measures.failedBatches, inspection?.failedBatches),
      rate(measures.failureRateByBatches, figures.failureRateByBatches),
      count(measures.returnedBatches, inspection?.returnedBatches),
      rate(measures.returnRate, figures.returnRate),
    ],
    notes:
      lacking.length > 0
        ? [filledIn(notes.inspectionMissing, { period: paper.period(period), months: paper.months(lacking) })]
        : [],
  };
}

const MOST_COUNTRIES = 10;

function countriesTable({ countries, exports }: EnterpriseReportFigures, paper: DocumentPaper): TableBlock {
  const { columns, tables, rows, notes, missing } = paper.words;
  const rest = countries.slice(MOST_COUNTRIES);
  const total = (amounts: readonly string[]) => toDecimal(sum(amounts.map(exact)));
  const row = (name: string, of: EnterpriseReportFigures['countries']) => [
    name,
    paper.money(total(of.map(({ amountUsd }) => amountUsd))),
    paper.percent(total(of.flatMap(({ share }) => share ?? []))),
  ];
  return {
    kind: 'table',
    caption: tables.countries,
    columns: [
      { title: columns.country, width: 7, align: 'left' },
      { title: columns.amount, width: 4.6, align: 'right' },
      { title: columns.share, width: 4, align: 'right' },
    ],
    rows: exports
      ? [
          ...countries.slice(0, MOST_COUNTRIES).map((each) => row(paper.country(each.country), [each])),
          ...(rest.length > 0 ? [row(filledIn(rows.others, { count: rest.length }), rest)] : []),
          row(rows.total, countries),
        ]
      : [[missing, missing, missing]],
    notes: exports && countries.length === 0 ? [notes.noExports] : [],
  };
}
