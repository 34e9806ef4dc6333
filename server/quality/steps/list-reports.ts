import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { dateColumn } from '../../platform/calendar.ts';
import { can, ownersFor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack } from '../../zones/rule-pack.ts';
import { type Half, halfBefore, halfWith, periodOf, windowOf } from '../period.ts';
import { reportContent } from '../reports/content.ts';
import { REPORT_STATES } from '../reports/lifecycle.ts';
import { mayOpen } from '../reports/store.ts';
import { readingRole, rolesIn } from './audience.ts';
import { dueSteps, nextStep } from './progress.ts';
import { keptSince, loadDataOwed, reportDays } from './report-days.ts';
import type { listOutput } from './schema.ts';

/** Half-years that are over and always listed; older ones stand in the list with their reports. */
const HALVES_BACK = 6;

type Item = z.infer<typeof listOutput>['items'][number];

/**
 * Q7-Q10: the half-years, the newest first: the one that runs, and those that are over, with their report, every due day
 * and whose turn it is. Whoever only reads what is published gets no more than that.
 */
export function listReports(context: RequestContext, input: { zone: string }): Promise<z.infer<typeof listOutput>> {
  return readInZone(context, input.zone, 'quality.read', async (read) => {
    const { tx, zoneId, actor, today, timeZone } = read;
    const pack = await readRulePack(tx, zoneId);
    const current = halfWith(today, pack);
    const rows = await loadRows(read);
    const halves = halvesToList(current, rows);
    const data = await loadDataOwed(tx, zoneId, halves.at(-1)?.year ?? current.year);
    const judged = { pack, today, since: await keptSince(tx, zoneId, timeZone) };
    const items = halves.map((half): Item => {
      const row = rows.find((each) => each.year === half.year && each.half === half.half) ?? null;
      const due = dueSteps(half, row && reportDays(row), data.get(periodOf(half)) ?? null, judged);
      const window = windowOf(half, pack);
      const isOver = today > window.to;
      return {
        period: periodOf(half),
        ...window,
        isOver,
        state: row?.state ?? null,
        report: row && shown(read, row),
        due,
        next: isOver ? nextStep(row?.state ?? null, due) : null,
      };
    });
    const isWorking = ownersFor(actor, 'quality.comment', zoneId).length > 0;
    return {
      today,
      canStart: can(actor, 'quality.compile', zoneId),
      items: isWorking ? items : items.filter(({ report }) => report !== null).map(asPublished),
    };
  });
}

/** Without the offices' own due days, and without a correction that is on its way. */
const asPublished = (item: Item): Item => ({ ...item, state: 'published', due: [], next: null });

const state = z.enum(REPORT_STATES);
const titled = reportContent.pick({ title: true });
type Row = Awaited<ReturnType<typeof loadRows>>[number];

/** Of each report what the list tells, without its texts and figures. */
async function loadRows({ tx, zoneId }: ZoneWork) {
  const rows = await tx.qualityReport.findMany({ where: { zoneId }, omit: { figures: true } });
  const corrected = rows.filter((row) => row.publishedRevision !== null && row.publishedRevision !== row.revision);
  const published = await tx.qualityReportRevision.findMany({
    where: {
      zoneId,
      OR: corrected.map(({ id, publishedRevision }) => ({ reportId: id, number: publishedRevision ?? 0 })),
    },
    select: { reportId: true, content: true },
  });
  return rows.map((row) => ({
    ...row,
    state: state.parse(row.state),
    title: titled.parse(row.content).title,
    publishedTitle: titled.parse(published.find(({ reportId }) => reportId === row.id)?.content ?? row.content).title,
  }));
}

function halvesToList(current: Half, rows: readonly Row[]): Half[] {
  const halves = [current];
  for (let half = halfBefore(current); halves.length <= HALVES_BACK; half = halfBefore(half)) halves.push(half);
  const listed = new Set(halves.map(periodOf));
  const older = rows
    .map(({ year, half }): Half => ({ year, half: half === 1 ? 1 : 2 }))
    .filter((half) => !listed.has(periodOf(half)))
    .sort((a, b) => periodOf(b).localeCompare(periodOf(a)));
  return [...halves, ...older];
}

/** The report as this reader may open it: its workspace, or what was published to them. */
function shown({ actor, zoneId }: ZoneWork, row: Row): Item['report'] {
  const isPublished = row.publishedRevision !== null;
  const opensWorkspace = mayOpen(actor, zoneId, row);
  if (!opensWorkspace && !(isPublished && readingRole(rolesIn(actor, zoneId), row.audience) !== null)) return null;
  const title = opensWorkspace ? row.title : row.publishedTitle;
  return { id: row.id, title, isPublished, publishedOn: row.publishedOn && dateColumn(row.publishedOn) };
}
