import type { z } from 'zod';
import { writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { toDateColumn } from '../../platform/calendar.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { badField, enforce } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readWorkingDays } from '../../working-days/read-working-days.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { mayMove } from '../reports/moves.ts';
import { lockReport, moveReport } from '../reports/store.ts';
import { departmentsToAsk } from './asked-departments.ts';
import { mayCirculate, mayMeet } from './consultation.ts';
import { recordMove } from './record-move.ts';
import type { consultInput } from './schema.ts';

/** Q8: the office asks for opinions: by the joint meeting of a day, or by circulation until a day. Each time is a round. */
export function consultOnReport(context: RequestContext, input: z.infer<typeof consultInput>) {
  return writeInZone(context, input.zone, 'consultOnQualityReport', input, async (write) => {
    const { today } = write;
    const { mode, endsOn } = input;
    const report = await lockReport(write, 'quality.review', input.report);
    requireCurrent(report, input.version);
    enforce(mayMove(report.state, 'consult'));
    const departments = await requireDepartments(write, input.departments);
    if (mode === 'meeting') enforce(mayMeet(today, endsOn));
    else await requireTerm(write, endsOn);
    const moved = await moveReport(write, report, 'consult', {
      data: {
        round: { increment: 1 },
        consultation: mode,
        consultedOn: toDateColumn(today),
        consultationEndsOn: toDateColumn(endsOn),
        consulted: departments,
        consultationClosedOn: null,
        consultationResult: '',
      },
    });
    return recordMove(write, 'quality-report.consult', report, moved, { mode, endsOn, departments });
  });
}

async function requireDepartments(work: ZoneWork, wished: readonly string[]): Promise<string[]> {
  const known = await departmentsToAsk(work);
  const unknown = wished.find((each) => known.every(({ id }) => id !== each));
  if (unknown !== undefined)
    throw badField('departments', { key: 'quality.cannotAsk', params: { department: unknown } });
  return [...new Set(wished)];
}

async function requireTerm({ tx, zoneId, today }: ZoneWork, endsOn: string): Promise<void> {
  const pack = await readRulePack(tx, zoneId);
  enforce(mayCirculate(await readWorkingDays(tx, today), today, endsOn, pack));
}
