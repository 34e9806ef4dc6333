import { type Cell, type Line, linesOf, printed, type Row, written } from '../../../documents/layout.ts';
import { filledIn } from '../../../documents/words-in-language.ts';
import { box, dayOfInstant, lead, ticked, writtenDay } from '../../../documents/written-values.ts';
import type { readApplication } from '../../admission/read-application.ts';
import type { FormDocument } from '../form-document.ts';
import { factLabel, factText, type Paper } from '../paper.ts';

export type ReadApplication = Awaited<ReturnType<typeof readApplication>>;

const COLUMNS = [3.3, 4.4, 3.25, 3.71];
const WIDE = { span: 3 };
const BOX_HEIGHT = 1.9;

/** EF1: the application. */
export function ef1(application: ReadApplication, paper: Paper): FormDocument {
  const { words, locale, timeZone } = paper;
  const { facts } = application;
  const label = (name: Parameters<typeof factLabel>[1], text?: string) => printed(factLabel(paper, name, text));
  const value = (name: Parameters<typeof factText>[2], place = {}) => written(factText(paper, facts, name), place);
  const submittedOn = writtenDay(dayOfInstant(application.submittedAt, timeZone), locale);
  const rows: Row[] = [
    { cells: [label('legalPerson'), value('legalPerson'), printed(words.labels.phoneAndFax), phones(application)] },
    { cells: [label('address'), value('address'), label('postcode'), value('postcode')] },
    { cells: [label('mainProducts'), value('mainProducts', WIDE)], height: 1.4 },
    { cells: [label('headcount'), value('headcount', WIDE)] },
    { cells: [label('salesUsd'), value('salesUsd'), change('salesChangePercent'), value('salesChangePercent')] },
    { cells: [label('tradeUsd'), value('tradeUsd'), change('tradeChangePercent'), value('tradeChangePercent')] },
    {
      cells: [
        printed(words.sections.brand, { rows: 2 }),
        printed(words.labels.brandName),
        withDetail(ticked(words.choices.presence, facts.hasOwnBrand), facts.ownBrandName, 2),
      ],
    },
    { cells: [label('ownBrandTradeUsd', words.labels.brandTrade), value('ownBrandTradeUsd', { span: 2 })] },
    { cells: [label('markets'), value('markets', WIDE)] },
    { cells: [label('hasQms'), withDetail(ticked(words.choices.presence, facts.hasQms), facts.qmsCertification, 3)] },
    {
      cells: [
        label('hasLaboratory'),
        withDetail(ticked(words.choices.presence, facts.hasLaboratory), facts.laboratoryRecognition, 3),
      ],
    },
    ...pledge(),
    ...opinion(),
  ];
  return {
    ...words.forms.EF1,
    zone: paper.zoneName,
    blocks: [
      {
        kind: 'blanks',
        blanks: [
          { label: lead(words.labels.enterpriseSeal, locale), value: facts.name },
          { label: lead(words.labels.appliedOn, locale), value: submittedOn },
        ],
      },
      { kind: 'table', columns: COLUMNS, rows },
    ],
  };

  function change(name: 'salesChangePercent' | 'tradeChangePercent') {
    return printed(factLabel(paper, name, words.labels.changeOnYear));
  }

  function pledge(): Row[] {
    const lines: Line[] = [
      { text: lead(words.sections.pledge, locale), look: 'label' },
      ...linesOf(facts.pledge).map((text) => ({ text })),
      { text: box(words.facts.pledged, facts.pledged === 'yes') },
    ];
    return signedBox(lines, [
      [words.labels.legalPersonSignature, ''],
      [words.labels.date, submittedOn || words.labels.dayToWrite],
    ]);
  }

  function opinion(): Row[] {
    const { state, decisionReason, decidedBy, decidedAt } = application;
    // A reason for sending it back is no opinion on admission.
    const decision = state === 'admitted' || state === 'refused' ? state : '';
    const day = decision ? writtenDay(dayOfInstant(decidedAt, timeZone), locale) : '';
    const lines: Line[] = [
      {
        text: lead(filledIn(words.labels.officeOpinion, { office: paper.officeName }), locale),
        look: 'label',
      },
      { text: ticked(words.choices.decisions, decision) },
      ...linesOf(decision ? (decisionReason ?? '') : '').map((text) => ({ text })),
    ];
    return signedBox(lines, [
      [words.labels.handledBy, (decision && decidedBy) || ''],
      [words.labels.sealDate, day || words.labels.dayToWrite],
    ]);
  }

  /** A box over all columns, with the line to sign on at its foot. */
  function signedBox(lines: readonly Line[], signatures: readonly [label: string, value: string][]): Row[] {
    const text = signatures.map(([label, value]) => lead(label, locale) + (value || LINE_TO_SIGN)).join(APART);
    return [
      { height: BOX_HEIGHT, maySplit: true, isOpenBelow: true, cells: [{ span: 4, isAtTop: true, lines }] },
      { cells: [{ span: 4, lines: [{ text, align: 'right' }] }] },
    ];
  }
}

export const LINE_TO_SIGN = '_'.repeat(12);
const APART = '\u00a0'.repeat(4);

const phones = ({ facts: { phone, fax } }: ReadApplication): Cell =>
  written([phone, fax].filter((number) => number !== '').join('\n'));

/** The choice, and below it what was said about it. */
export const withDetail = (choice: string, detail: string, span: number): Cell =>
  written(detail === '' ? choice : `${choice}\n${detail}`, { span });
