import { isCivilDate } from '../../platform/calendar.ts';
import type { Verdict } from '../../platform/errors.ts';
import { EVALUATION_ITEMS, type EvaluationItem } from '../evaluation/items.ts';
import { isHsCode } from '../register/hs-code.ts';
import {
  ATTACHMENTS,
  type AttachmentCategory,
  CERTIFICATE_SCHEMES,
  FACT_FIELDS,
  type FactField,
  type FactKind,
} from './fact-fields.ts';
import type { Facts } from './facts.ts';

/** One thing that keeps an application from being submitted: where, and what is wrong with it. */
export interface Missing {
  form: 'EF1' | 'EF2' | 'EF3' | 'attachments';
  /** A fact, a cell ('suppliers.2.supplier'), an item of EF3, or a category of attachments. */
  field: string;
  key: string;
}

export interface ApplicationPapers {
  facts: Facts;
  selfAssessment: Partial<Record<EvaluationItem, string>>;
  attached: readonly string[];
  isCountry(code: string): boolean;
}

/** E4, EF1-EF3: everything that is missing or can't be read, form by form; empty when it may be submitted. */
export function missingForSubmission(papers: ApplicationPapers): Missing[] {
  return [
    ...FACT_FIELDS.flatMap((field) => checkFact(field, papers)),
    ...checkTables(papers.facts),
    ...EVALUATION_ITEMS.filter((item) => !papers.selfAssessment[item]).map((item) => ({
      form: 'EF3' as const,
      field: item,
      key: 'field.required',
    })),
    ...missingAttachments(papers),
  ];
}

/** E4: all three forms and their papers, or it is refused with what is missing. */
export function mayBeSubmitted(missing: readonly Missing[]): Verdict {
  if (missing.length === 0) return { ok: true };
  return { ok: false, reason: 'application.incomplete', rule: 'E4', params: { count: missing.length } };
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[+\d][\d\s()/;,-]{4,60}$/;
const plainDecimal = (places: number) => new RegExp(`^\\d{1,14}(\\.\\d{1,${places}})?$`);
const USD = plainDecimal(2);
const AREA = plainDecimal(2);
const COUNT = /^\d{1,9}$/;
const SIGNED_PERCENT = /^[+-]?\d{1,6}(\.\d{1,4})?$/;
const POSTCODE = /^\d{6}$/;

const unless = (isRight: boolean, key: string): string | null => (isRight ? null : key);

/** What is wrong with a fact's text, as a key of the messages; null when it can be read. */
const READS = {
  text: () => null,
  longText: () => null,
  phone: (value) => unless(PHONE.test(value), 'field.phone'),
  email: (value) => unless(EMAIL.test(value), 'field.email'),
  postcode: (value) => unless(POSTCODE.test(value), 'field.postcode'),
  count: (value) => unless(COUNT.test(value), 'field.wholeNumber'),
  usd: (value) => unless(USD.test(value), 'field.amount'),
  cny: (value) => unless(USD.test(value), 'field.amount'),
  area: (value) => unless(AREA.test(value), 'field.amount'),
  percent: (value) => unless(SIGNED_PERCENT.test(value), 'field.signedPercent'),
  date: (value) => unless(isCivilDate(value), 'field.date'),
  yesNo: (value) => unless(value === 'yes' || value === 'no', 'field.yesNo'),
  pledge: (value) => unless(value === 'yes', 'field.pledge'),
} satisfies Record<Exclude<FactKind, 'countries' | 'hsCodes' | 'labGrades'>, (value: string) => string | null>;

function checkFact(field: FactField, { facts, isCountry }: ApplicationPapers): Missing[] {
  const form = field.forms[0] ?? 'EF1';
  const value = (facts as Record<string, unknown>)[field.name];
  const problem = (key: string | null): Missing[] => (key ? [{ form, field: field.name, key }] : []);
  const isNeeded = field.required && (!field.when || isYes(facts, field.when.fact));
  if (Array.isArray(value)) {
    const codes: string[] = value;
    if (codes.length === 0) return problem(isNeeded ? 'field.required' : null);
    if (field.kind === 'countries') return problem(codes.every(isCountry) ? null : 'field.country');
    if (field.kind === 'hsCodes') return problem(codes.every(isHsCode) ? null : 'field.hsCode');
    return [];
  }
  const text = typeof value === 'string' ? value : '';
  if (text === '') return problem(isNeeded ? 'field.required' : null);
  const read = READS[field.kind as keyof typeof READS];
  return problem(read(text));
}

const isYes = (facts: Facts, name: string): boolean => (facts as Record<string, unknown>)[name] === 'yes';

function checkTables(facts: Facts): Missing[] {
  const wrong = (field: string, key: string): Missing => ({ form: 'EF2', field, key });
  const cells = (table: string, row: number, needed: Record<string, string>): Missing[] =>
    Object.entries(needed).flatMap(([cell, value]) =>
      value === '' ? [wrong(`${table}.${row}.${cell}`, 'field.required')] : [],
    );
  return [
    ...(['standards', 'suppliers', 'equipment'] as const).flatMap((table) =>
      facts[table].length === 0 ? [wrong(table, 'field.oneRow')] : [],
    ),
    ...facts.standards.flatMap(({ number, name }, row) => cells('standards', row, { number, name })),
    ...facts.suppliers.flatMap(({ part, supplier }, row) => cells('suppliers', row, { part, supplier })),
    ...facts.equipment.flatMap(({ name, quantity, uses }, row) => [
      ...cells('equipment', row, { name, quantity, uses: uses.join() }),
      ...(quantity === '' || COUNT.test(quantity) ? [] : [wrong(`equipment.${row}.quantity`, 'field.wholeNumber')]),
    ]),
    ...facts.certificates.flatMap((certificate, row) => [
      ...cells('certificates', row, { scheme: certificate.scheme, number: certificate.number }),
      ...checkCertificate(certificate, row),
    ]),
  ];
}

function checkCertificate(
  { kind, scheme, issuedOn, expiresOn }: Facts['certificates'][number],
  row: number,
): Missing[] {
  const wrong = (cell: string, key: string): Missing => ({ form: 'EF2', field: `certificates.${row}.${cell}`, key });
  const schemes: readonly string[] = CERTIFICATE_SCHEMES[kind];
  return [
    ...(scheme === '' || schemes.includes(scheme) ? [] : [wrong('scheme', 'field.format')]),
    ...(issuedOn === '' || isCivilDate(issuedOn) ? [] : [wrong('issuedOn', 'field.date')]),
    ...(expiresOn === '' || isCivilDate(expiresOn) ? [] : [wrong('expiresOn', 'field.date')]),
    ...(issuedOn !== '' && expiresOn !== '' && expiresOn < issuedOn
      ? [wrong('expiresOn', 'field.expiresBeforeIssue')]
      : []),
  ];
}

function missingAttachments({ facts, attached }: ApplicationPapers): Missing[] {
  const applies = (when: 'hasOwnBrand' | 'certificates' | undefined): boolean =>
    when === undefined || (when === 'hasOwnBrand' ? facts.hasOwnBrand === 'yes' : facts.certificates.length > 0);
  return (Object.keys(ATTACHMENTS) as AttachmentCategory[])
    .filter((category) => {
      const rule: { required: boolean; when?: 'hasOwnBrand' | 'certificates' } = ATTACHMENTS[category];
      return rule.required && applies(rule.when) && !attached.includes(category);
    })
    .map((category) => ({ form: 'attachments', field: category, key: 'field.attachmentMissing' }));
}
