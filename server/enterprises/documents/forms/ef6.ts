import { type Cell, type Line, printed, type Row, written } from '../../../documents/layout.ts';
import { box, dayOfInstant, grouped, lead, writtenDay } from '../../../documents/written-values.ts';
import { SIGNING_POSTS, type SigningPost } from '../../incidents/declaration.ts';
import { countryName, isCountry } from '../../register/countries.ts';
import type { FormDocument } from '../form-document.ts';
import type { Paper } from '../paper.ts';
import type { ReadDeclaration } from '../read-declaration.ts';

const COLUMNS = [3.4, 3.93, 3.4, 3.93];

/** EF6: the declaration of conformity of a shipment. */
export function ef6(declaration: ReadDeclaration, paper: Paper): FormDocument {
  const { words, locale, timeZone } = paper;
  const { content, enterprise, pledges, signatures } = declaration;
  const { labels } = words;
  const label = (field: keyof typeof content) => printed(words.declaration[field]);
  const destination = isCountry(content.destination) ? countryName(content.destination, locale) : content.destination;
  const pair = (field: keyof typeof content, text = content[field]): Cell[] => [label(field), written(text)];
  const rows: Row[] = [
    { cells: [printed(labels.enterpriseSeal), written(enterprise.name, { span: 3 })] },
    {
      cells: [
        printed(words.facts.address),
        written(enterprise.address),
        printed(labels.contactPhone),
        written(enterprise.phone),
      ],
    },
    { cells: [...pair('goods'), ...pair('valueUsd', grouped(content.valueUsd))] },
    { cells: [...pair('model'), ...pair('quantity')] },
    { cells: [...pair('contractNumber'), ...pair('hsCode')] },
    { cells: [...pair('batch'), ...pair('serial')] },
    { cells: [...pair('producedOn', writtenDay(content.producedOn, locale)), ...pair('productionPlace')] },
    { cells: [...pair('brandUse'), ...pair('destination', destination)] },
    { cells: [label('note'), written(content.note, { span: 3 })], maySplit: true },
    { cells: [label('testReports'), written(content.testReports, { span: 3 })], maySplit: true, height: 1.4 },
    { cells: [{ span: 4, lines: [{ text: lead(labels.declaration, locale), look: 'label' }, ...pledgeLines()] }] },
    { height: 1.9, isOpenBelow: true, cells: SIGNING_POSTS.map(signature) },
    { cells: SIGNING_POSTS.map(signedOn) },
  ];
  return { ...words.forms.EF6, zone: paper.zoneName, blocks: [{ kind: 'table', columns: COLUMNS, rows }] };

  function pledgeLines(): Line[] {
    return words.pledges.map((pledge, index) => ({ text: box(`${index + 1}. ${pledge}`, pledges[index] === true) }));
  }

  function signature(post: SigningPost): Cell {
    const title = post === 'quality-head' ? labels.qualityHeadSignature : labels.legalPersonSignature;
    return {
      span: 2,
      isAtTop: true,
      lines: [
        { text: lead(title, locale), look: 'label' },
        { text: signatureOf(post)?.name ?? '', align: 'center' },
      ],
    };
  }

  function signedOn(post: SigningPost): Cell {
    const day = dayOfInstant(signatureOf(post)?.signedAt ?? null, timeZone);
    const written = writtenDay(day, locale) || labels.dayToWrite;
    return { span: 2, lines: [{ text: lead(labels.date, locale) + written, align: 'right' }] };
  }

  function signatureOf(post: SigningPost) {
    return signatures.find((each) => each.post === post);
  }
}
