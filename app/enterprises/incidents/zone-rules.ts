/** A number of the zone's rule book, as the zone's page of it tells them. */
interface Parameter {
  rule: string;
  name: string;
  value: string;
}

const find = (parameters: readonly Parameter[], rule: string, name: string) =>
  parameters.find((parameter) => parameter.rule === rule && parameter.name === name)?.value;

/** Null when the zone's book has no such number. */
export function ruleNumber(parameters: readonly Parameter[], rule: string, name: string): number | null {
  const value = find(parameters, rule, name);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

/** The numbers that the zone allows to choose from, e.g. '6,12'. */
export const ruleChoices = (parameters: readonly Parameter[], rule: string, name: string): number[] =>
  (find(parameters, rule, name) ?? '')
    .split(',')
    .map((choice) => choice.trim())
    .filter((choice) => /^\d+$/.test(choice))
    .map(Number);
