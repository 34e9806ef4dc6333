import type { RowRemark, SourceRow } from '../../assessment/metric-source.ts';
import { isCorrectedInTime } from '../../enterprises/findings/correction-in-time.ts';
import type { FindingFacts } from '../../enterprises/findings/load-finding-facts.ts';
import { type CivilDate, yearOf } from '../../platform/calendar.ts';
import { remark } from './activity-metrics.ts';
import type { CorrectionsOnRecord } from './metric-facts.ts';

/** Z4: the findings of the year that are judged at the end of the day; those corrected in time count. */
export const findingRows = ({ findings, enterprises }: CorrectionsOnRecord, day: CivilDate): SourceRow[] =>
  findings
    .filter(({ foundOn }) => yearOf(foundOn) === yearOf(day) && foundOn <= day)
    .flatMap((finding) => {
      const isCounted = isCorrectedInTime(finding, day);
      if (isCounted === null) return [];
      const { id, enterpriseId, foundOn, recheckedOn, correctedOn } = finding;
      const [on = null] = [recheckedOn, correctedOn].filter((each) => each !== null && each <= day);
      return [
        {
          id,
          enterpriseId,
          label: enterprises.get(enterpriseId) ?? '',
          isCounted,
          on,
          note: '',
          remarks: [remark('found', { on: foundOn }), ...(isCounted ? [] : [whyNot(finding, day)])],
        },
      ];
    })
    .sort((a, b) => a.label.localeCompare(b.label));

function whyNot({ correctedOn, dueOn }: FindingFacts, day: CivilDate): RowRemark {
  if (correctedOn === null || correctedOn > day) return remark('notCorrected', { due: dueOn });
  return remark('correctedLate', { on: correctedOn, due: dueOn });
}
