import { data, redirect } from '@remix-run/node';
import { ProductError } from '../../../../server/platform/errors.ts';
import { textOf } from '../../../accounts/form-values.ts';
import { readUpload } from '../../../assessment/task/read-upload.server.ts';
import type { LoadContext } from '../../../load-context.ts';
import { orFormFailure } from '../../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../../ui/form-failure.ts';
import { type ApplicationPlace, applicationAddress, oneOf, PARTS, type Part } from '../address.ts';
import { type OnApplication, saveDraft } from '../save-draft.server.ts';
import { attachPaper } from './attach-paper.server.ts';
import { panelFieldOf, readPanel } from './read-panel.ts';

/** What the forms of an application's page do; ends on the page with a word of what was done, or back in the form. */
export async function actOnApplication(context: LoadContext, request: Request, on: OnApplication) {
  const upload = await readUpload(context, request, on.zone);
  const result = await perform({ ...on, context, ...upload });
  if (isFormFailure(result)) return data(result, { status: result.status });
  return redirect(applicationAddress(on.zone, on.application, result));
}

interface Acted extends OnApplication {
  context: LoadContext;
  form: FormData;
  /** What was wrong with a file, by field. */
  problems: Record<string, string>;
}

type Result = ApplicationPlace | FormFailure;

async function perform(acted: Acted): Promise<Result> {
  const kind = textOf(acted.form, 'form');
  if (kind === 'save') return save(acted);
  if (kind === 'attach') return attach(acted);
  const act = ACTS[kind] ?? unknown;
  const result = await orFormFailure(acted.context.locale, acted.form, () => act(acted));
  if (!isFormFailure(result) || kind !== 'convene') return result;
  const { rows } = readPanel(acted.form);
  const fields = Object.entries(result.fields).map(([field, text]) => [panelFieldOf(field, rows), text]);
  return { ...result, fields: Object.fromEntries(fields) };
}

/** Without JavaScript: keeps the part and goes on. */
async function save(acted: Acted): Promise<Result> {
  const { context, form, zone, application } = acted;
  const answer = await saveDraft(context, form, { zone, application });
  if (!answer.ok) return answer;
  const part = oneOf(PARTS, textOf(form, 'part')) ?? 'EF1';
  return textOf(form, 'go') === 'next' ? { part: nextPart(part) } : { part, done: 'saved' };
}

const nextPart = (part: Part): Part => PARTS[PARTS.indexOf(part) + 1] ?? 'submit';

async function attach({ context, form, problems, zone, application }: Acted): Promise<Result> {
  const failure = await attachPaper(context, form, problems, { zone, application });
  return failure ?? { part: 'papers', done: 'attached' };
}

type Act = (acted: Acted) => Promise<ApplicationPlace>;

const unknown: Act = async () => {
  throw new ProductError('badInput', { key: 'badRequest' });
};

const apiOf = ({ context, form }: Acted) => context.apiWith(textOf(form, 'idempotencyKey'));
const onVersion = ({ form, zone, application }: Acted) => ({ zone, application, version: textOf(form, 'version') });
const withReason = (acted: Acted) => ({ ...onVersion(acted), reason: textOf(acted.form, 'reason') });

const ACTS: Record<string, Act | undefined> = {
  detach: async (acted) => {
    await apiOf(acted).enterpriseFiles.detach({ zone: acted.zone, file: textOf(acted.form, 'file') });
    return { part: 'papers', done: 'detached' };
  },
  submit: async (acted) => {
    await apiOf(acted).applications.submit(onVersion(acted));
    return { done: 'submitted' };
  },
  withdraw: async (acted) => {
    await apiOf(acted).applications.withdraw(withReason(acted));
    return { done: 'withdrawn' };
  },
  return: async (acted) => {
    await apiOf(acted).applications.giveBack(withReason(acted));
    return { done: 'returned' };
  },
  refuse: async (acted) => {
    await apiOf(acted).applications.refuse(withReason(acted));
    return { done: 'refused' };
  },
  admit: async (acted) => {
    const on = textOf(acted.form, 'on');
    await apiOf(acted).applications.admit({ ...withReason(acted), ...(on && { on }) });
    return { done: 'admitted' };
  },
  convene: async (acted) => {
    const { form, zone, application } = acted;
    await apiOf(acted).applications.convene({
      zone,
      application,
      enterprise: textOf(form, 'enterprise'),
      purpose: 'admission',
      panel: readPanel(form).panel,
    });
    return { done: 'convened' };
  },
};
