/** What tells one person on a training's roll from another. */
export interface Person {
  name: string;
  /** The enterprise that the zone knows, if it is one. */
  enterpriseId: string | null;
  /** Where else from; of an enterprise its name, which does not count beside its id. */
  organisation: string;
  /** The last four digits of the phone; empty when not told. */
  phoneTail: string;
}

/** Whoever types a name with other spaces, widths or capitals means the same. */
export const normalised = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * The same key means the same person, whether from the list, a workbook or the sign-in. Namesakes from one place are told
 * apart by the last digits of their phones.
 */
export const personKeyOf = (person: Person): string => `${whoFrom(person)}${normalised(person.phoneTail)}`;

/** The keys of all who may be this person begin so: of namesakes from one place it leaves the phone open. */
export function whoFrom({ name, enterpriseId, organisation }: Omit<Person, 'phoneTail'>): string {
  const from = enterpriseId ? `enterprise:${enterpriseId}` : `organisation:${normalised(organisation)}`;
  return `${JSON.stringify([normalised(name), from])} `;
}

/** One person, or namesakes? Where one of the two phones is not told, nothing tells them apart. */
export const isSamePerson = (one: Person, other: Person): boolean =>
  whoFrom(one) === whoFrom(other) &&
  (one.phoneTail === '' || other.phoneTail === '' || normalised(one.phoneTail) === normalised(other.phoneTail));
