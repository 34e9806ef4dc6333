import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import { storedFileOf } from '../../acts/stored-file.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { findingPath } from '../../paths.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { attachActs } from '../incidents/attach.server.ts';

type Recheck = Parameters<Api['findings']['recheck']>[0];

/** What the forms of a finding's page do. */
export async function actOnFinding(context: LoadContext, request: Request, zone: string, finding: string) {
  const { enterprise } = await orErrorPage(context.locale, () => context.api.findings.get({ zone, finding }));
  return runAct(
    context,
    request,
    { zone, here: findingPath(zone, finding) },
    {
      correct: correct(finding),
      recheck: recheck(finding),
      extend: extend(finding),
      ...attachActs({ subject: 'finding', subjectId: finding, enterprise: enterprise.id }),
    },
  );
}

const versionOf = (form: FormData): number => Number(textOf(form, 'version'));

const correct =
  (finding: string): Act =>
  async ({ api, zone, form }) => {
    const file = storedFileOf(form);
    await api.findings.correct({
      zone,
      finding,
      version: versionOf(form),
      correction: textOf(form, 'correction'),
      prevention: textOf(form, 'prevention'),
      files: file ? [file] : [],
      whyNoProof: textOf(form, 'whyNoProof'),
    });
    return undefined;
  };

const recheck =
  (finding: string): Act =>
  async ({ api, zone, form }) => {
    const decision = textOf(form, 'decision') as Recheck['decision'];
    const dueOn = textOf(form, 'dueOn');
    await api.findings.recheck({
      zone,
      finding,
      version: versionOf(form),
      decision,
      recheckedOn: textOf(form, 'recheckedOn'),
      note: textOf(form, 'note'),
      ...(dueOn && { dueOn }),
    });
    return undefined;
  };

const extend =
  (finding: string): Act =>
  async ({ api, zone, form }) => {
    await api.findings.extend({
      zone,
      finding,
      version: versionOf(form),
      dueOn: textOf(form, 'dueOn'),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  };
