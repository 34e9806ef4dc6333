/**
 * The facts of the application form (EF1) and the survey (EF2). One table says of each fact on which forms it stands,
 * what it looks like and when it is needed: the input schema, the check for completeness, the pages and the Word forms
 * all read it, so a fact that stands on both forms is typed once.
 */
export type FactKind =
  | 'text'
  | 'longText'
  | 'phone'
  | 'email'
  | 'postcode'
  | 'count'
  | 'usd'
  | 'cny'
  | 'percent'
  | 'area'
  | 'date'
  | 'yesNo'
  | 'pledge'
  | 'countries'
  | 'hsCodes'
  | 'labGrades';

export type FormId = 'EF1' | 'EF2';
export type FactSection = 'company' | 'business' | 'brand' | 'quality' | 'laboratory' | 'record' | 'pledge' | 'filer';

export interface FactField {
  name: string;
  section: FactSection;
  kind: FactKind;
  forms: readonly FormId[];
  /** Needed before the application may be submitted; with `when`, only if that yes-or-no fact says so. */
  required: boolean;
  when?: { fact: string; is: 'yes' };
}

export const FACT_FIELDS = [
  { name: 'name', section: 'company', kind: 'text', forms: ['EF1', 'EF2'], required: true },
  { name: 'legalPerson', section: 'company', kind: 'text', forms: ['EF1', 'EF2'], required: true },
  { name: 'phone', section: 'company', kind: 'phone', forms: ['EF1'], required: true },
  { name: 'fax', section: 'company', kind: 'phone', forms: ['EF1'], required: false },
  { name: 'address', section: 'company', kind: 'text', forms: ['EF1', 'EF2'], required: true },
  { name: 'postcode', section: 'company', kind: 'postcode', forms: ['EF1', 'EF2'], required: true },
  { name: 'exportRegistrationNumber', section: 'company', kind: 'text', forms: ['EF2'], required: true },
  { name: 'licenceNumber', section: 'company', kind: 'text', forms: ['EF2'], required: true },
  { name: 'organisationCode', section: 'company', kind: 'text', forms: ['EF2'], required: false },
  { name: 'registeredCapital', section: 'company', kind: 'text', forms: ['EF2'], required: true },
  { name: 'ownership', section: 'company', kind: 'text', forms: ['EF2'], required: true },
  { name: 'foundedOn', section: 'company', kind: 'date', forms: ['EF2'], required: true },
  { name: 'plantAreaM2', section: 'company', kind: 'area', forms: ['EF2'], required: true },
  { name: 'headcount', section: 'company', kind: 'count', forms: ['EF1', 'EF2'], required: true },
  { name: 'mainProducts', section: 'business', kind: 'longText', forms: ['EF1', 'EF2'], required: true },
  { name: 'hsCodes', section: 'business', kind: 'hsCodes', forms: ['EF2'], required: true },
  { name: 'markets', section: 'business', kind: 'countries', forms: ['EF1', 'EF2'], required: true },
  { name: 'salesUsd', section: 'business', kind: 'usd', forms: ['EF1'], required: true },
  { name: 'salesChangePercent', section: 'business', kind: 'percent', forms: ['EF1'], required: true },
  { name: 'tradeUsd', section: 'business', kind: 'usd', forms: ['EF1'], required: true },
  { name: 'tradeChangePercent', section: 'business', kind: 'percent', forms: ['EF1'], required: true },
  { name: 'exportUsd', section: 'business', kind: 'usd', forms: ['EF2'], required: true },
  { name: 'outputCny', section: 'business', kind: 'cny', forms: ['EF2'], required: true },
  { name: 'hasOwnBrand', section: 'brand', kind: 'yesNo', forms: ['EF1', 'EF2'], required: true },
  {
    name: 'ownBrandName',
    section: 'brand',
    kind: 'text',
    forms: ['EF1'],
    required: true,
    when: { fact: 'hasOwnBrand', is: 'yes' },
  },
  {
    name: 'ownBrandTradeUsd',
    section: 'brand',
    kind: 'usd',
    forms: ['EF1'],
    required: true,
    when: { fact: 'hasOwnBrand', is: 'yes' },
  },
  { name: 'hasQms', section: 'quality', kind: 'yesNo', forms: ['EF1'], required: true },
  {
    name: 'qmsCertification',
    section: 'quality',
    kind: 'longText',
    forms: ['EF1'],
    required: true,
    when: { fact: 'hasQms', is: 'yes' },
  },
  { name: 'qualityHead', section: 'quality', kind: 'text', forms: ['EF2'], required: true },
  { name: 'qualityPhone', section: 'quality', kind: 'phone', forms: ['EF2'], required: true },
  { name: 'email', section: 'quality', kind: 'email', forms: ['EF2'], required: true },
  { name: 'canDesign', section: 'quality', kind: 'yesNo', forms: ['EF2'], required: true },
  {
    name: 'designCapability',
    section: 'quality',
    kind: 'longText',
    forms: ['EF2'],
    required: true,
    when: { fact: 'canDesign', is: 'yes' },
  },
  { name: 'technicians', section: 'quality', kind: 'count', forms: ['EF2'], required: true },
  { name: 'graduates', section: 'quality', kind: 'count', forms: ['EF2'], required: true },
  { name: 'qualityStaff', section: 'quality', kind: 'count', forms: ['EF2'], required: true },
  { name: 'fullTimeInspectors', section: 'quality', kind: 'count', forms: ['EF2'], required: true },
  { name: 'partTimeInspectors', section: 'quality', kind: 'count', forms: ['EF2'], required: true },
  { name: 'hasLaboratory', section: 'laboratory', kind: 'yesNo', forms: ['EF1'], required: true },
  {
    name: 'laboratoryRecognition',
    section: 'laboratory',
    kind: 'longText',
    forms: ['EF1'],
    required: true,
    when: { fact: 'hasLaboratory', is: 'yes' },
  },
  { name: 'laboratoryGrades', section: 'laboratory', kind: 'labGrades', forms: ['EF2'], required: false },
  { name: 'honours', section: 'record', kind: 'longText', forms: ['EF2'], required: false },
  { name: 'hadPenaltiesOrReturns', section: 'record', kind: 'yesNo', forms: ['EF2'], required: true },
  {
    name: 'penaltiesAndReturns',
    section: 'record',
    kind: 'longText',
    forms: ['EF2'],
    required: true,
    when: { fact: 'hadPenaltiesOrReturns', is: 'yes' },
  },
  { name: 'pledge', section: 'pledge', kind: 'longText', forms: ['EF1'], required: true },
  { name: 'pledged', section: 'pledge', kind: 'pledge', forms: ['EF1'], required: true },
  { name: 'filledInBy', section: 'filer', kind: 'text', forms: ['EF2'], required: true },
  { name: 'filerPhone', section: 'filer', kind: 'phone', forms: ['EF2'], required: true },
] as const satisfies readonly FactField[];

type Field = (typeof FACT_FIELDS)[number];
export type FactName = Field['name'];
type ListKind = 'countries' | 'hsCodes' | 'labGrades';
export type ListFactName = Extract<Field, { kind: ListKind }>['name'];
export type TextFactName = Exclude<FactName, ListFactName>;

export const isListField = ({ kind }: Pick<FactField, 'kind'>): boolean =>
  kind === 'countries' || kind === 'hsCodes' || kind === 'labGrades';

export const LAB_GRADES = ['cnas', 'provincial', 'other'] as const;

/** The schemes that EF2 lists; the laboratory's stand there as recognitions. */
export const CERTIFICATE_SCHEMES = {
  management: ['iso9000', 'iso13485', 'iso14000', 'iso18000', 'sa8000', 'other'],
  product: ['ccc', 'ul', 'ce', 'rohs', 'reach', 'emc', 'tuv', 'jis', 'other'],
  laboratory: ['cnas', 'provincial', 'other'],
} as const;
export type CertificateKind = keyof typeof CERTIFICATE_SCHEMES;
export const CERTIFICATE_KINDS = ['management', 'product', 'laboratory'] as const satisfies readonly CertificateKind[];

/** What a test device is used for. */
export const EQUIPMENT_USES = ['incoming', 'process', 'final', 'other'] as const;
export type EquipmentUse = (typeof EQUIPMENT_USES)[number];

/** Papers that go with an application; those that the survey asks of everybody are needed. */
export const ATTACHMENTS = {
  'business-licence': { required: true },
  'organisation-chart': { required: true },
  'process-flow': { required: true },
  trademark: { required: true, when: 'hasOwnBrand' },
  certificates: { required: true, when: 'certificates' },
  other: { required: false },
} as const satisfies Record<string, { required: boolean; when?: 'hasOwnBrand' | 'certificates' }>;
export type AttachmentCategory = keyof typeof ATTACHMENTS;
export const ATTACHMENT_CATEGORIES = Object.keys(ATTACHMENTS) as AttachmentCategory[];
