/** Somebody of the same name from the same place, as far as the sign-in has to know. */
export interface OnRoll {
  phoneTail: string;
  attended: boolean;
}

interface Sent {
  phoneTail: string;
  /** Says to be another one than who has come under this name. */
  isNamesake?: boolean;
}

/** Who signs in: somebody new, somebody of the roll, or somebody who must tell the phone's last digits first. */
export type Found<T> = { is: 'new' } | { is: 'known'; person: T } | { is: 'unclear' };

/**
 * Finds who signs in among those of the same name from the same place. The phone's last digits tell namesakes apart; where
 * they are not told on one of the two sides it is the same person, unless whoever signs in says otherwise.
 */
export function findOnRoll<T extends OnRoll>(namesakes: readonly T[], { phoneTail, isNamesake }: Sent): Found<T> {
  if (phoneTail === '') {
    const [only, ...others] = namesakes;
    if (!only) return { is: 'new' };
    return others.length > 0 || isNamesake ? { is: 'unclear' } : { is: 'known', person: only };
  }
  const untold = namesakes.find((person) => person.phoneTail === '' && !(isNamesake && person.attended));
  const person = namesakes.find((other) => other.phoneTail === phoneTail) ?? untold;
  return person ? { is: 'known', person } : { is: 'new' };
}
