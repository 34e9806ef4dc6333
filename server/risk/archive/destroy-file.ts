import type { ZoneWrite } from '../../audit/write-in-zone.ts';
import { deleteUnnamedFiles } from '../../files/delete-unnamed-files.ts';
import type { Tx } from '../../platform/tenant.ts';
import { lockItemAsSystem, moveItem, type RiskRow } from '../store.ts';

/** What is blanked of a risk; its number, source, level and days stay, for they are counted (R30). */
const NOTHING_LEFT = {
  title: '',
  product: '',
  hsCode: '',
  country: null,
  hazard: '',
  enterpriseId: null,
  incidentId: null,
  ownerId: null,
  ownerName: null,
};

/**
 * R30: deletes all that a risk's file holds, with the files of the risks that were merged into it. The caller has
 * decided that it may, and locked the risk.
 */
export async function destroyFile(write: ZoneWrite, item: RiskRow): Promise<{ risks: number; sha256s: string[] }> {
  const { tx, zoneId, actor } = write;
  const merged = await mergedInto(write, [item.id]);
  const items = [item, ...merged];
  const ids = items.map(({ id }) => id);
  const papers = await tx.riskFile.findMany({ where: { zoneId, itemId: { in: ids } }, select: { sha256: true } });
  await deleteContent(tx, zoneId, ids);
  for (const each of items) await moveItem(write, actor, each, 'destroy', { data: NOTHING_LEFT });
  const sha256s = await deleteUnnamedFiles(write, [...new Set(papers.map(({ sha256 }) => sha256))]);
  return { risks: ids.length, sha256s };
}

/** The risks merged into these, and those merged into them. A risk is merged once, so this ends. */
async function mergedInto(write: ZoneWrite, into: readonly string[]): Promise<RiskRow[]> {
  if (into.length === 0) return [];
  const { tx, zoneId } = write;
  const found = await tx.riskItem.findMany({
    where: { zoneId, mergedIntoId: { in: [...into] }, state: 'merged' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const ids = found.map(({ id }) => id);
  // Whoever still writes to one of them is done before its content is deleted.
  const locked: RiskRow[] = [];
  for (const id of ids) locked.push(...[await lockItemAsSystem(write, id)].filter((item) => item !== null));
  return [...locked, ...(await mergedInto(write, ids))];
}

/** From the rows that name others to those that are named. */
async function deleteContent(tx: Tx, zoneId: string, items: readonly string[]): Promise<void> {
  const ofItems = { where: { zoneId, itemId: { in: [...items] } } };
  await tx.riskFile.deleteMany(ofItems);
  await tx.riskEvaluation.deleteMany(ofItems);
  await tx.riskFiling.deleteMany({ where: { zoneId, case: { itemId: { in: [...items] } } } });
  await tx.riskCase.deleteMany(ofItems);
  await tx.riskMeasure.deleteMany(ofItems);
  await tx.riskProposal.deleteMany(ofItems);
  await tx.riskAssessment.deleteMany(ofItems);
  await tx.riskReport.deleteMany(ofItems);
  await tx.riskEvent.deleteMany(ofItems);
}
