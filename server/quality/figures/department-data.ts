import type { CivilDate } from '../../platform/calendar.ts';
import { isLate } from '../reports/dues.ts';
import type { HalfFigures } from './schema.ts';

export type DataState = HalfFigures['completeness']['departments'][number]['state'];

/** Q4: has a department reported its part by the day that the office set? The first report counts, not its corrections. */
export function dataStateOf(dueOn: CivilDate, firstFiledOn: CivilDate | null, today: CivilDate): DataState {
  const late = isLate(dueOn, firstFiledOn, today);
  if (firstFiledOn === null) return late ? 'missing' : 'notYetDue';
  return late ? 'late' : 'onTime';
}
