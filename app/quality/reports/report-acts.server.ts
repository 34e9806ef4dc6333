import { choiceOf, textOf } from '../../accounts/form-values.ts';
import { type Act, type Acted, doneHref } from '../../acts/run-act.server.ts';
import type { Api } from '../../load-context.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { reportViewPath } from './report-views.ts';
import { atTypedRows, typedContent } from './typed-content.server.ts';

type Commented = Parameters<Api['qualityReports']['comment']>[0];
type Answered = Parameters<Api['qualityReports']['answer']>[0];

/** What the forms of a report's workspace do. */
export function reportActs(zone: string, report: string): Record<string, Act> {
  const comments = reportViewPath(zone, report, 'comments');
  const findings = reportViewPath(zone, report, 'findings');
  return {
    save: (acted) => save(acted, report),
    comment: async ({ api, form }) => {
      const department = choiceOf(form, 'department');
      await api.qualityReports.comment({
        zone,
        report,
        section: textOf(form, 'section') as Commented['section'],
        text: textOf(form, 'text'),
        ...(department && { department }),
      });
      return doneHref(comments, 'comment');
    },
    answer: async ({ api, form, id }) => {
      await api.qualityReports.answer({
        zone,
        comment: id,
        version: textOf(form, 'version'),
        answer: textOf(form, 'answer') as Answered['answer'],
        note: textOf(form, 'note'),
      });
      return doneHref(comments, `answer:${id}`);
    },
    finding: async ({ api, form }) => {
      await api.qualityReports.addFinding({
        zone,
        report,
        title: textOf(form, 'title'),
        text: textOf(form, 'text'),
        isSerious: form.has('isSerious'),
        inspectionFocus: textOf(form, 'inspectionFocus'),
      });
      return doneHref(findings, 'finding');
    },
    risk: async ({ api, form, id }) => {
      await api.qualityReports.openRisk({
        zone,
        finding: id,
        version: textOf(form, 'version'),
        product: textOf(form, 'product'),
      });
      return doneHref(findings, `risk:${id}`);
    },
  };
}

/** Saves what was written; with the other button, the figures are taken anew after that. */
async function save({ context, api, zone, form }: Acted, report: string) {
  const { content, rows } = typedContent(form, await pickedCases(api, { zone, report }, form.getAll('pick')));
  const saved = await orFormFailure(context.locale, form, () =>
    api.qualityReports.save({ zone, report, version: textOf(form, 'version'), content, note: textOf(form, 'note') }),
  );
  if (isFormFailure(saved)) return { ...saved, fields: atTypedRows(saved.fields, rows) };
  if (textOf(form, 'also') === 'figures') {
    const next = context.apiWith(`${textOf(form, 'idempotencyKey') || crypto.randomUUID()}-figures`);
    await next.qualityReports.refreshFigures({ zone, report, version: saved.version });
  }
  return undefined;
}

/** The offered cases that were ticked, as they were offered. */
async function pickedCases(api: Api, of: { zone: string; report: string }, picked: readonly FormDataEntryValue[]) {
  if (picked.length === 0) return [];
  const { items } = await api.qualityReports.cases(of);
  return items
    .filter(({ source }) => picked.includes(`${source.kind}:${source.id}`))
    .map(({ title, text, source }) => ({ title, text, source }));
}
