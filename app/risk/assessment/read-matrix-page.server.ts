import { randomUUID } from 'node:crypto';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { riskPages } from '../risk-pages.server.ts';

/** R14: the zone's matrix, or the version that the address names. */
export async function readMatrixPage(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const version = search.get('version') ?? undefined;
  return orErrorPage(locale, async () => {
    const [matrix, { items }] = await Promise.all([
      api.riskAssessments.matrix({ zone, version }),
      api.riskAssessments.matrices({ zone }),
    ]);
    return {
      title: translator(locale, 'riskAssessment')('matrixPage.title'),
      zone,
      matrix,
      versions: items,
      pages: riskPages(context, zone),
      isEditing: search.get('open') === 'matrix' && matrix.canEdit && matrix.isCurrent,
      done: search.get('done'),
      idempotencyKey: randomUUID(),
    };
  });
}

export type MatrixPageData = Awaited<ReturnType<typeof readMatrixPage>>;
