import { data, redirect } from '@remix-run/node';
import { type Message, ProductError } from '../../../server/platform/errors.ts';
import { textOf } from '../../accounts/form-values.ts';
import type { LoadContext } from '../../load-context.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { type FormFailure, isFormFailure } from '../../ui/form-failure.ts';
import { missingFirst } from '../missing-first.server.ts';
import { percentToShare } from '../percent.ts';
import { taskAddress } from '../task-address.ts';
import type { Done } from './done-notice.tsx';
import { formFieldOf, readEvidence } from './evidence-rows.ts';
import { type ReadUpload, readUpload } from './read-upload.server.ts';
import { type FormKind, readFormName } from './target-records.ts';

export interface OnTask {
  zone: string;
  year: number;
  number: number;
}

interface Acted extends OnTask {
  context: LoadContext;
  form: FormData;
  /** What the form is about: a target, submission, mark, appeal or proposal. */
  id: string;
}

/** What the forms of a task page do; ends at the target with a word of what was done, or back in the form. */
export async function actOnTask(context: LoadContext, request: Request, task: OnTask) {
  const upload = await readUpload(context, request, task.zone);
  const { form } = upload;
  const named = readFormName(textOf(form, 'form'));
  const result = named
    ? await perform(named.kind, { ...task, context, form, id: named.id }, upload)
    : await orFormFailure(context.locale, form, unknownForm);
  if (isFormFailure(result)) return data(result, { status: result.status });
  const target = textOf(form, 'target');
  const done = `${target}:${result}:${textOf(form, 'form')}`;
  return redirect(taskAddress(task.zone, task.year, task.number, { target, done }));
}

/** A form that this page never had: an old tab, or somebody trying. */
async function unknownForm(): Promise<Done> {
  throw new ProductError('badInput', { key: 'badRequest' });
}

function perform(kind: FormKind, acted: Acted, upload: ReadUpload): Promise<Done | FormFailure> {
  if (kind === 'hand-in') return handIn(acted, upload);
  return orFormFailure(acted.context.locale, acted.form, () => ACTS[kind](acted));
}

type ServerAct = (acted: Acted) => Promise<Done>;

const apiOf = ({ context, form }: Acted) => context.apiWith(textOf(form, 'idempotencyKey')).assessment;
const reasonOf = ({ form }: Acted) => textOf(form, 'reason');
const versionOf = ({ form }: Acted) => textOf(form, 'version');

const wrong = (field: string, message: Message) =>
  new ProductError('badInput', { key: 'badInput' }, { fields: { [field]: message } });

function percentOf({ form }: Acted, field = 'percent'): string {
  const share = percentToShare(textOf(form, field));
  if (share === null) throw wrong(field, { key: textOf(form, field) ? 'field.percent' : 'field.required' });
  return share;
}

const ACTS: Record<Exclude<FormKind, 'hand-in'>, ServerAct> = {
  decide: async (acted) => {
    const { zone, id: submission, form } = acted;
    const common = { zone, submission, version: versionOf(acted), reason: reasonOf(acted) };
    switch (textOf(form, 'decision')) {
      case 'done':
        await apiOf(acted).verify({ ...common, completion: '1' });
        return 'verified';
      case 'partly':
        await apiOf(acted).verify({ ...common, completion: percentOf(acted) });
        return 'verified';
      case 'notDone':
        await apiOf(acted).verify({ ...common, completion: '0' });
        return 'verified';
      case 'return':
        await apiOf(acted).returnToDepartment(common);
        return 'returned';
      default:
        throw wrong('decision', { key: 'field.required' });
    }
  },
  'decide-appeal': async (acted) => {
    const { zone, id: appeal, form } = acted;
    const decision = textOf(form, 'decision');
    if (decision !== 'uphold' && decision !== 'partly') throw wrong('decision', { key: 'field.required' });
    const completion = decision === 'uphold' ? null : percentOf(acted);
    await apiOf(acted).decideAppeal({
      zone,
      appeal,
      version: versionOf(acted),
      completion,
      reason: reasonOf(acted),
    });
    return completion === null ? 'upheld' : 'changed';
  },
  'decide-proposal': async (acted) => {
    const { zone, id: inapplicability, form } = acted;
    const decision = textOf(form, 'decision');
    if (decision !== 'approve' && decision !== 'reject') throw wrong('decision', { key: 'field.required' });
    await apiOf(acted).decideInapplicability({
      zone,
      inapplicability,
      version: versionOf(acted),
      approve: decision === 'approve',
      reason: reasonOf(acted),
    });
    return decision === 'approve' ? 'approved' : 'rejected';
  },
  withdraw: async (acted) => {
    const { zone, id: submission } = acted;
    await apiOf(acted).withdraw({ zone, submission, version: versionOf(acted), reason: reasonOf(acted) });
    return 'withdrawn';
  },
  appeal: async (acted) => {
    await apiOf(acted).fileAppeal({ zone: acted.zone, mark: acted.id, reason: reasonOf(acted) });
    return 'appealed';
  },
  propose: async (acted) => {
    const { zone, year, id: target } = acted;
    await apiOf(acted).proposeInapplicability({ zone, year, target, reason: reasonOf(acted) });
    return 'proposed';
  },
  'end-inapplicability': async (acted) => {
    const { zone, id: inapplicability } = acted;
    await apiOf(acted).endInapplicability({
      zone,
      inapplicability,
      version: versionOf(acted),
      reason: reasonOf(acted),
    });
    return 'ended';
  },
};

/** Keeps a draft or hands it to the office. Files that could not be stored come back beside their fields. */
async function handIn(acted: Acted, { problems }: ReadUpload): Promise<Done | FormFailure> {
  const { context, form, zone, year, id: target } = acted;
  const { evidence, prefixes, withoutFile } = readEvidence(form);
  const submit = textOf(form, 'submit') === 'yes';
  const missing = withoutFile.map((prefix) => `${prefix}.file`).filter((field) => !(field in problems));
  const result = await orFormFailure(context.locale, form, async (): Promise<Done> => {
    const claimed = percentOf(acted);
    if (Object.keys(problems).length > 0 || missing.length > 0) {
      throw new ProductError(
        'badInput',
        { key: 'badInput' },
        { fields: Object.fromEntries(missing.map((field) => [field, { key: 'field.file' }])) },
      );
    }
    await apiOf(acted).handIn({
      zone,
      year,
      target,
      claimed,
      note: textOf(form, 'note'),
      addEvidence: evidence,
      removeEvidence: form.getAll('removeEvidence').map(String),
      submit,
      ...(versionOf(acted) && { version: versionOf(acted) }),
    });
    return submit ? 'submitted' : 'saved';
  });
  if (!isFormFailure(result)) return result;
  const renamed = Object.entries(result.fields).map(([field, text]) => [formFieldOf(field, prefixes), text]);
  return missingFirst({ ...result, fields: { ...problems, ...Object.fromEntries(renamed) } }, context.locale);
}
