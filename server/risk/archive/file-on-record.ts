import { dateColumn } from '../../platform/calendar.ts';
import type { RiskRow } from '../store.ts';
import type { FileOnRecord } from './retention.ts';

/** The file of a risk as the rules on keeping it read it. */
export const fileOnRecord = ({
  closedOn,
  retainUntil,
  isMajor,
  state,
}: Pick<RiskRow, 'closedOn' | 'retainUntil' | 'isMajor' | 'state'>): FileOnRecord => ({
  closedOn: closedOn && dateColumn(closedOn),
  retainUntil: retainUntil && dateColumn(retainUntil),
  isMajor,
  isDestroyed: state === 'destroyed',
});
