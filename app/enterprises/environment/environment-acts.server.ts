import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { environmentPath } from '../../paths.ts';
import { attachActs } from '../incidents/attach.server.ts';

/** Records an assessment, and brings papers to one. */
export function actOnEnvironment(context: LoadContext, request: Request, zone: string) {
  const enterprise = new URL(request.url).searchParams.get('enterprise') ?? '';
  const here = enterprise ? `${environmentPath(zone)}?enterprise=${enterprise}` : environmentPath(zone);
  return runAct(context, request, { zone, here }, { assess, attach: attachTo(enterprise) });
}

type Assessed = Parameters<Api['environment']['assess']>[0];

const assess: Act = async ({ api, zone, form }) => {
  await api.environment.assess({
    zone,
    enterprise: textOf(form, 'enterprise'),
    assessedOn: textOf(form, 'assessedOn'),
    level: textOf(form, 'level') as Assessed['level'],
    findings: textOf(form, 'findings'),
  });
  return undefined;
};

const attachTo =
  (enterprise: string): Act =>
  (acted) =>
    attachActs({ subject: 'environment', subjectId: acted.id, enterprise }).attach(acted);
