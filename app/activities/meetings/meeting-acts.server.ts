import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import { storedFileOf } from '../../acts/stored-file.ts';
import type { LoadContext } from '../../load-context.ts';
import { meetingPath, newMeetingPath } from '../../paths.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { activityPaperActs } from '../activity-paper-acts.server.ts';
import { bodyOf } from '../bodies.server.ts';
import { typedActions, typedMeeting, typedPeople } from './typed-meeting.server.ts';

/** Plans a meeting and goes on to its page. */
export const actOnNewMeeting = (context: LoadContext, request: Request, zone: string) =>
  runAct(
    context,
    request,
    { zone, here: newMeetingPath(zone) },
    {
      plan: async ({ api, form }) => {
        const fields = typedMeeting(form);
        const people = typedPeople(context, form);
        if (isFormFailure(people)) return people;
        const department = bodyOf(textOf(form, 'department'));
        const { id } = await api.meetings.plan({ zone, department, ...fields, people });
        return `${meetingPath(zone, id)}?done=plan`;
      },
    },
  );

/** What the forms of a meeting's page do. */
export const actOnMeeting = (context: LoadContext, request: Request, zone: string, meeting: string) =>
  runAct(
    context,
    request,
    { zone, here: meetingPath(zone, meeting) },
    { ...meetingActs(context, zone, meeting), ...ACTION_ACTS, ...activityPaperActs('meeting', meeting) },
  );

const meetingActs = (context: LoadContext, zone: string, meeting: string): Record<string, Act> => ({
  change: async ({ api, form }) => {
    const fields = typedMeeting(form);
    const people = typedPeople(context, form);
    if (isFormFailure(people)) return people;
    const [version, reason] = [textOf(form, 'version'), textOf(form, 'reason')];
    await api.meetings.change({ zone, meeting, version, ...fields, people, reason });
    return undefined;
  },
  correct: async ({ api, form }) => {
    const fields = typedMeeting(form);
    const people = typedPeople(context, form);
    if (isFormFailure(people)) return people;
    await api.meetings.change({
      zone,
      meeting,
      version: textOf(form, 'version'),
      ...fields,
      people,
      minutes: textOf(form, 'minutes'),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },
  record: async ({ api, form }) => {
    const people = typedPeople(context, form);
    if (isFormFailure(people)) return people;
    const actions = typedActions(context, form);
    if (isFormFailure(actions)) return actions;
    const file = storedFileOf(form);
    await api.meetings.record({
      zone,
      meeting,
      version: textOf(form, 'version'),
      minutes: textOf(form, 'minutes'),
      people,
      actions,
      ...(file && { file }),
    });
    return undefined;
  },
  cancel: async ({ api, form }) => {
    await api.meetings.cancel({ zone, meeting, version: textOf(form, 'version'), reason: textOf(form, 'reason') });
    return undefined;
  },
  addAction: async ({ api, form }) => {
    const dueOn = textOf(form, 'dueOn');
    await api.meetings.addAction({
      zone,
      meeting,
      problem: textOf(form, 'problem'),
      solution: textOf(form, 'solution'),
      department: bodyOf(textOf(form, 'department')),
      ...(dueOn && { dueOn }),
    });
    return undefined;
  },
});

/** Each form names its action after the colon. */
const ACTION_ACTS: Record<string, Act> = {
  report: async ({ api, zone, form, id }) => {
    const proof = storedFileOf(form);
    const said = { report: textOf(form, 'report'), ...(proof && { proof }) };
    await api.meetings.reportAction({ zone, action: id, version: textOf(form, 'version'), ...said });
    return undefined;
  },
  close: async ({ api, zone, form, id }) => {
    const [version, note] = [textOf(form, 'version'), textOf(form, 'note')];
    await api.meetings.closeAction({ zone, action: id, version, note });
    return undefined;
  },
  reopen: async ({ api, zone, form, id }) => {
    const [version, reason] = [textOf(form, 'version'), textOf(form, 'reason')];
    await api.meetings.reopenAction({ zone, action: id, version, reason });
    return undefined;
  },
};
