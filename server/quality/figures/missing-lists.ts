import type { EnterpriseMonths } from '../../enterprises/monthly-lists/completeness-of-zone.ts';
import type { Month } from '../../enterprises/monthly-lists/filing.ts';
import type { HalfFigures } from './schema.ts';

type EnterpriseData = HalfFigures['completeness']['enterprises'][number];

/** The lists owed for some months that are over, due yet or not, and how many of them have been filed. */
export function countLists(
  enterprises: readonly EnterpriseMonths[],
  monthsOver: readonly Month[],
): { listsOwed: number; listsFiled: number } {
  const owed = enterprises.flatMap((enterprise) => owedOf(enterprise, monthsOver));
  return { listsOwed: owed.length, listsFiled: owed.filter(({ filedOn }) => filedOn !== null).length };
}

/** The enterprises whose lists of those months are missing or came late; who misses most comes first. */
export const missingLists = (
  enterprises: readonly EnterpriseMonths[],
  monthsOver: readonly Month[],
): EnterpriseData[] =>
  enterprises
    .map((enterprise) => {
      const owed = owedOf(enterprise, monthsOver);
      return {
        id: enterprise.id,
        name: enterprise.name,
        missingMonths: owed.flatMap(({ month, filedOn }) => (filedOn === null ? [month] : [])),
        lateMonths: owed.flatMap(({ month, state }) => (state === 'late' ? [month] : [])),
      };
    })
    .filter(({ missingMonths, lateMonths }) => missingMonths.length + lateMonths.length > 0)
    .sort(
      (a, b) =>
        b.missingMonths.length - a.missingMonths.length ||
        b.lateMonths.length - a.lateMonths.length ||
        (a.id < b.id ? -1 : 1),
    );

const owedOf = ({ months }: EnterpriseMonths, monthsOver: readonly Month[]) =>
  months.filter(({ month, state }) => state !== 'notOwed' && monthsOver.includes(month));
