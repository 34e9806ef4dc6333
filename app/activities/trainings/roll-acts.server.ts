import { choiceOf, textOf } from '../../accounts/form-values.ts';
import { type Act, badInput } from '../../acts/run-act.server.ts';
import { FILE, storedFileOf } from '../../acts/stored-file.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import type { FormFailure } from '../../ui/form-failure.ts';
import { attendedName, changedRows, passedOf, resultName, TICKED } from './typed-roll.ts';

const SHOWN_PROBLEMS = 50;

/** What is done with the roll of a training. */
export const rollActs = (training: string): Record<string, Act> => ({
  add: async ({ context, api, zone, form }) => {
    const company = textOf(form, 'company').trim();
    const enterprise = company === '' ? null : await enterpriseOfCode(context.api, zone, company);
    await api.trainingRoll.add({
      zone,
      training,
      name: textOf(form, 'name'),
      enterprise,
      organisation: enterprise === null ? company : '',
      phoneTail: textOf(form, 'phoneTail'),
      user: choiceOf(form, 'user'),
      attended: form.has('attended'),
    });
    return undefined;
  },
  remove: async ({ api, zone, form, id }) => {
    await api.trainingRoll.remove({
      zone,
      training,
      participant: id,
      version: Number(textOf(form, 'version')),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },
  attend: async ({ api, zone, form }) => {
    const isAll = textOf(form, 'who') === 'all';
    const changed = changedRows(form, (id) => (isAll || form.has(attendedName(id)) ? TICKED : ''));
    if (changed.length === 0) return undefined;
    await api.trainingRoll.attend({
      zone,
      training,
      attendance: changed.map(({ participant, version, typed }) => ({
        participant,
        version,
        attended: typed === TICKED,
      })),
      reason: textOf(form, 'reason'),
    });
    return undefined;
  },
  examine: async ({ context, zone, form }) => {
    const key = textOf(form, 'idempotencyKey');
    for (const { participant, version, typed } of changedRows(form, (id) => textOf(form, resultName(id)))) {
      // Each result is a write of its own.
      const api = context.apiWith(`${key}-${participant}`);
      await api.trainingRoll.examine({ zone, training, participant, version, hasPassed: passedOf(typed) });
    }
    return undefined;
  },
  import: async ({ context, api, zone, form }) => {
    const file = storedFileOf(form);
    const t = translator(context.locale, 'trainings');
    if (!file) return badInput(context, form, { [`${FILE}.file`]: t('import.required') });
    const { sha256, fileName } = file;
    const { problems, problemCount } = await api.trainingRoll.importWorkbook({ zone, training, sha256, fileName });
    return problemCount === 0 ? undefined : wrongRows(context, form, problems, problemCount);
  },
});

/** A credit code names an enterprise as well as its name does; names are found by the server. */
async function enterpriseOfCode(api: Api, zone: string, typed: string): Promise<string | null> {
  const { items } = await api.enterprises.list({ zone, search: typed.slice(0, 100), limit: 2 });
  return items.find(({ uscc }) => uscc === typed.toUpperCase())?.id ?? null;
}

type Problem = Awaited<ReturnType<Api['trainingRoll']['importWorkbook']>>['problems'][number];

/** Everything that is wrong with a workbook, by row. */
function wrongRows(context: LoadContext, form: FormData, problems: readonly Problem[], count: number): FormFailure {
  const t = translator(context.locale, 'trainings');
  const told = problems.slice(0, SHOWN_PROBLEMS).map(({ row, columnTitle, message }, index) => {
    if (row === null) return [`row.${index}`, message];
    const words = columnTitle
      ? t('import.rowColumn', { row, column: columnTitle, message })
      : t('import.row', { row, message });
    return [`row.${index}`, words];
  });
  const left = count - told.length;
  const more = left > 0 ? { 'row.more': t('import.more', { count: left }) } : {};
  const failure = badInput(context, form, { ...Object.fromEntries(told), ...more });
  return { ...failure, message: t('import.wrong', { count }) };
}
