import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** Z4, Z25: a round of checks with its visits and what they found. */
export async function readInspectionPage(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [found, findings, words] = await Promise.all([
      api.inspections.get({ zone, inspection: id }),
      context.can('archive.view', zone)
        ? api.findings.list({ zone, inspection: id, cursor: search.get('cursor') ?? undefined })
        : null,
      api.enterpriseForms.words({}),
    ]);
    return {
      title: found.title,
      zone,
      acting: actingPage(context, search),
      inspection: {
        ...found,
        body: found.body.name[locale],
        departments: found.departments.map(({ name }) => name[locale]),
      },
      findings: findings && { rows: findings.items, nextCursor: findings.nextCursor },
      items: words.check.items,
    };
  });
}

export type InspectionPage = Awaited<ReturnType<typeof readInspectionPage>>;
export type Inspection = InspectionPage['inspection'];

/** The form of the visits for print: the items of EF7, the own questions, and whom it is about. */
export async function readChecklist(context: LoadContext, zone: string, id: string) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [found, words] = await Promise.all([
      api.inspections.get({ zone, inspection: id }),
      api.enterpriseForms.words({}),
    ]);
    return {
      title: translator(locale, 'inspections')('checklist.title', { title: found.title }),
      zone,
      inspection: found,
      body: found.body.name[locale],
      departments: found.departments.map(({ name }) => name[locale]),
      words: { ...words.check, results: words.choices.checkResults, yesNo: words.choices.yesNo },
    };
  });
}

export type ChecklistPage = Awaited<ReturnType<typeof readChecklist>>;
