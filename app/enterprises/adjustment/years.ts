const BACK = 4;
const FIRST = 2000;

/** The year that an address names; this one for anything that is no year gone by. */
export function readYear(asked: string | null, thisYear: number): number {
  const year = /^\d{4}$/.test(asked ?? '') ? Number(asked) : thisYear;
  return year >= FIRST && year <= thisYear ? year : thisYear;
}

/** The years to choose from, the newest first; the one that is shown is among them. */
export function recentYears(shown: number, thisYear: number): number[] {
  const years = Array.from({ length: BACK + 1 }, (_, index) => thisYear - index);
  return years.includes(shown) ? years : [...years, shown];
}
