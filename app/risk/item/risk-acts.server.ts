import { runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { riskPath } from '../../paths.ts';
import { actsOnCases } from '../cases/case-acts.server.ts';
import { handlingActs } from '../collection/handling-acts.server.ts';
import { measureActs } from '../measures/measure-acts.server.ts';

/** What the forms of a risk's page do; each form names its act. */
export const actOnRisk = (context: LoadContext, request: Request, zone: string, risk: string) =>
  runAct(
    context,
    request,
    { zone, here: riskPath(zone, risk) },
    { ...handlingActs(risk), ...measureActs, ...actsOnCases(risk) },
  );
