import type { LoadContext } from '../../load-context.ts';

/** Q7-Q10: a report's progress in the reader's language, with its receipts for whoever may see them. */
export async function readSteps({ api, locale }: LoadContext, zone: string, report: string) {
  const progress = await api.qualitySteps.progress({ zone, report });
  const receipts = progress.can.receipts ? await api.qualitySteps.receipts({ zone, report }) : null;
  const { consultation } = progress;
  return {
    ...progress,
    consultation: consultation && {
      ...consultation,
      responses: consultation.responses.map(({ department: { id, name }, ...response }) => ({
        ...response,
        department: { id, name: name[locale] },
      })),
    },
    departments: progress.departments.map(({ name, ...department }) => ({ ...department, name: name[locale] })),
    receipts: receipts && {
      ...receipts,
      groups: receipts.groups.map(({ parties, ...group }) => ({
        ...group,
        parties: parties.map(({ name, ...party }) => ({ ...party, name: name[locale] })),
      })),
    },
  };
}
export type Steps = Awaited<ReturnType<typeof readSteps>>;
