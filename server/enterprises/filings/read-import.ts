import { z } from 'zod';
import { readInZone } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { notFound } from '../../platform/errors.ts';
import { can, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { monthOf } from '../monthly-lists/filing.ts';
import { giveUpInterrupted } from './import-store.ts';
import { LIST_KINDS } from './list-kinds.ts';
import type { ListProblem } from './list-problem.ts';
import { IMPORT_STATES, type importInput } from './schema.ts';

const storedProblems = z.array(
  z.object({
    row: z.number().nullable(),
    column: z.string().nullable(),
    key: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }) satisfies z.ZodType<ListProblem>,
);

/** How a workbook's import stands, for whoever may file such a list. */
export async function readImport(context: RequestContext, input: z.infer<typeof importInput>) {
  permit(context.actor, 'zone.view', input.zone);
  await giveUpInterrupted(context.platform.prisma, [input.zone]);
  return readInZone(context, input.zone, 'zone.view', async ({ tx, zoneId: zone, actor }) => {
    const found = await tx.listImport.findUnique({ where: { zoneId_id: { zoneId: zone, id: input.id } } });
    if (!found) throw notFound('importNotFound');
    const kind = z.enum(LIST_KINDS).parse(found.kind);
    const isVisible =
      kind === 'monthly-list'
        ? can(actor, 'list.file', zone, found.enterpriseId ?? undefined)
        : can(actor, 'inspection-figures.file', zone);
    if (!isVisible) throw notFound('importNotFound');
    return {
      id: found.id,
      kind,
      enterprise: found.enterpriseId,
      month: monthOf(dateColumn(found.month)),
      state: z.enum(IMPORT_STATES).parse(found.state),
      fileName: found.fileName,
      readRows: found.readRows,
      totalRows: found.totalRows,
      problems: storedProblems.parse(found.problems ?? []),
      problemCount: found.problemCount,
      result: found.resultId,
      createdBy: found.createdByName,
      createdAt: found.createdAt.toISOString(),
      movedAt: found.movedAt.toISOString(),
    };
  });
}
