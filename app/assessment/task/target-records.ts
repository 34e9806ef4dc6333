import type { TargetOutput } from '../../../server/assessment/score-schema.ts';
import type { Against, TaskView } from '../../../server/assessment/task-schema.ts';

/** A target with all that was done for it, the newest first. */
export interface TargetRecords {
  target: TargetOutput;
  submissions: TaskView['submissions'];
  marks: TaskView['marks'];
  appeals: TaskView['appeals'];
  inapplicabilities: TaskView['inapplicabilities'];
}

export function recordsOf(view: TaskView, target: TargetOutput): TargetRecords {
  const ofTarget = <T extends { target: string }>(records: T[]) => records.filter((each) => each.target === target.id);
  return {
    target,
    submissions: ofTarget(view.submissions),
    marks: ofTarget(view.marks),
    appeals: ofTarget(view.appeals),
    inapplicabilities: ofTarget(view.inapplicabilities),
  };
}

/** The forms of a task page. One of them stands open at a time; its name is in the address: `?open=hand-in:2.1`. */
export const FORM_KINDS = [
  'hand-in',
  'decide',
  'decide-appeal',
  'decide-proposal',
  'withdraw',
  'appeal',
  'propose',
  'end-inapplicability',
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const formName = (kind: FormKind, id: string): string => `${kind}:${id}`;

/** Reads a form's name back; null for anything else. */
export function readFormName(name: string): { kind: FormKind; id: string } | null {
  const [, word, id] = /^([a-z-]+):(.+)$/.exec(name) ?? [];
  const kind = FORM_KINDS.find((each) => each === word);
  return kind && id ? { kind, id } : null;
}

/** Something this reader may do about a target now. */
export interface Act {
  kind: FormKind;
  /** Of the target, submission, mark, appeal or proposal that the form is about. */
  id: string;
  /** A key of `task.act`. */
  label: 'handIn' | 'handInAgain' | 'continue' | 'answer' | 'discard' | Exclude<FormKind, 'hand-in'>;
}

export const openSubmissionOf = ({ submissions }: TargetRecords) =>
  submissions.find(({ state }) => state === 'draft' || state === 'submitted' || state === 'returned');

/** The next allowed acts, what matters most first; nothing else is offered. */
export function actsOf(view: TaskView, records: TargetRecords): Act[] {
  const { target, submissions, marks, appeals, inapplicabilities } = records;
  const proposal = inapplicabilities.find(({ state }) => state === 'proposed' || state === 'approved');
  const withdrawable = submissions.find(({ can }) => can.withdraw);
  const acts: (Act | false | null | undefined)[] = [
    ...submissions.filter(({ can }) => can.verify).map(({ id }): Act => ({ kind: 'decide', id, label: 'decide' })),
    ...appeals
      .filter(({ can }) => can.decide)
      .map(({ id }): Act => ({ kind: 'decide-appeal', id, label: 'decide-appeal' })),
    ...inapplicabilities
      .filter(({ can }) => can.decide)
      .map(({ id }): Act => ({ kind: 'decide-proposal', id, label: 'decide-proposal' })),
    view.can.handIn && handInAct(records),
    ...marks.filter(({ can }) => can.appeal).map(({ id }): Act => ({ kind: 'appeal', id, label: 'appeal' })),
    withdrawable && {
      kind: 'withdraw',
      id: withdrawable.id,
      label: withdrawable.state === 'draft' ? 'discard' : 'withdraw',
    },
    ...inapplicabilities
      .filter(({ can }) => can.end)
      .map(({ id }): Act => ({ kind: 'end-inapplicability', id, label: 'end-inapplicability' })),
    view.can.propose && !proposal && { kind: 'propose', id: target.id, label: 'propose' },
  ];
  return acts.filter((act) => act !== false && act !== null && act !== undefined);
}

/** Handing in makes sense for attested targets that apply and are not marked in full. */
function handInAct(records: TargetRecords): Act | null {
  const { target } = records;
  const isFull = target.completion.verified !== null && /^1(\.0+)?$/.test(target.completion.verified);
  const open = openSubmissionOf(records);
  if (target.kind === 'measured' || target.state === 'inapplicable') return null;
  if (open) {
    return open.can.edit
      ? { kind: 'hand-in', id: target.id, label: open.state === 'returned' ? 'answer' : 'continue' }
      : null;
  }
  if (isFull) return null;
  return { kind: 'hand-in', id: target.id, label: target.completion.verified === null ? 'handIn' : 'handInAgain' };
}

/** The rules that stand against what this reader's role could otherwise do, each once. */
export function againstOf({ submissions, marks, appeals, inapplicabilities }: TargetRecords): NonNullable<Against>[] {
  const latestMark = marks.slice(0, 1);
  const found = [
    ...submissions.map(({ against }) => against.verify),
    // A mark is worth a word while it costs points; older marks have been replaced anyway.
    ...latestMark
      .filter(({ completion }) => !/^1(\.0+)?$/.test(completion))
      .map(({ id, against }) =>
        appeals.some(({ mark, state }) => mark === id && state === 'open') ? null : against.appeal,
      ),
    ...appeals.map(({ against }) => against.decide),
    ...inapplicabilities.map(({ against }) => against.decide),
  ];
  return found.filter((against) => against !== null);
}
