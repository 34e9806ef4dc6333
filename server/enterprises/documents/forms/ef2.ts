import { type Block, type Cell, columnHeads, heading, printed, type Row, written } from '../../../documents/layout.ts';
import { filledIn } from '../../../documents/words-in-language.ts';
import { box, dayOfInstant, lead, listed, ticked, writtenDay } from '../../../documents/written-values.ts';
import { ATTACHMENT_CATEGORIES, type FactName } from '../../admission/fact-fields.ts';
import type { CertificateRow } from '../../admission/facts.ts';
import type { FormDocument } from '../form-document.ts';
import { factLabel, factText, type Paper } from '../paper.ts';
import { type ReadApplication, withDetail } from './ef1.ts';

const COLUMNS = [3.3, 4.4, 3.25, 3.71];
const WIDE = { span: 3 };
/** A table with nothing in it keeps some lines to write on. */
const LEAST_ROWS = 3;

/** EF2: the survey with its three open-ended tables. */
export function ef2(application: ReadApplication, paper: Paper): FormDocument {
  const { words, locale, timeZone } = paper;
  const { facts } = application;
  const filledOn = writtenDay(dayOfInstant(application.submittedAt, timeZone), locale);
  const pair = (name: FactName, place = {}): Cell[] => [
    printed(factLabel(paper, name)),
    written(factText(paper, facts, name), place),
  ];
  const wide = (label: string, value: string): Row => ({ cells: [printed(label), written(value, WIDE)] });
  const overview: Row[] = [
    heading(words.labels.overview, 4),
    { cells: [printed(words.labels.enterpriseSeal), written(facts.name, WIDE)] },
    { cells: [...pair('address'), ...pair('postcode')] },
    { cells: [...pair('exportRegistrationNumber'), ...pair('legalPerson')] },
    { cells: [...pair('licenceNumber'), ...pair('registeredCapital')] },
    { cells: [...pair('organisationCode'), ...pair('ownership')] },
    { cells: [...pair('plantAreaM2'), ...pair('foundedOn')] },
    { cells: [...pair('headcount'), ...pair('outputCny')] },
    { cells: [...pair('hasOwnBrand'), ...pair('exportUsd')] },
    wide(words.labels.productsAndCodes, [facts.mainProducts, listed(facts.hsCodes, locale)].filter(Boolean).join('\n')),
    { cells: pair('markets', WIDE) },
    { cells: pair('honours', WIDE), maySplit: true },
    {
      maySplit: true,
      cells: [
        printed(words.facts.hadPenaltiesOrReturns),
        withDetail(ticked(words.choices.presence, facts.hadPenaltiesOrReturns), facts.penaltiesAndReturns, 3),
      ],
    },
  ];
  const quality: Row[] = [
    heading(words.labels.quality, 4),
    { cells: [...pair('qualityHead'), printed(words.labels.contactPhone), written(facts.qualityPhone)] },
    { cells: pair('email', WIDE) },
    { cells: [...pair('canDesign'), ...pair('technicians')] },
    { cells: pair('designCapability', WIDE), maySplit: true },
    { cells: [...pair('graduates'), ...pair('qualityStaff')] },
    { cells: [...pair('fullTimeInspectors'), ...pair('partTimeInspectors')] },
    { cells: [printed(words.choices.certificateKinds.management), certificates('management')], maySplit: true },
    { cells: [printed(words.choices.certificateKinds.product), certificates('product')], maySplit: true },
    { cells: [printed(words.facts.laboratoryGrades), laboratory()], maySplit: true },
    { cells: [printed(words.labels.attachments), attachments()], maySplit: true },
  ];
  return {
    ...words.forms.EF2,
    zone: paper.zoneName,
    blocks: [
      ...words.surveyNotes.map(
        (text, index): Block => ({ kind: 'line', look: 'small', text: `${index + 1}. ${text}` }),
      ),
      {
        kind: 'blanks',
        blanks: [
          { label: lead(words.facts.filledInBy, locale), value: facts.filledInBy },
          { label: lead(words.labels.contactPhone, locale), value: facts.filerPhone },
        ],
      },
      { kind: 'blanks', blanks: [{ label: lead(words.labels.filledOn, locale), value: filledOn }] },
      { kind: 'table', columns: COLUMNS, rows: overview },
      { kind: 'table', columns: COLUMNS, rows: quality },
      ...openTable(
        'standards',
        [1.1, 4.8, 8.76],
        facts.standards.map(({ number, name }) => [number, name]),
      ),
      ...openTable(
        'suppliers',
        [1.1, 6.2, 7.36],
        facts.suppliers.map(({ part, supplier }) => [part, supplier]),
      ),
      ...openTable(
        'equipment',
        [1.1, 4.4, 1.3, 7.86],
        facts.equipment.map(({ name, quantity, uses }) => [name, quantity, ticked(words.choices.equipmentUses, uses)]),
      ),
    ],
  };

  function certificates(kind: 'management' | 'product'): Cell {
    const schemes: Record<string, string> =
      kind === 'management' ? words.choices.managementSchemes : words.choices.productSchemes;
    const own = facts.certificates.filter((certificate) => certificate.kind === kind);
    const choice = ticked(
      schemes,
      own.map(({ scheme }) => scheme),
    );
    return withDetail(choice, own.map((certificate) => described(certificate, schemes)).join('\n'), 3);
  }

  function laboratory(): Cell {
    const grades: Record<string, string> = words.choices.laboratoryGrades;
    const own = facts.certificates.filter(({ kind }) => kind === 'laboratory');
    const held = [...facts.laboratoryGrades, ...own.map(({ scheme }) => scheme)];
    const none = box(words.labels.none, held.length === 0 && facts.hasLaboratory !== '');
    return withDetail(
      `${ticked(grades, held)}  ${none}`,
      own.map((certificate) => described(certificate, grades)).join('\n'),
      3,
    );
  }

  function described(certificate: CertificateRow, schemes: Record<string, string>): string {
    const { scheme, number, issuer, issuedOn, expiresOn } = certificate;
    const details = [
      number,
      issuer,
      issuedOn && filledIn(words.notes.issuedOn, { day: writtenDay(issuedOn, locale) }),
      expiresOn && filledIn(words.notes.validUntil, { day: writtenDay(expiresOn, locale) }),
    ].filter(Boolean);
    const name = schemes[scheme] ?? scheme;
    return filledIn(words.notes.certificate, { scheme: name, details: listed(details, locale) });
  }

  function attachments(): Cell {
    const lines = ATTACHMENT_CATEGORIES.map((category) => {
      const titles = application.attachments.filter((file) => file.category === category).map(({ title }) => title);
      const choice = box(words.choices.attachments[category], titles.length > 0);
      return titles.length > 0 ? lead(choice, locale) + listed(titles, locale) : choice;
    });
    return written(lines.join('\n'), WIDE);
  }

  function openTable(table: 'standards' | 'suppliers' | 'equipment', columns: number[], filled: string[][]): Block[] {
    const { title, columns: heads } = words.tables[table];
    const empty = Array.from({ length: Math.max(LEAST_ROWS - filled.length, 0) }, () => columns.slice(1).map(() => ''));
    const body = [...filled, ...empty].map(
      (cells, index): Row => ({
        cells: [written(String(index + 1), { align: 'center' }), ...cells.map((text) => written(text))],
      }),
    );
    return [
      { kind: 'line', look: 'heading', align: 'center', text: title },
      { kind: 'table', columns, rows: [columnHeads([words.labels.serial, ...Object.values(heads)]), ...body] },
    ];
  }
}
