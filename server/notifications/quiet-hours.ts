/** Clock times as 'HH:MM'; both empty: there are none. */
export interface QuietHours {
  from: string;
  to: string;
}

/** Is nobody to be disturbed at this clock time? `from` is quiet, `to` no longer is; they may run over midnight. */
export function isQuiet({ from, to }: QuietHours, time: string): boolean {
  if (from === to) return false;
  return from < to ? from <= time && time < to : time >= from || time < to;
}

/** The clock time at which an hour of the day begins: 7 is '07:00'. */
export const atHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** A group's robot makes every telephone of the group ring: none at night, when nobody could act on it anyway. */
export const ROBOT_QUIET: QuietHours = { from: '22:00', to: '07:00' };
