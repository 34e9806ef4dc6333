import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTION_STATES, type ActionMove, nextActionState } from '../../server/activities/meetings/lifecycle.ts';
import { NEXT as POST_MOVES_TABLE } from '../../server/activities/posts/lifecycle.ts';
import { nextStates, TRAINING_STATES } from '../../server/activities/trainings/lifecycle.ts';
import { APPLICATION_STATES, canMove } from '../../server/enterprises/admission/application-states.ts';
import { FINDING_MOVES, FINDING_STATES, nextState } from '../../server/enterprises/findings/lifecycle.ts';
import { NEXT } from '../../server/enterprises/standing/lifecycle.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { NEXT as REPORT_MOVES_TABLE } from '../../server/quality/reports/lifecycle.ts';
import { NEXT as RISK_MOVES_TABLE } from '../../server/risk/lifecycle.ts';

const DAILY = 'docs/activities.md';

/** The arrows of a mermaid state diagram as 'from -> to', with the label if it has one. */
function arrowsBelow(heading: string, file = 'docs/enterprises.md'): string[] {
  const text = readFileSync(path.join(PROJECT_FOLDER, file), 'utf8');
  const drawing = text.slice(text.indexOf(heading)).split('```mermaid')[1]?.split('```')[0] ?? '';
  return [...drawing.matchAll(/^\s+(\S+) --> (\S+?)(?:: (\S+))?$/gm)]
    .map(([, from, to, label]) => `${from === '[*]' ? 'none' : from} -> ${to}${label ? ` by ${label}` : ''}`)
    .sort();
}

describe('the drawings in the documentation', () => {
  it('show the lifecycle of an enterprise as the table has it', () => {
    const table = Object.entries(NEXT).flatMap(([from, events]) =>
      Object.entries(events).map(([event, to]) => `${from} -> ${to} by ${event}`),
    );
    expect(arrowsBelow('## An enterprise')).toEqual(table.sort());
  });

  it('show the way of an application as the table has it', () => {
    const table = APPLICATION_STATES.flatMap((from) =>
      APPLICATION_STATES.filter((to) => canMove(from, to).ok).map((to) => `${from} -> ${to}`),
    );
    expect(arrowsBelow('## An application')).toEqual([...table, 'none -> draft'].sort());
  });

  it('show the lifecycle of a risk as the table has it', () => {
    const table = Object.entries(RISK_MOVES_TABLE).flatMap(([from, moves]) =>
      Object.entries(moves).map(([move, to]) => `${from} -> ${to} by ${move}`),
    );
    expect(arrowsBelow('## A risk', 'docs/risk.md')).toEqual([...table, 'none -> reported by report'].sort());
  });

  it('show the steps of a half-year’s report as the table has them', () => {
    const table = Object.entries(REPORT_MOVES_TABLE).flatMap(([from, moves]) =>
      Object.entries(moves).map(([move, to]) => `${from} -> ${to} by ${move}`),
    );
    expect(arrowsBelow('## A half-year', 'docs/quality.md')).toEqual([...table, 'none -> draft by start'].sort());
  });

  it('show the steps of the daily work as their tables have them', () => {
    const trainings = TRAINING_STATES.flatMap((from) => nextStates(from).map((to) => `${from} -> ${to}`));
    expect(arrowsBelow('## A training', DAILY)).toEqual([...trainings, 'none -> planned by plan'].sort());
    const posts = Object.entries(POST_MOVES_TABLE).flatMap(([from, moves]) =>
      Object.entries(moves).map(([move, to]) => `${from} -> ${to} by ${move}`),
    );
    expect(arrowsBelow('## A post', DAILY)).toEqual([...posts, 'none -> draft by draft'].sort());
    const actions = ACTION_STATES.flatMap((from) =>
      (['report', 'close', 'reopen'] satisfies ActionMove[]).flatMap((move) => {
        const to = nextActionState(from, move);
        return to ? [`${from} -> ${to} by ${move}`] : [];
      }),
    );
    expect(arrowsBelow('## An action of a meeting', DAILY)).toEqual([...actions, 'none -> open by agree'].sort());
    const findings = FINDING_STATES.flatMap((from) =>
      FINDING_MOVES.flatMap((move) => {
        const to = nextState(from, move);
        return to ? [`${from} -> ${to} by ${move}`] : [];
      }),
    );
    expect(arrowsBelow('## A finding', DAILY)).toEqual([...findings, 'none -> open by check'].sort());
  });
});
