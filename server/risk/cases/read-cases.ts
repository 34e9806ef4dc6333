import type { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { addDays, type CivilDate, isCivilDate, toDateColumn } from '../../platform/calendar.ts';
import { badCursor, isId, readCursor, toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { type RulePack, readRulePack } from '../../zones/rule-pack.ts';
import { FILING_KINDS } from '../kinds.ts';
import { isInForce } from '../measures/measure.ts';
import { naming, noticesTo } from '../measures/measure-filters.ts';
import { parseMeasure } from '../measures/measure-store.ts';
import { progressDays } from '../rule-numbers.ts';
import { mayEvaluateCase, mayFile } from './case-rules.ts';
import { CASE_PARTS, caseOnRecord, type FoundCase, readsAsEnterprise, requireCase, scopeOf } from './case-store.ts';
import { presentCase, presentEvaluation, presentFile, presentFiling } from './present-case.ts';
import type { listCasesInput, ofCase } from './schema.ts';

/** R22: cases, the running ones first and then the newest; the people of an enterprise see their own. */
export function listCases(context: RequestContext, input: z.infer<typeof listCasesInput>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, today } = read;
    const scope = scopeOf(read, 'risk.case-view');
    const pack = await readRulePack(tx, zoneId);
    const found = await tx.riskCase.findMany({
      where: {
        AND: [scope, input.overdue ? overdueCases(today, progressDays(pack)) : {}, afterCursor(input.cursor)],
      },
      include: CASE_PARTS,
      orderBy: [{ closedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
      take: input.limit + 1,
    });
    const isEnterprise = readsAsEnterprise(read);
    const rows = found.map((each) => presentCase(each, { pack, today, isEnterprise }));
    return toPage(rows, input.limit, ({ closedOn, id }) => [closedOn ?? '', id]);
  });
}

/** What duties.ts calls overdue, as a filter: so that a page of the list is a page. */
function overdueCases(today: CivilDate, days: number | null): Prisma.RiskCaseWhereInput {
  const missesReport: Prisma.RiskCaseWhereInput = {
    reductionDueOn: { lt: toDateColumn(today) },
    filings: { none: { kind: 'reduction-report' } },
  };
  if (days === null) return { closedOn: null, ...missesReport };
  const lastOnTime = toDateColumn(addDays(today, -days));
  const missesProgress: Prisma.RiskCaseWhereInput = {
    filings: { none: { OR: [{ kind: 'elimination-evaluation' }, { kind: 'progress', filedOn: { gte: lastOnTime } }] } },
    OR: [
      { filings: { some: { kind: 'progress' } } },
      { filings: { some: { kind: 'reduction-report', filedOn: { lt: lastOnTime } } } },
    ],
  };
  return { closedOn: null, OR: [missesReport, missesProgress] };
}

function afterCursor(cursor: string | undefined): Prisma.RiskCaseWhereInput {
  if (cursor === undefined) return {};
  const [closedOn = '', id = ''] = readCursor(cursor, 2);
  if (!isId(id) || (closedOn !== '' && !isCivilDate(closedOn))) throw badCursor();
  if (closedOn === '') return { OR: [{ closedOn: null, id: { lt: id } }, { closedOn: { not: null } }] };
  const day = toDateColumn(closedOn);
  return { OR: [{ closedOn: { lt: day } }, { closedOn: day, id: { lt: id } }] };
}

/** R22: one case with all that was filed in it, its papers, and what the technical group found. */
export function readCase(context: RequestContext, input: z.infer<typeof ofCase>) {
  return readInZone(context, input.zone, 'zone.view', async (read) => {
    const { tx, zoneId, actor, today } = read;
    const found = await requireCase(read, 'risk.case-view', input.case);
    const pack = await readRulePack(tx, zoneId);
    const isEnterprise = readsAsEnterprise(read);
    const record = caseOnRecord(found);
    const mayFileHere = can(actor, 'risk.case-file', zoneId, found.enterpriseId);
    const papers = { where: { zoneId, caseId: found.id }, orderBy: { id: 'asc' as const } };
    const evaluations = { where: { zoneId, caseId: found.id }, orderBy: { id: 'desc' as const } };
    return {
      ...presentCase(found, { pack, today, isEnterprise }),
      measures: await measuresIn(read, found),
      filings: found.filings.map(presentFiling),
      evaluations: (await tx.riskEvaluation.findMany(evaluations)).map((each) => presentEvaluation(each, isEnterprise)),
      files: (await tx.riskFile.findMany(papers)).map(presentFile),
      can: {
        file: mayFileHere ? FILING_KINDS.filter((kind) => mayFile(record, kind).ok) : [],
        attach: mayFileHere && found.closedOn === null,
        evaluate: can(actor, 'risk.propose', zoneId) && mayEvaluateCase(record, isOf(read, found.enterpriseId)).ok,
      },
    };
  });
}

/** Does the actor belong to the enterprise? */
export const isOf = ({ actor, zoneId }: ZoneWork, enterpriseId: string): boolean =>
  actor.memberships.some((member) => member.zoneId === zoneId && member.enterpriseId === enterpriseId);

/**
 * The measures of the case's risk that name its enterprise. Its own people see the notices sent to them: what authorities
 * were told of it is not their business (R28).
 */
async function measuresIn(work: ZoneWork, { itemId, enterpriseId }: FoundCase) {
  const { tx, zoneId, today } = work;
  const measures = await tx.riskMeasure.findMany({
    where: { zoneId, itemId, ...(readsAsEnterprise(work) ? noticesTo([enterpriseId]) : naming(enterpriseId)) },
    orderBy: { id: 'desc' },
  });
  return measures.map(parseMeasure).map((measure) => {
    const { id, kind, title, text, startsOn, endsOn, liftedOn } = measure;
    return { id, kind, title, text, startsOn, endsOn, liftedOn, isInForce: isInForce(measure, today) };
  });
}

/** The cases of a risk with their duties, for the page of the risk; whoever may see it has been decided. */
export async function casesOf(work: ZoneWork, itemId: string, pack: RulePack) {
  const { tx, zoneId, actor, today } = work;
  const found = await tx.riskCase.findMany({ where: { zoneId, itemId }, include: CASE_PARTS, orderBy: { id: 'asc' } });
  return found.map((each) => ({
    ...presentCase(each, { pack, today, isEnterprise: false }),
    canEvaluate:
      can(actor, 'risk.propose', zoneId) && mayEvaluateCase(caseOnRecord(each), isOf(work, each.enterpriseId)).ok,
  }));
}

/** R24: all judgements on a risk, the newest first. */
export async function evaluationsOf({ tx, zoneId }: ZoneWork, itemId: string) {
  const found = await tx.riskEvaluation.findMany({ where: { zoneId, itemId }, orderBy: { id: 'desc' } });
  return found.map((each) => presentEvaluation(each, false));
}

/** The papers of the risk's own file, without those of its cases. */
export async function papersOf({ tx, zoneId }: ZoneWork, itemId: string) {
  const files = await tx.riskFile.findMany({ where: { zoneId, itemId, caseId: null }, orderBy: { id: 'asc' } });
  return files.map(presentFile);
}
