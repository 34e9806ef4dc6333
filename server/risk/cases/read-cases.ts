import { z } from 'zod';
import { readInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { addDays, type CivilDate, dateColumn, isCivilDate, toDateColumn } from '../../platform/calendar.ts';
import { badField } from '../../platform/errors.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { can } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { readRulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { FILING_KINDS, MEASURE_KINDS, MEASURE_STATES } from '../kinds.ts';
import { isInForce } from '../measures/measure.ts';
import { mayEvaluateCase, mayFile } from './case-rules.ts';
import { CASE_PARTS, caseOnRecord, readsAsEnterprise, requireCase, scopeOf } from './case-store.ts';
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
        AND: [
          scope,
          input.overdue ? overdueCases(today, ruleCountIfAny(pack, 'R22', 'progressDays')) : {},
          afterCursor(input.cursor),
        ],
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
function overdueCases(today: CivilDate, progressDays: number | null): Prisma.RiskCaseWhereInput {
  const missesReport: Prisma.RiskCaseWhereInput = {
    reductionDueOn: { lt: toDateColumn(today) },
    filings: { none: { kind: 'reduction-report' } },
  };
  if (progressDays === null) return { closedOn: null, ...missesReport };
  const lastOnTime = toDateColumn(addDays(today, -progressDays));
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
  if (!z.uuid().safeParse(id).success || (closedOn !== '' && !isCivilDate(closedOn))) {
    throw badField('cursor', { key: 'field.format' });
  }
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
      measures: await addressedTo(read, found),
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

/** The approved measures of the case's risk that name its enterprise: what others were told is not its business. */
async function addressedTo({ tx, zoneId, today }: ZoneWork, found: { itemId: string; enterpriseId: string }) {
  const measures = await tx.riskMeasure.findMany({
    where: {
      zoneId,
      itemId: found.itemId,
      state: { in: ['approved', 'lifted'] },
      enterpriseIds: { has: found.enterpriseId },
    },
    orderBy: { id: 'desc' },
  });
  return measures.map(({ id, kind: stored, state, title, text, startsOn, endsOn, liftedOn }) => {
    const kind = z.enum(MEASURE_KINDS).parse(stored);
    const term = {
      startsOn: dateColumn(startsOn),
      endsOn: endsOn && dateColumn(endsOn),
      liftedOn: liftedOn && dateColumn(liftedOn),
    };
    const measure = { kind, state: z.enum(MEASURE_STATES).parse(state), ...term };
    return { id, kind, title, text, ...term, isInForce: isInForce(measure, today) };
  });
}

/** The cases of a risk with their duties, for the page of the risk; whoever may see it has been decided. */
export async function casesOf(work: ZoneWork, itemId: string) {
  const { tx, zoneId, actor, today } = work;
  const pack = await readRulePack(tx, zoneId);
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
