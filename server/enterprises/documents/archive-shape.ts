import { z } from 'zod';
import { FILE_SUBJECTS } from '../files/subjects.ts';
import { DECLARATION_STATES, INCIDENT_KINDS, OBSERVATION_STATES } from '../incidents/kinds.ts';
import { OBSERVATION_PAPERS } from '../incidents/observation.ts';
import { EVENT_KINDS, STATUSES } from '../standing/lifecycle.ts';
import { GROUNDS, INCIDENT_CAUSES, INCIDENT_EFFECTS } from '../standing/measures.ts';
import { ARCHIVE_COLUMNS, ARCHIVE_SHEETS, type ArchiveSheet } from './word-lists.ts';

/** The words of the archive workbook, each of the shape `word`. */
export const archiveShape = <W extends z.ZodType>(word: W) => {
  const each = <const K extends string>(ids: readonly K[]) => z.record(z.enum(ids), word);
  return z.strictObject({
    fileName: word,
    sheets: each(Object.keys(ARCHIVE_SHEETS) as ArchiveSheet[]),
    columns: each(ARCHIVE_COLUMNS),
    register: word,
    uscc: word,
    nameEn: word,
    status: word,
    statuses: each(STATUSES),
    events: each(EVENT_KINDS),
    grounds: each(GROUNDS),
    factSources: each(['application', 'update']),
    incidentKinds: each(INCIDENT_KINDS),
    causes: each(INCIDENT_CAUSES),
    effects: each(INCIDENT_EFFECTS),
    observationStates: each(OBSERVATION_STATES),
    papers: each(OBSERVATION_PAPERS),
    declarationStates: each(DECLARATION_STATES),
    signed: each(['account', 'paper']),
    fileSubjects: each(FILE_SUBJECTS),
    fileCategories: each([
      'notice',
      'tracing',
      'correction',
      'form',
      'evidence',
      'report',
      'monitoring',
      'proof',
      'other',
    ]),
  });
};
