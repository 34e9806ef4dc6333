import { moveKind, NEXT } from '../../../server/activities/laboratories/lifecycle.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { bodyOptions } from '../bodies.server.ts';

/** A laboratory with what may be done with it next. */
export async function readLaboratory(context: LoadContext, zone: string, laboratory: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const found = await api.laboratories.get({ zone, laboratory });
    const canGuide = context.can('laboratory.guide', zone);
    return {
      title: found.name,
      zone,
      laboratory: found,
      moves: NEXT[found.recordedState].flatMap((to) => {
        const kind = moveKind(found.recordedState, to);
        return kind ? [{ to, kind }] : [];
      }),
      canGuide,
      canReport: context.can('laboratory.report', zone, found.enterprise.id),
      canCertify: context.can('enterprise.update', zone, found.enterprise.id),
      bodies: canGuide ? await bodyOptions(context, zone, 'laboratory.visit') : [],
      visitor: context.actor?.displayName ?? '',
      acting: actingPage(context, search),
    };
  });
}

export type LaboratoryPage = Awaited<ReturnType<typeof readLaboratory>>;

/** The readiness checklist of a laboratory with its newest answers. */
export async function readReadiness(context: LoadContext, zone: string, laboratory: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const checklist = await api.laboratories.checklist({ zone, laboratory });
    return {
      title: translator(locale, 'laboratories')('readiness.titleOf', { name: checklist.name }),
      zone,
      checklist,
      canReport: context.can('laboratory.report', zone, checklist.enterprise.id),
      acting: actingPage(context, search),
    };
  });
}

export type ReadinessPage = Awaited<ReturnType<typeof readReadiness>>;
