import { addDays, type CivilDate, daysBetween } from '../platform/calendar.ts';
import { sha256 } from '../platform/file-store.ts';

/** What the demonstration lets happen to one attested target, and on which days. Pure, and the same every time. */
export interface TargetStory {
  kind: 'nothing' | 'draft' | 'waiting' | 'verified' | 'returned-then-verified' | 'returned';
  /** Day on which the department hands in (or drafts). */
  handedInOn: CivilDate;
  /** Days later on which the office decides. */
  decidedOn: CivilDate;
  againOn: CivilDate;
  markedOn: CivilDate;
  completion: string;
}

/** A number from 0 (inclusive) to 1 that depends only on the words: chance, but the same in every installation. */
export const chance = (...words: (string | number)[]): number =>
  Number.parseInt(sha256(words.join('|')).slice(0, 8), 16) / 2 ** 32;

const PARTIAL = ['0.5', '0.6', '0.75', '0.8', '0.9'] as const;

/** How zones differ: one is quick and thorough, the other newer. */
const DILIGENCE: Record<string, number> = { 'zhuhai-printing-consumables': 0.84, 'suzhou-medical-devices': 0.72 };

/**
 * Tells the story of a target by its due date: what is past due is mostly verified, what comes is partly begun, and
 * some of it waits, was returned, or was forgotten.
 */
export function storyOf(zone: string, year: number, key: string, dueOn: CivilDate, today: CivilDate): TargetStory {
  const draw = (what: string) => chance(zone, year, key, what);
  const lead = Math.floor(draw('lead') * 35) + 3;
  const when = {
    isOver: today >= `${year}-12-28`,
    isDue: dueOn <= today,
    isNear: daysBetween(today, dueOn) <= 40,
  };
  const handedInOn = within(year, addDays(dueOn, -lead), today);
  const decidedOn = notAfter(addDays(handedInOn, 1 + Math.floor(draw('office') * 4)), today);
  const againOn = notAfter(addDays(decidedOn, 2 + Math.floor(draw('again') * 5)), today);
  const markedOn = notAfter(addDays(againOn, 1 + Math.floor(draw('mark') * 3)), today);
  const completion = draw('full') < 0.68 ? '1' : (PARTIAL[Math.floor(draw('part') * PARTIAL.length)] ?? '0.8');
  return {
    kind: kindOf(draw('kind'), DILIGENCE[zone] ?? 0.8, when),
    handedInOn,
    decidedOn,
    againOn,
    markedOn,
    completion,
  };
}

function kindOf(
  draw: number,
  diligence: number,
  { isOver, isDue, isNear }: { isOver: boolean; isDue: boolean; isNear: boolean },
): TargetStory['kind'] {
  if (isDue || isOver) {
    if (draw < diligence * 0.82) return 'verified';
    if (draw < diligence) return 'returned-then-verified';
    // Nothing may wait for the office when the year is closed.
    if (draw < diligence + 0.09 && !isOver) return 'waiting';
    return draw < diligence + 0.14 ? 'returned' : 'nothing';
  }
  if (draw < 0.22 * diligence) return 'verified';
  if (draw < (isNear ? 0.6 : 0.3) * diligence) return 'waiting';
  return draw < 0.55 ? 'draft' : 'nothing';
}

const notAfter = (day: CivilDate, today: CivilDate): CivilDate => (day > today ? today : day);

const within = (year: number, day: CivilDate, today: CivilDate): CivilDate => {
  const first = `${year}-01-08`;
  return notAfter(day < first ? first : day, today);
};
