import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/** What is written down about one write; dates as ISO instants, decimals as strings. */
export interface AuditRecord {
  zoneId: string;
  seq: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  objectType: string;
  objectId: string;
  before: unknown;
  after: unknown;
  requestId: string;
}

export interface ChainedRecord extends AuditRecord {
  prevHash: string;
  hash: string;
}

/** The hash before the first row of every chain. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the previous hash and the record in canonical JSON (sorted keys), so that storage can't change it. */
export function chainHash(prevHash: string, record: AuditRecord): string {
  const { zoneId, seq, at, actorId, actorName, action, objectType, objectId, before, after, requestId } = record;
  const canonical = stringify({
    zoneId,
    seq: seq.toString(),
    at: at.toISOString(),
    actorId,
    actorName,
    action,
    objectType,
    objectId,
    before: before ?? null,
    after: after ?? null,
    requestId,
    prevHash,
  });
  return createHash('sha256')
    .update(canonical ?? '')
    .digest('hex');
}

/** The end of a chain as it was written down, inside or outside the database. */
export interface ChainHead {
  seq: bigint;
  hash: string;
}

export type ChainFault =
  | { kind: 'edited'; seq: bigint }
  | { kind: 'missing'; seq: bigint }
  | { kind: 'reordered'; seq: bigint }
  | { kind: 'cut-off'; seq: bigint };

/**
 * Follows a chain row by row. Feed it the rows in order of `seq`, then `finish` with the heads known from elsewhere:
 * the head row of the database and those written outside it, which still stand when the tail was cut off.
 */
export class ChainVerifier {
  readonly faults: ChainFault[] = [];
  private readonly anchors: Map<bigint, string>;
  private last: ChainHead = { seq: 0n, hash: GENESIS };

  constructor(private readonly heads: readonly ChainHead[]) {
    this.anchors = new Map(heads.map((head) => [head.seq, head.hash]));
  }

  /** Number of rows that the chain holds so far. */
  get length(): bigint {
    return this.last.seq;
  }

  add(row: ChainedRecord): void {
    if (row.seq !== this.last.seq + 1n) {
      this.faults.push({ kind: 'missing', seq: this.last.seq + 1n });
    } else if (row.prevHash !== this.last.hash) {
      this.faults.push({ kind: 'reordered', seq: row.seq });
    }
    const anchored = this.anchors.get(row.seq);
    const isTrue = row.hash === chainHash(row.prevHash, row) && (anchored === undefined || anchored === row.hash);
    if (!isTrue) this.faults.push({ kind: 'edited', seq: row.seq });
    this.last = { seq: row.seq, hash: row.hash };
  }

  /** All faults, an empty list for a sound chain. */
  finish(): readonly ChainFault[] {
    if (this.heads.some((head) => head.seq > this.last.seq)) {
      this.faults.push({ kind: 'cut-off', seq: this.last.seq + 1n });
    }
    return this.faults;
  }
}
