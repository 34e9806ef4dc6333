/** The kinds of new evidence in the form; a row's fields are named `<kind>.<row>.<field>`: 'file.0.title'. */
export const NEW_EVIDENCE_KINDS = ['file', 'link', 'text'] as const;
export type NewEvidenceKind = (typeof NEW_EVIDENCE_KINDS)[number];

const FIELD = /^(file|link|text)\.(\d{1,2})\.(\w+)$/;

/** How many rows of a kind a form's field names speak of. */
export function usedRows(names: readonly string[], kind: NewEvidenceKind): number {
  const rows = names.flatMap((name) => {
    const [, ofKind, row] = FIELD.exec(name) ?? [];
    return ofKind === kind ? [Number(row) + 1] : [];
  });
  return Math.max(0, ...rows);
}

/** A piece of evidence as the server takes it. */
export type NewEvidence =
  | { kind: 'file'; title: string; sha256: string; fileName: string; happenedOn: string }
  | { kind: 'link'; title: string; url: string; happenedOn: string }
  | { kind: 'note'; title: string; text: string; happenedOn: string };

export interface ReadEvidence {
  evidence: NewEvidence[];
  /** For each piece, how the names of its fields begin: 'file.0'. */
  prefixes: string[];
  /** Rows with a title or a day, but without a file. */
  withoutFile: string[];
}

/** The rows of a form in which something was entered. */
export function readEvidence(form: FormData): ReadEvidence {
  const names = [...form.keys()];
  const found: ReadEvidence = { evidence: [], prefixes: [], withoutFile: [] };
  for (const kind of NEW_EVIDENCE_KINDS) {
    for (let row = 0; row < usedRows(names, kind); row += 1) {
      const prefix = `${kind}.${row}`;
      const field = (name: string) => {
        const value = form.get(`${prefix}.${name}`);
        return typeof value === 'string' ? value.trim() : '';
      };
      const piece = pieceOf(kind, field);
      if (piece === 'withoutFile') found.withoutFile.push(prefix);
      else if (piece) {
        found.evidence.push(piece);
        found.prefixes.push(prefix);
      }
    }
  }
  return found;
}

function pieceOf(kind: NewEvidenceKind, field: (name: string) => string): NewEvidence | 'withoutFile' | null {
  const [title, happenedOn] = [field('title'), field('happenedOn')];
  switch (kind) {
    case 'file': {
      const [sha256, fileName] = [field('sha256'), field('fileName')];
      if (!sha256) return title || happenedOn ? 'withoutFile' : null;
      return { kind, title: title || withoutEnding(fileName), sha256, fileName, happenedOn };
    }
    case 'link':
      return field('url') || title ? { kind, title, url: field('url'), happenedOn } : null;
    case 'text':
      return field('text') || title ? { kind: 'note', title, text: field('text'), happenedOn } : null;
  }
}

const withoutEnding = (fileName: string) => fileName.replace(/\.[^.]{1,5}$/, '');

const SERVER_FIELD = /^addEvidence\.(\d+)\.(\w+)$/;

/** The form's own name for a field that the server complains about. */
export function formFieldOf(serverField: string, prefixes: readonly string[]): string {
  const [, place, field = ''] = SERVER_FIELD.exec(serverField) ?? [];
  const prefix = place === undefined ? undefined : prefixes[Number(place)];
  if (prefix === undefined) return serverField === 'claimed' ? 'percent' : serverField;
  const isOfFile = prefix.startsWith('file.') && (field === 'sha256' || field === 'fileName');
  return `${prefix}.${isOfFile ? 'file' : field}`;
}
