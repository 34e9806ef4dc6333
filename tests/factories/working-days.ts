import chineseDays from 'chinese-days';
import { addDays } from '../../server/platform/calendar.ts';
import { isWeekend, type WorkingDays } from '../../server/platform/working-days.ts';

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** The published calendars, from a library that is kept by others: what the product's own table is checked against. */
export const WORKING_DAYS: WorkingDays = workingDays();

function workingDays() {
  const holidays = new Set<string>();
  const workdays = new Set<string>();
  for (const year of YEARS) {
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const { work: isWorked, name } = chineseDays.getDayDetail(day);
      // Only a published holiday carries its Chinese name.
      if (!isWorked && name.includes(',')) holidays.add(day);
      if (isWorked && isWeekend(day)) workdays.add(day);
    }
  }
  return { years: new Set(YEARS), holidays, workdays };
}
