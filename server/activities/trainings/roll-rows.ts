import { z } from 'zod';
import type { ListProblem } from '../../enterprises/filings/list-problem.ts';
import { shapeProblems } from '../../enterprises/filings/take-typed.ts';
import { normaliseUscc } from '../../enterprises/register/uscc.ts';
import { isSamePerson, type Person, whoFrom } from './person-key.ts';
import { organisationName, personName } from './roll-schema.ts';
import type { WhereFrom } from './where-from.ts';

/** A row of a roll's workbook, its shape already checked. */
export interface RollRow {
  row: number;
  name: string;
  organisation: string;
  /** Normalised; empty when not told. */
  uscc: string;
  /** Four digits or nothing. */
  phone: string;
  attended: boolean;
}

const PHONE = /^(\d{4}|\+?\d{7,15})?$/;
const TAIL_DIGITS = 4;

/** A whole number is cut to its tail: no more of it is kept. */
const phoneColumn = z
  .string()
  .transform((written) => written.normalize('NFKC').replace(/[\s()-]/g, ''))
  .refine((phone) => PHONE.test(phone), { params: { key: 'trainings.phoneTail' } })
  .transform((phone) => phone.slice(-TAIL_DIGITS));

/** Reads the texts of one row. */
export function takeRollRow(
  row: number,
  texts: Readonly<Record<string, string>>,
  yes: ReadonlySet<string>,
): { row: RollRow } | { problems: ListProblem[] } {
  const shape = z.object({
    name: personName,
    organisation: organisationName,
    uscc: z.string().transform(normaliseUscc),
    phone: phoneColumn,
    attended: z
      .string()
      .transform((written) => written.normalize('NFKC').trim().toLowerCase())
      .refine((written) => written === '' || yes.has(written), { params: { key: 'trainings.attendedCell' } })
      .transform((written) => written !== ''),
  });
  const { name = '', organisation = '', uscc = '', phone = '', attended = '' } = texts;
  const taken = shape.safeParse({ name, organisation, uscc, phone, attended });
  return taken.success ? { row: { row, ...taken.data } } : { problems: shapeProblems(taken.error, row) };
}

export type RollPerson = Person & { row: number; attended: boolean };

interface Roll {
  /** Who is there already. */
  people: readonly Person[];
  find: (asked: { uscc: string; name: string }) => WhereFrom | null;
  /** Why nobody can have attended yet; null from the training's day on. */
  attendanceProblem: Pick<ListProblem, 'key' | 'params'> | null;
}

/** Z14: who the rows are, and everything that keeps them off the roll: unknown codes, people who stand there already or twice. */
export function peopleOfRows(rows: readonly RollRow[], roll: Roll): { people: RollPerson[]; problems: ListProblem[] } {
  const people: RollPerson[] = [];
  const problems: ListProblem[] = [];
  const seen = byWho(roll.people);
  for (const row of rows) {
    const from = placeOf(row, roll.find);
    if ('key' in from) {
      problems.push({ row: row.row, ...from });
      continue;
    }
    const person: RollPerson = { row: row.row, name: row.name, phoneTail: row.phone, attended: row.attended, ...from };
    const namesakes = seen.get(whoFrom(person)) ?? [];
    const there = namesakes.find((other) => isSamePerson(person, other));
    if (there) problems.push({ row: row.row, column: 'name', ...sameProblem(there) });
    if (row.attended && roll.attendanceProblem) {
      problems.push({ row: row.row, column: 'attended', ...roll.attendanceProblem });
    }
    seen.set(whoFrom(person), [...namesakes, person]);
    people.push(person);
  }
  return { people, problems };
}

function placeOf({ uscc, organisation }: RollRow, find: Roll['find']): WhereFrom | Omit<ListProblem, 'row'> {
  const found = find({ uscc, name: organisation });
  if (found) return found;
  if (uscc !== '') return { column: 'uscc', key: 'trainings.unknownUscc', params: { uscc } };
  if (organisation === '') return { column: 'organisation', key: 'trainings.whereFromNeeded' };
  return { enterpriseId: null, organisation };
}

function byWho(people: readonly Person[]): Map<string, (Person & { row?: number })[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) groups.set(whoFrom(person), [...(groups.get(whoFrom(person)) ?? []), person]);
  return groups;
}

/** Names the row above, or the entry that stands on the roll. */
const sameProblem = ({ row, name, organisation }: Person & { row?: number }): Pick<ListProblem, 'key' | 'params'> =>
  row === undefined
    ? { key: 'trainings.alreadyThere', params: { name, organisation } }
    : { key: 'trainings.twiceInFile', params: { row } };
