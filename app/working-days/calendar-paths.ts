import { ADMIN_WORKING_DAYS_PATH } from '../paths.ts';

/** A year's calendar on the page of all of them. */
export const calendarPath = (year: number): string => `${ADMIN_WORKING_DAYS_PATH}?year=${year}`;

/** Under which the tab keeps what is typed into a year's form. */
export const keptCalendar = (year: number): string => `working-days/${year}`;
