import { randomUUID } from 'node:crypto';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** R14-R16: a risk to assess, with what it was assessed as before and the matrix of today. */
export async function readAssessmentPage(context: LoadContext, zone: string, risk: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const mayAssess = context.can('risk.assess', zone);
    const [found, matrix, assessors] = await Promise.all([
      api.risks.get({ zone, risk }),
      api.riskAssessments.matrix({ zone }),
      mayAssess ? api.assessors.list({ zone }) : null,
    ]);
    const self = assessors?.items.find(({ userId }) => userId === context.actor?.userId);
    const { id, number, version, state, level, urgency, title, product, hsCode, country, hazard, source } = found;
    return {
      title: translator(locale, 'riskAssessment')('pageTitle', { number }),
      zone,
      risk: {
        ...{ id, number, version, state, level, urgency, title, product, hsCode, country, hazard, source },
        enterprise: found.enterprise,
        reportedOn: found.reportedOn,
        term: found.terms.find(({ step }) => step === 'assess') ?? null,
        reports: found.reports,
      },
      assessments: found.assessments,
      matrix: { version: matrix.version, content: matrix.content },
      isTrained: self !== undefined && self.trainedUntil !== null,
      mayAssess,
      canAssess: found.can.assess === true,
      canPropose: found.can.propose === true,
      isOpen: search.get('open') === 'assess' || found.assessments.length === 0,
      done: search.get('done'),
      idempotencyKey: randomUUID(),
    };
  });
}

export type AssessmentPageData = Awaited<ReturnType<typeof readAssessmentPage>>;
