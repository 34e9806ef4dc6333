import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { badField, type Message } from '../../platform/errors.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { can, ownersFor, permit } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { rows } from '../../platform/tenant.ts';
import { isEditable, OPEN_STATES } from './application-states.ts';
import { attachmentsOf, requireApplication } from './application-store.ts';
import { applicationState, decidedState, type listApplicationsInput, type ofApplication } from './schema.ts';
import { whatIsMissing } from './submit-application.ts';

/** One application with everything that was told, and what is still missing. */
export function readApplication(context: RequestContext, input: z.infer<typeof ofApplication>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const application = await requireApplication(work, 'application.view', input.application);
    const { enterprise } = application;
    const missing = isEditable(application.state) ? await whatIsMissing(work, application) : [];
    const decisions = await work.tx.applicationDecision.findMany({
      where: { zoneId: work.zoneId, applicationId: application.id },
      orderBy: { id: 'asc' },
    });
    const mayEdit = can(work.actor, 'application.edit', work.zoneId, enterprise.id);
    return {
      id: application.id,
      enterprise: { id: enterprise.id, name: enterprise.name, uscc: enterprise.uscc },
      state: application.state,
      facts: application.facts,
      selfAssessment: application.selfAssessment,
      attachments: (await attachmentsOf(work, application.id)).map((file) => ({
        id: file.id,
        category: file.category,
        title: file.title,
        fileName: file.fileName,
        uploadedBy: file.uploadedByName,
        uploadedAt: file.uploadedAt.toISOString(),
      })),
      missing: missing.map(({ form, field, key }) => ({ form, field, message: { key } satisfies Message })),
      createdAt: application.createdAt.toISOString(),
      createdBy: application.createdByName,
      savedAt: application.savedAt.toISOString(),
      submittedAt: application.submittedAt?.toISOString() ?? null,
      submittedBy: application.submittedByName,
      decidedAt: application.decidedAt?.toISOString() ?? null,
      decidedBy: application.decidedByName,
      decisionReason: application.decisionReason,
      decisions: decisions.map(({ state, reason, decidedByName, decidedAt }) => ({
        state: decidedState.parse(state),
        reason,
        by: decidedByName,
        at: decidedAt.toISOString(),
      })),
      outcome: outcomeOf(application.evaluations),
      evaluations: application.evaluations.map(({ id, state }) => ({
        id,
        state: state === 'completed' ? ('completed' as const) : ('convened' as const),
      })),
      isEditable: mayEdit && isEditable(application.state),
      version: application.version,
    };
  });
}

function outcomeOf(evaluations: readonly { outcome: string | null }[]): 'passed' | 'failed' | null {
  const last = evaluations.findLast(({ outcome }) => outcome !== null)?.outcome;
  return last === 'passed' || last === 'failed' ? last : null;
}

const row = z.object({
  id: z.string(),
  enterpriseId: z.string(),
  name: z.string(),
  uscc: z.string(),
  state: applicationState,
  createdAt: z.date(),
  submittedAt: z.date().nullable(),
  decidedAt: z.date().nullable(),
  outcome: z.enum(['passed', 'failed']).nullable(),
});

/** The office's desk: applications, the newest first; an enterprise sees its own. */
export function listApplications(context: RequestContext, input: z.infer<typeof listApplicationsInput>) {
  return readInZone(context, input.zone, 'zone.view', async (work) => {
    const own = ownersFor(work.actor, 'application.view', work.zoneId);
    if (own !== 'all' && own.length === 0) permit(work.actor, 'application.view', work.zoneId);
    const found = await find(work, own, input);
    const page = toPage(found, input.limit, ({ id }) => [id]);
    return {
      ...page,
      items: page.items.map(({ enterpriseId, name, uscc, createdAt, submittedAt, decidedAt, ...rest }) => ({
        ...rest,
        enterprise: { id: enterpriseId, name, uscc },
        createdAt: createdAt.toISOString(),
        submittedAt: submittedAt?.toISOString() ?? null,
        decidedAt: decidedAt?.toISOString() ?? null,
      })),
    };
  });
}

function find({ tx, zoneId }: ZoneWork, own: 'all' | string[], input: z.infer<typeof listApplicationsInput>) {
  const states = input.state === 'open' ? OPEN_STATES : [input.state];
  const after = afterOf(input.cursor);
  return rows(
    tx,
    row,
    Prisma.sql`
      SELECT a.id::text, a.enterprise_id::text AS "enterpriseId", e.name, e.uscc, a.state, a.created_at AS "createdAt",
             a.submitted_at AS "submittedAt", a.decided_at AS "decidedAt", v.outcome
      FROM application a
      JOIN enterprise e ON e.zone_id = a.zone_id AND e.id = a.enterprise_id
      LEFT JOIN LATERAL (
        SELECT outcome FROM evaluation v
        WHERE v.zone_id = a.zone_id AND v.application_id = a.id AND v.outcome IS NOT NULL
        ORDER BY v.id DESC LIMIT 1
      ) v ON true
      WHERE a.zone_id = ${zoneId} AND a.state = ANY (${[...states]})
        ${own === 'all' ? Prisma.empty : Prisma.sql`AND a.enterprise_id = ANY (${own}::uuid[])`}
        ${after ? Prisma.sql`AND a.id < ${after}::uuid` : Prisma.empty}
      ORDER BY a.id DESC LIMIT ${input.limit + 1}`,
  );
}

/** The id after which the page goes on; null for the first page. */
function afterOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const [id = ''] = readCursor(cursor, 1);
  if (!z.uuid().safeParse(id).success) throw badField('cursor', { key: 'field.format' });
  return id;
}
