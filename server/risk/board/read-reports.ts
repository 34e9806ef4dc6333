import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { bilingual } from '../../platform/bilingual.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { RELIABILITIES, REPORT_CHANNELS, RISK_SOURCES } from '../kinds.ts';
import { viewingRoles, visibleTo } from '../visible.ts';

const source = z.enum(RISK_SOURCES);
const channel = z.enum(REPORT_CHANNELS);
const reliability = z.enum(RELIABILITIES);

export interface MergedRisk {
  id: string;
  number: string;
  title: string;
}

/** R13: the risks that went on in these, and those that had gone on in them before; as far as the reader may see them. */
export async function mergedInto(read: ZoneWork, into: readonly string[]): Promise<MergedRisk[]> {
  if (into.length === 0) return [];
  const { tx, zoneId, actor } = read;
  const found = await tx.riskItem.findMany({
    where: { ...visibleTo(actor, zoneId), mergedIntoId: { in: [...into] }, state: 'merged' },
    select: { id: true, number: true, title: true },
    orderBy: { id: 'asc' },
  });
  return [
    ...found,
    ...(await mergedInto(
      read,
      found.map(({ id }) => id),
    )),
  ];
}

/**
 * R10-R12: what was reported of a risk and of those merged into it, the first report first; the caller has made sure
 * that the reader may see them. Who reported is for those
 * who may have to ask back: the technical group and the office (R28).
 */
export async function reportsOf(read: ZoneWork, risks: readonly string[]) {
  const { tx, zoneId, actor } = read;
  const knowsReporters = viewingRoles(actor, zoneId).some((role) => role === 'technical' || role === 'office');
  const found = await tx.riskReport.findMany({
    where: { zoneId, itemId: { in: [...risks] } },
    include: {
      item: { select: { id: true, number: true } },
      department: { select: { id: true, nameZh: true, nameEn: true } },
      enterprise: { select: { id: true, name: true } },
    },
    orderBy: { id: 'asc' },
  });
  return found.map((report) => ({
    id: report.id,
    item: report.item,
    source: source.parse(report.source),
    channel: channel.parse(report.channel),
    title: report.title,
    product: report.product,
    hsCode: report.hsCode,
    country: report.country,
    batch: report.batch,
    hazard: report.hazard,
    happenedOn: report.happenedOn && dateColumn(report.happenedOn),
    controlMeasures: report.controlMeasures,
    department: report.department && {
      id: report.department.id,
      name: bilingual(report.department.nameZh, report.department.nameEn),
    },
    enterprise: report.enterprise,
    reporter: knowsReporters ? { name: report.reporterName, contact: report.reporterContact } : null,
    reliability: reliability.parse(report.reliability),
    reliabilityNote: report.reliabilityNote,
    reportedOn: dateColumn(report.reportedOn),
    reportedAt: report.reportedAt.toISOString(),
  }));
}
