import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { readInZone, writeInZone, type ZoneWork } from '../../audit/write-in-zone.ts';
import { cellTexts } from '../../enterprises/filings/cell-texts.ts';
import { type ListProblem, ListProblems, ofWholeList } from '../../enterprises/filings/list-problem.ts';
import { requireStoredFile } from '../../enterprises/filings/require-stored-file.ts';
import { enforce, wordsOf } from '../../platform/errors.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { copyStored } from '../../workbooks/copy-stored.ts';
import { readRows } from '../../workbooks/read-rows.ts';
import { WorkbookRefusal } from '../../workbooks/workbook-refusal.ts';
import { addToRoll, loadPeople, requireRoom } from './add-to-roll.ts';
import { mayAttend } from './hold.ts';
import { mayChange } from './lifecycle.ts';
import { peopleOfRows, type RollRow, takeRollRow } from './roll-rows.ts';
import { type importRollInput, MOST_PARTICIPANTS } from './roll-schema.ts';
import { rollSheet } from './roll-workbook.ts';
import { lockTraining, requireTraining, type TrainingRow } from './store.ts';
import { enterpriseFinder } from './where-from.ts';

type ImportRoll = z.infer<typeof importRollInput>;

/**
 * Z14: a workbook that was stored before brings people onto a roll. All that is wrong with it is told at once, by row;
 * unless everything is right, nothing is stored.
 */
export async function importRoll(
  context: RequestContext,
  input: ImportRoll,
): Promise<{ added: number; problems: ListProblem[]; problemCount: number }> {
  await readInZone(context, input.zone, 'training.view', (work) => requireMayImport(work, input));
  const read = await readWorkbook(context, input.sha256);
  try {
    const added = await storeRoll(context, input, read);
    return { added, problems: [], problemCount: 0 };
  } catch (error) {
    if (!(error instanceof WrongRows)) throw error;
    const { shown, count } = error.problems;
    return { added: 0, problems: shown, problemCount: count };
  }
}

/** Leaves the transaction with nothing written. */
class WrongRows extends Error {
  constructor(readonly problems: ListProblems) {
    super('The workbook has rows that are not right');
  }
}

/** Said before a file of many megabytes is read. */
async function requireMayImport(work: ZoneWork, { training: id, sha256 }: ImportRoll): Promise<void> {
  enforce(mayChange((await requireTraining(work, id)).state));
  await requireStoredFile(work, sha256);
}

interface ReadRoll {
  rows: RollRow[];
  problems: ListProblem[];
}

const storeRoll = (context: RequestContext, input: ImportRoll, read: ReadRoll): Promise<number> =>
  writeInZone(context, input.zone, 'importRoll', input, async (write) => {
    const training = await lockTraining(write, input.training);
    enforce(mayChange(training.state));
    const onRoll = await loadPeople(write, training.id);
    const { people, problems } = peopleOfRows(read.rows, {
      people: onRoll,
      find: await enterpriseFinder(write),
      attendanceProblem: attendanceProblem(training, write.today),
    });
    refuseWrong([...read.problems, ...problems]);
    requireRoom(onRoll.length, people.length);
    await addToRoll(
      write,
      training.id,
      'workbook',
      people.map(({ row: _, ...person }) => ({ ...person, userId: null })),
    );
    const { fileName, sha256 } = input;
    await write.record({
      action: 'training-roll.import',
      objectType: 'training',
      objectId: training.id,
      after: { fileName, sha256, added: people.length },
    });
    return people.length;
  });

function attendanceProblem({ heldOn }: TrainingRow, today: string) {
  const verdict = mayAttend(heldOn, today);
  return verdict.ok ? null : wordsOf(verdict);
}

function refuseWrong(found: readonly ListProblem[]): void {
  if (found.length === 0) return;
  const problems = new ListProblems();
  problems.add([...found].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)));
  throw new WrongRows(problems);
}

async function readWorkbook({ platform }: RequestContext, sha256: string): Promise<ReadRoll> {
  const { columns, nothing, yes } = await rollSheet();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qualizone-roll-'));
  const read: ReadRoll = { rows: [], problems: [] };
  try {
    const workbook = path.join(folder, 'workbook.xlsx');
    await copyStored(platform.files, sha256, workbook);
    for await (const batch of readRows({ path: workbook }, { columns, maxRows: MOST_PARTICIPANTS })) {
      for (const row of batch.rows) {
        const { texts, problems } = cellTexts(row, nothing);
        const taken = problems.length > 0 ? { problems } : takeRollRow(row.number, texts, yes);
        if ('row' in taken) read.rows.push(taken.row);
        else read.problems.push(...taken.problems);
      }
    }
    if (read.rows.length === 0 && read.problems.length === 0) read.problems.push(ofWholeList({ key: 'lists.noRows' }));
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    const { key, params, sheet } = error;
    read.problems.push(ofWholeList({ key, params: { ...params, ...(sheet !== null && { sheet }) } }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return read;
}
