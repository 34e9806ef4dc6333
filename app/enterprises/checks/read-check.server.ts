import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { ruleNumber } from '../incidents/zone-rules.ts';

/** The form of a check, for the enterprise that the address names or for one still to be chosen. */
export async function readNewCheck(context: LoadContext, zone: string, search: URLSearchParams) {
  const { api, locale } = context;
  const acting = actingPage(context, search);
  return orErrorPage(locale, async () => {
    const id = search.get('enterprise');
    const inspection = search.get('inspection');
    const [words, { departments }, known, plan, { parameters }] = await Promise.all([
      api.enterpriseForms.words({}),
      api.zones.departments({ zone }),
      id ? api.enterprises.get({ zone, enterprise: id }) : null,
      inspection ? api.inspections.get({ zone, inspection }) : null,
      api.zones.get({ zone }),
    ]);
    return {
      title: translator(locale, 'incidents')('check.record'),
      zone,
      acting,
      enterprise: known && { id: known.id, name: known.name },
      departments: departments
        .filter(({ closedOn }) => closedOn === null)
        .map((each) => ({ id: each.id, name: each.name })),
      words: { ...words.check, results: words.choices.checkResults, yesNo: words.choices.yesNo },
      /** Who went: the people of the plan, else whoever records the check. */
      inspectors: plan?.team.map(({ name }) => name) ?? [context.actor?.displayName ?? ''],
      correctionDays: ruleNumber(parameters, 'Z4', 'correctionDays'),
      plan: plan && {
        id: plan.id,
        title: plan.title,
        fromOn: plan.fromOn,
        toOn: plan.toOn,
        departments: plan.departments.map((each) => each.id),
        questions: plan.checklist,
        enterprises: plan.enterprises.map(({ id: value, name, visits }) => ({
          value,
          label: name,
          isVisited: visits.length > 0,
        })),
      },
    };
  });
}

export type NewCheckPage = Awaited<ReturnType<typeof readNewCheck>>;

/** E11: one check with its six items and papers. */
export async function readCheckPage(context: LoadContext, zone: string, check: string, search: URLSearchParams) {
  const { api, locale } = context;
  const acting = actingPage(context, search);
  return orErrorPage(locale, async () => {
    const [found, words] = await Promise.all([api.checks.get({ zone, check }), api.enterpriseForms.words({})]);
    return {
      title: translator(locale, 'incidents')('check.of', { name: found.enterprise.name }),
      zone,
      acting,
      check: found,
      words: { ...words.check, results: words.choices.checkResults },
      canAttach: context.can('check.record', zone),
      // What is proposed follows from the check, and is for those who decide.
      seesMeasures: context.can('archive.view', zone),
    };
  });
}

export type CheckPage = Awaited<ReturnType<typeof readCheckPage>>;
