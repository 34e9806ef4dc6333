import { posix } from 'node:path';
import { attributeOf, readWholeXml, type XmlAttributes } from './read-xml.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { broken, notXlsx, tooBig } from './workbook-refusal.ts';
import type { WorkbookZip } from './workbook-zip.ts';

export interface WorkbookContents {
  /** Those that people see, in the order of their tabs. */
  sheets: { name: string; part: string }[];
  sharedTexts: string | null;
  styles: string | null;
  /** Dates count from 1904, as on old Macs. */
  from1904: boolean;
}

interface Relation {
  id: string;
  /** The last word of its type: strict and transitional workbooks differ in the rest. */
  type: string;
  part: string;
}

/** Where a workbook keeps what. @throws WorkbookRefusal */
export async function readContents(zip: WorkbookZip): Promise<WorkbookContents> {
  const workbook = (await readRelations(zip, '')).find(({ type }) => type === 'officeDocument')?.part;
  // A binary workbook (.xlsb), a document of another kind or any other zip.
  if (!workbook?.endsWith('.xml') || !zip.has(workbook)) throw notXlsx();
  const relations = await readRelations(zip, workbook);
  const contents: WorkbookContents = {
    sheets: [],
    sharedTexts: partOfType(relations, 'sharedStrings'),
    styles: partOfType(relations, 'styles'),
    from1904: false,
  };
  let isWorkbook = false;
  await readWholeXml(zip.read(workbook), {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') contents.from1904 = isTrue(attributes.date1904);
      else if (name === 'sheet') addSheet(contents, relations, attributes);
    },
  });
  if (!isWorkbook) throw notXlsx();
  return contents;
}

function addSheet(contents: WorkbookContents, relations: Relation[], attributes: XmlAttributes): void {
  const id = attributeOf(attributes, 'id');
  const sheet = relations.find((relation) => relation.id === id && relation.type === 'worksheet');
  if (!sheet || (attributes.state ?? 'visible') !== 'visible') return;
  if (contents.sheets.length >= WORKBOOK_LIMITS.sheets) throw tooBig();
  contents.sheets.push({ name: attributes.name ?? '', part: sheet.part });
}

const partOfType = (relations: Relation[], wanted: string) =>
  relations.find(({ type }) => type === wanted)?.part ?? null;

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

async function readRelations(zip: WorkbookZip, of: string): Promise<Relation[]> {
  const folder = posix.dirname(of);
  const part = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  if (!zip.has(part)) throw of === '' ? notXlsx() : broken();
  const relations: Relation[] = [];
  await readWholeXml(zip.read(part), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (relations.length >= WORKBOOK_LIMITS.parts) throw tooBig();
      relations.push({ id: Id, type: posix.basename(Type), part: posix.resolve('/', folder, Target).slice(1) });
    },
  });
  return relations;
}
