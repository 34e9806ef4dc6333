import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { writeInZone, type ZoneWork, type ZoneWrite } from '../../audit/write-in-zone.ts';
import { requireStoredFile } from '../../enterprises/filings/require-stored-file.ts';
import type { RiskFile } from '../../generated/prisma/client.ts';
import { enforce, notFound, ProductError } from '../../platform/errors.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isOpen } from '../lifecycle.ts';
import { lockItem } from '../store.ts';
import { lockCase } from './case-store.ts';
import { BRINGING_PAPERS } from './paper-kinds.ts';
import type { attachPaperInput, detachPaperInput } from './schema.ts';

/** R14, R22: a paper for an enterprise's case, or for the file of the risk itself, which no enterprise sees. */
export function attachPaper(context: RequestContext, input: z.infer<typeof attachPaperInput>) {
  return writeInZone(context, input.zone, 'attachRiskPaper', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    const { category, title, sha256, fileName } = input;
    const subject = await lockSubject(write, { caseId: input.case, itemId: input.risk });
    await requireStoredFile(write, sha256);
    const id = uuidv7();
    await tx.riskFile.create({
      data: {
        zoneId,
        id,
        ...subject,
        category,
        title,
        sha256,
        fileName,
        uploadedById: actor.userId,
        uploadedByName: actor.displayName,
        uploadedAt: now,
      },
    });
    await write.record({
      action: 'risk-file.attach',
      objectType: 'risk-file',
      objectId: id,
      after: { risk: subject.itemId, case: subject.caseId, category, sha256 },
    });
    return { id };
  });
}

/** Takes a paper away again, by the side that brought it, as long as nothing has been judged since. The bytes stay. */
export function detachPaper(context: RequestContext, input: z.infer<typeof detachPaperInput>) {
  return writeInZone(context, input.zone, 'detachRiskPaper', input, async (write) => {
    const { tx, zoneId } = write;
    permitSome(write);
    const file = await tx.riskFile.findUnique({ where: { zoneId_id: { zoneId, id: input.file } } });
    if (!file) throw notFound('fileNotFound');
    await lockSubject(write, file.caseId ? { ...file, itemId: null } : file).catch((error) => {
      // Somebody else's paper is not there, whichever way it is out of reach (R28).
      const isHidden = error instanceof ProductError && (error.code === 'notFound' || error.code === 'forbidden');
      throw isHidden ? notFound('fileNotFound') : error;
    });
    await requireOwnSide(write, file);
    await requireUnjudged(write, file);
    const { count } = await tx.riskFile.deleteMany({ where: { zoneId, id: file.id } });
    if (count === 0) throw notFound('fileNotFound');
    await write.record({
      action: 'risk-file.detach',
      objectType: 'risk-file',
      objectId: file.id,
      before: { risk: file.itemId, case: file.caseId, category: file.category, sha256: file.sha256 },
    });
    return { id: file.id };
  });
}

/** Asked first, so that whoever may take none away gets the same answer whether or not there is such a paper (R28). */
function permitSome({ actor, zoneId }: ZoneWork): void {
  const mayAny = BRINGING_PAPERS.some((permission) =>
    actor.memberships.some((member) => can(actor, permission, zoneId, member.enterpriseId ?? undefined)),
  );
  if (!mayAny) throw new ProductError('forbidden', { key: 'forbidden' });
}

/** What the paper belongs to, locked, as long as papers come and go there. */
async function lockSubject(
  write: ZoneWrite,
  { caseId, itemId }: { caseId: string | null; itemId: string | null },
): Promise<{ itemId: string; caseId: string | null }> {
  if (caseId !== null) {
    const found = await lockCase(write, 'risk.case-file', caseId);
    if (found.closedOn !== null) enforce({ ok: false, reason: 'riskCaseClosed', rule: 'R22' });
    return { itemId: found.itemId, caseId };
  }
  const permission = BRINGING_PAPERS.find((each) => can(write.actor, each, write.zoneId)) ?? 'risk.verify';
  const item = await lockItem(write, permission, itemId ?? '');
  if (!isOpen(item.state)) enforce({ ok: false, reason: 'riskPapersClosed', rule: 'R30' });
  return { itemId: item.id, caseId: null };
}

/** An enterprise takes away what one of its people brought; an authority what somebody of its own role brought. */
async function requireOwnSide({ tx, zoneId, actor }: ZoneWrite, file: RiskFile): Promise<void> {
  if (file.uploadedById === actor.userId) return;
  const own = actor.memberships.filter((member) => member.zoneId === zoneId);
  const colleague = await tx.member.findFirst({
    where: {
      zoneId,
      userId: file.uploadedById,
      OR: own.map(({ role, enterpriseId }) => ({ role, enterpriseId: enterpriseId ?? null })),
    },
  });
  if (!colleague) throw new ProductError('forbidden', { key: 'riskCases.notYoursToRemove' });
}

/** R24: what a judgement rested on stays. */
async function requireUnjudged({ tx, zoneId }: ZoneWrite, file: RiskFile): Promise<void> {
  const since = { gte: file.uploadedAt };
  const { itemId, caseId } = file;
  const judgements = caseId
    ? await tx.riskEvaluation.count({ where: { zoneId, caseId, evaluatedAt: since } })
    : await tx.riskAssessment.count({ where: { zoneId, itemId, assessedAt: since } });
  if (judgements > 0) enforce({ ok: false, reason: 'riskPaperKept', rule: 'R24' });
}
