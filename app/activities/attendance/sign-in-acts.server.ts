import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { trainingSignInPath } from '../../paths.ts';

/** What the organiser does on the page of the code. */
export function actOnSignIn(context: LoadContext, request: Request, zone: string, training: string) {
  const open: Act = async ({ api, form }) => {
    await api.trainingCodes.open({
      zone,
      training,
      opensAt: textOf(form, 'opensAt') || null,
      closesAt: textOf(form, 'closesAt') || null,
    });
    return undefined;
  };
  const revoke: Act = async ({ api, id }) => {
    await api.trainingCodes.revoke({ zone, training, code: id });
    return undefined;
  };
  return runAct(context, request, { zone, here: trainingSignInPath(zone, training) }, { open, revoke });
}
