import { textOf } from '../../accounts/form-values.ts';
import { type Act, type Acted, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { postPath } from '../../paths.ts';
import { activityPaperActs } from '../activity-paper-acts.server.ts';

/** What the forms of a post's page do. */
export function actOnPost(context: LoadContext, request: Request, zone: string, post: string) {
  const typed = ({ form }: Acted, name: string) => textOf(form, name);
  const versionOf = ({ form }: Acted) => Number(textOf(form, 'version'));
  const acts: Record<string, Act> = {
    publish: async (acted) => {
      await acted.api.posts.publish({ zone, post, version: versionOf(acted) });
      return undefined;
    },
    withdraw: async (acted) => {
      await acted.api.posts.withdraw({ zone, post, version: versionOf(acted), reason: typed(acted, 'reason') });
      return undefined;
    },
    acknowledge: async (acted) => {
      await acted.api.posts.acknowledge({ zone, post, note: typed(acted, 'note') });
      return undefined;
    },
    reportLink: async (acted) => {
      await acted.api.posts.reportDeadLink({ zone, post, note: typed(acted, 'note') });
      return undefined;
    },
    mendLink: async (acted) => {
      // Nothing typed: the old address works again.
      await acted.api.posts.mendLink({
        zone,
        post,
        sourceUrl: typed(acted, 'sourceUrl').trim() || null,
        note: typed(acted, 'note'),
      });
      return undefined;
    },
    ...activityPaperActs('post', post),
  };
  return runAct(context, request, { zone, here: postPath(zone, post) }, acts);
}
