import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { notFound } from '../../platform/errors.ts';
import type { Permission } from '../../platform/permissions.ts';
import { requireEnterprise } from '../store.ts';
import { APPLICATION_STATES } from './application-states.ts';
import { ATTACHMENT_CATEGORIES } from './fact-fields.ts';
import { readFacts } from './facts.ts';
import { selfAssessmentInput } from './schema.ts';

/** The application with its enterprise, for whoever may do that with it; 404 for the people of another enterprise. */
export async function requireApplication(work: ZoneWork, permission: Permission, id: string) {
  const { tx, zoneId } = work;
  const application = await tx.application.findUnique({
    where: { zoneId_id: { zoneId, id } },
    include: { evaluations: { orderBy: { id: 'asc' } } },
  });
  if (!application) throw notFound('applicationNotFound');
  const enterprise = await requireEnterprise(work, permission, application.enterpriseId);
  return {
    ...application,
    enterprise,
    state: z.enum(APPLICATION_STATES).parse(application.state),
    facts: readFacts(application.facts),
    selfAssessment: selfAssessmentInput.parse(application.selfAssessment),
  };
}

export type FoundApplication = Awaited<ReturnType<typeof requireApplication>>;

/** The same, locked to the end of the transaction. */
export async function lockApplication(work: ZoneWork, permission: Permission, id: string) {
  await work.tx.$queryRaw`SELECT 1 FROM application WHERE zone_id = ${work.zoneId} AND id = ${id}::uuid FOR UPDATE`;
  return requireApplication(work, permission, id);
}

/** The papers attached to an application, in the order they came. */
export async function attachmentsOf({ tx, zoneId }: ZoneWork, applicationId: string) {
  const files = await tx.enterpriseFile.findMany({
    where: { zoneId, subject: 'application', subjectId: applicationId },
    orderBy: { id: 'asc' },
  });
  return files.map((file) => ({
    ...file,
    category: z.enum(ATTACHMENT_CATEGORIES).catch('other').parse(file.category),
  }));
}
