import stringify from 'safe-stable-stringify';
import { z } from 'zod';
import { sha256 } from '../platform/file-store.ts';
import type { Scoreboard, ScoreInputs } from './scoring.ts';
import { scorePlan } from './scoring.ts';

/** The scoring that computed a snapshot; it changes when the same inputs would score differently. */
export const SCORING_VERSION = 'scoring/1';

/** A frozen year: the inputs, the rule parameters in force and the scores they gave. */
export interface Snapshot {
  scoring: string;
  inputs: ScoreInputs;
  ruleParameters: { ruleId: string; name: string; value: string; unit: string }[];
  scores: Scoreboard;
}

/** We wrote it ourselves and its digest is checked: the outer shape is enough. */
export const snapshotSchema = z.custom<Snapshot>(
  (value) => typeof value === 'object' && value !== null && 'inputs' in value && 'scores' in value,
);

export function freeze(inputs: ScoreInputs, ruleParameters: Snapshot['ruleParameters']): Snapshot {
  return { scoring: SCORING_VERSION, inputs, ruleParameters, scores: scorePlan(inputs) };
}

export const digestOf = (snapshot: Snapshot): string => sha256(stringify(snapshot) ?? '');

/** A7: does a stored snapshot still say what was stored, and do its inputs give the same digits? */
export function recomputes(snapshot: Snapshot, digest: string): { intact: boolean; sameScores: boolean } {
  return {
    intact: digestOf(snapshot) === digest,
    sameScores: stringify(scorePlan(snapshot.inputs)) === stringify(snapshot.scores),
  };
}
