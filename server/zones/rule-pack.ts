import { isCivilDate } from '../platform/calendar.ts';
import { ProductError } from '../platform/errors.ts';
import type { Tx } from '../platform/tenant.ts';
import type { ParameterUnit } from './parameter-units.ts';

const WHOLE = /^[1-9]\d{0,8}$/;
const DECIMAL = /^(?=.*[1-9])\d{1,12}(\.\d{1,4})?$/;
/** Terms that one may choose from: '6,12'. */
const CHOICES = /^[1-9]\d{0,3}(,[1-9]\d{0,3})*$/;

const IS_WRITTEN = {
  years: (value) => WHOLE.test(value),
  months: (value) => CHOICES.test(value),
  days: (value) => WHOLE.test(value),
  'working-days': (value) => WHOLE.test(value),
  count: (value) => WHOLE.test(value),
  items: (value) => WHOLE.test(value),
  usd: (value) => DECIMAL.test(value),
  points: (value) => DECIMAL.test(value),
  'month-day': isMonthDay,
} satisfies Record<ParameterUnit, (value: string) => boolean>;

export const isParameterValue = (unit: ParameterUnit, value: string): boolean => IS_WRITTEN[unit](value);

/** A day of any year, '02-29' included. */
export function isMonthDay(value: string): boolean {
  return /^\d{2}-\d{2}$/.test(value) && isCivilDate(`2000-${value}`);
}

/** What the product's own rules read: a zone without them can't be assessed. */
export const REQUIRED_PARAMETERS = [
  { ruleId: 'A4', name: 'appealWorkingDays' },
  { ruleId: 'A5', name: 'verifyWorkingDays' },
  { ruleId: 'A8', name: 'bandGreenFrom' },
  { ruleId: 'A8', name: 'bandAmberFrom' },
  { ruleId: 'A9', name: 'deadlineNoticeDays' },
] as const;

/** A zone's numbers by rule id; the thresholds of rules are read from here and stand nowhere else. */
export type RulePack = readonly { ruleId: string; name: string; value: string; unit: string }[];

/** Fails closed: a rule whose number is missing must not decide anything; whoever asks is told which one to set. */
export class MissingParameter extends ProductError {
  constructor(
    readonly ruleId: string,
    readonly parameter: string,
  ) {
    super('refused', { key: 'refusal.parameterMissing', params: { rule: ruleId, parameter } }, { rule: ruleId });
  }
}

/** The parameter as written, e.g. '1000000' or '6,12'. @throws MissingParameter */
export function ruleValue(pack: RulePack, ruleId: string, name: string): string {
  const found = pack.find((parameter) => parameter.ruleId === ruleId && parameter.name === name);
  if (!found || found.value === '') throw new MissingParameter(ruleId, name);
  return found.value;
}

/** A number as a decimal string: points, money. @throws MissingParameter */
export function ruleNumber(pack: RulePack, ruleId: string, name: string): string {
  const value = ruleValue(pack, ruleId, name);
  if (!DECIMAL.test(value)) throw new MissingParameter(ruleId, name);
  return value;
}

/** A whole number: years, days, counts. @throws MissingParameter */
export function ruleCount(pack: RulePack, ruleId: string, name: string): number {
  const value = ruleValue(pack, ruleId, name);
  if (!WHOLE.test(value)) throw new MissingParameter(ruleId, name);
  return Number(value);
}

/** The same for what only shows things: null where the zone has no such number. */
export const ruleCountIfAny = (pack: RulePack, ruleId: string, name: string): number | null =>
  pack.some((parameter) => parameter.ruleId === ruleId && parameter.name === name && WHOLE.test(parameter.value))
    ? ruleCount(pack, ruleId, name)
    : null;

/** Does the pack have a value for each of them? For what only shows things, before it asks for numbers that would throw. */
export const hasRules = (pack: RulePack, needed: readonly (readonly [ruleId: string, name: string])[]): boolean =>
  needed.every(([ruleId, name]) =>
    pack.some((parameter) => parameter.ruleId === ruleId && parameter.name === name && parameter.value !== ''),
  );

/** Numbers to choose from. @throws MissingParameter */
export function ruleChoices(pack: RulePack, ruleId: string, name: string): number[] {
  const value = ruleValue(pack, ruleId, name);
  if (!CHOICES.test(value)) throw new MissingParameter(ruleId, name);
  return value.split(',').map(Number);
}

/** A day of the year, 'MM-DD'. @throws MissingParameter */
export function ruleMonthDay(pack: RulePack, ruleId: string, name: string): string {
  const value = ruleValue(pack, ruleId, name);
  if (!isMonthDay(value)) throw new MissingParameter(ruleId, name);
  return value;
}

/** The zone's rule pack, for use cases that hand it to rules. */
export const readRulePack = (tx: Tx, zoneId: string): Promise<RulePack> =>
  tx.ruleParameter.findMany({
    where: { zoneId },
    select: { ruleId: true, name: true, value: true, unit: true },
    orderBy: [{ ruleId: 'asc' }, { name: 'asc' }],
  });
