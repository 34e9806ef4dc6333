import type { ActivitySubject } from '../../server/activities/kinds.ts';
import { type Act, badInput } from '../acts/run-act.server.ts';
import { FILE, storedFileOf } from '../acts/stored-file.ts';
import { translator } from '../i18n/i18n.server.ts';

/** Brings a paper to an activity, and takes one away again: what the forms of ActivityPapers do. */
export const activityPaperActs = (subject: ActivitySubject, subjectId: string): { attach: Act; detach: Act } => ({
  attach: async ({ context, api, zone, form }) => {
    const file = storedFileOf(form);
    if (!file)
      return badInput(context, form, { [`${FILE}.file`]: translator(context.locale, 'activities')('paper.required') });
    await api.activityFiles.attach({ zone, subject, subjectId, ...file });
    return undefined;
  },
  detach: async ({ api, zone, id }) => {
    await api.activityFiles.detach({ zone, file: id });
    return undefined;
  },
});
