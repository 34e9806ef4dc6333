/** EF6: the fields of the form about one shipment, in its order. All are texts: a draft holds what was typed so far. */
export const DECLARATION_FIELDS = [
  'goods',
  'valueUsd',
  'model',
  'quantity',
  'contractNumber',
  'hsCode',
  'batch',
  'serial',
  'producedOn',
  'productionPlace',
  'brandUse',
  'destination',
  'note',
  'testReports',
] as const;
export type DeclarationField = (typeof DECLARATION_FIELDS)[number];
export type DeclarationContent = Record<DeclarationField, string>;

/** 备注 may be left empty. */
const OPTIONAL: readonly DeclarationField[] = ['note'];

/** EF6: the fields that keep it from being signed. */
export const missingFields = (content: DeclarationContent): DeclarationField[] =>
  DECLARATION_FIELDS.filter((field) => content[field] === '' && !OPTIONAL.includes(field));
