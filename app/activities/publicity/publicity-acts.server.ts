import { textOf } from '../../accounts/form-values.ts';
import { type Act, doneHref, runAct } from '../../acts/run-act.server.ts';
import { storedFileOf } from '../../acts/stored-file.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { publicityItemPath, publicityPath } from '../../paths.ts';
import { activityPaperActs } from '../activity-paper-acts.server.ts';
import { bodyOf } from '../bodies.server.ts';

type Medium = Parameters<Api['publicity']['log']>[0]['medium'];

/** What the forms of an item have in common. */
function typedItem(form: FormData) {
  const clipping = storedFileOf(form);
  return {
    title: textOf(form, 'title'),
    medium: textOf(form, 'medium') as Medium,
    outlet: textOf(form, 'outlet'),
    publishedOn: textOf(form, 'publishedOn'),
    url: textOf(form, 'url').trim(),
    summary: textOf(form, 'summary'),
    ...(clipping && { clipping }),
  };
}

/** Logs something published; ends in the log. */
export const actOnPublicity = (context: LoadContext, request: Request, zone: string) =>
  runAct(
    context,
    request,
    { zone, here: publicityPath(zone) },
    {
      log: async ({ api, form }) => {
        const item = typedItem(form);
        await api.publicity.log({ zone, department: bodyOf(textOf(form, 'department')), ...item });
        const year = item.publishedOn.split('-')[0] ?? '';
        return doneHref(`${publicityPath(zone)}?year=${year}`, 'log');
      },
    },
  );

/** What the forms of an item's page do. */
export const actOnItem = (context: LoadContext, request: Request, zone: string, item: string) =>
  runAct(
    context,
    request,
    { zone, here: publicityItemPath(zone, item) },
    { ...itemActs(zone, item), ...activityPaperActs('publicity', item) },
  );

const itemActs = (zone: string, item: string): Record<string, Act> => ({
  correct: async ({ api, form }) => {
    await api.publicity.correct({
      zone,
      item,
      version: textOf(form, 'version'),
      ...typedItem(form),
      isLinkMended: form.has('isLinkMended'),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },
  withdraw: async ({ api, form }) => {
    await api.publicity.withdraw({ zone, item, version: textOf(form, 'version'), reason: textOf(form, 'reason') });
    return undefined;
  },
  reportDeadLink: async ({ api, form }) => {
    await api.publicity.reportDeadLink({ zone, item, version: textOf(form, 'version'), note: textOf(form, 'note') });
    return undefined;
  },
});
