import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { type CivilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { can } from '../../platform/permissions.ts';
import type { MeasureKind, RiskLevel, RiskSource } from '../kinds.ts';
import { isOpen, type RiskState } from '../lifecycle.ts';
import { parseItem } from '../store.ts';
import { visibleTo } from '../visible.ts';
import { PUBLIC } from './announcements.ts';
import { parseMeasure } from './measure-store.ts';

/** What an analysis may say of a risk: neutral facts, and what has been announced to the public. */
export interface RiskOfPeriod {
  id: string;
  incidentId: string | null;
  reportedOn: CivilDate;
  source: RiskSource;
  level: RiskLevel | null;
  isOpen: boolean;
  /** Approved measures, each kind once. */
  measures: MeasureKind[];
  /** R29: the newest public announcement about it. */
  announcement: { title: string; text: string; titleEn: string; textEn: string } | null;
}

const NO_CASE: readonly RiskState[] = ['rejected', 'merged', 'destroyed'];

/** R28: the risks reported in a period that the reader may see, the newest first; none for whoever sees no files. */
export async function risksOfPeriod(
  { tx, zoneId, actor }: ZoneWork,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<RiskOfPeriod[]> {
  if (!can(actor, 'risk.view', zoneId)) return [];
  const found = await tx.riskItem.findMany({
    where: {
      ...visibleTo(actor, zoneId),
      reportedOn: { gte: toDateColumn(from), lte: toDateColumn(to) },
      state: { notIn: [...NO_CASE] },
    },
    include: {
      measures: { where: { state: PUBLIC.state }, orderBy: { publishedAt: { sort: 'desc', nulls: 'last' } } },
    },
    orderBy: [{ reportedOn: 'desc' }, { id: 'desc' }],
  });
  return found.map(({ measures, ...row }) => {
    const item = parseItem(row);
    const announced = measures.find(({ kind, publishedAt, withdrawnAt }) => {
      return kind === PUBLIC.kind && publishedAt !== null && withdrawnAt === null;
    });
    return {
      id: item.id,
      incidentId: item.incidentId,
      reportedOn: dateColumn(item.reportedOn),
      source: item.source,
      level: item.level,
      isOpen: isOpen(item.state),
      measures: [...new Set(measures.map((measure) => parseMeasure(measure).kind))],
      announcement: announced
        ? { title: announced.title, text: announced.text, titleEn: announced.titleEn, textEn: announced.textEn }
        : null,
    };
  });
}
