import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { enterprisePages } from '../enterprise-pages.server.ts';
import { ownEnterprise } from '../incidents/own-enterprise.ts';

/** Z26: the environmental risk of every enterprise of the zone, or all assessments of one. */
export async function readEnvironment(context: LoadContext, zone: string, search: URLSearchParams) {
  const acting = actingPage(context, search);
  const own = ownEnterprise(context, zone);
  const id = own?.id ?? search.get('enterprise');
  return orErrorPage(context.locale, async () => ({
    title: translator(context.locale, 'incidents')('environment.title'),
    zone,
    acting,
    pages: enterprisePages(context, zone),
    isOwn: own !== null,
    content: id ? await readOne(context, zone, id) : await readAll(context, zone),
  }));
}

export type EnvironmentPage = Awaited<ReturnType<typeof readEnvironment>>;

async function readOne({ api }: LoadContext, zone: string, enterprise: string) {
  const [known, { items, canAssess }] = await Promise.all([
    api.enterprises.get({ zone, enterprise }),
    api.environment.ofEnterprise({ zone, enterprise }),
  ]);
  return { of: 'enterprise' as const, enterprise: { id: known.id, name: known.name }, items, canAssess };
}

async function readAll({ api, can }: LoadContext, zone: string) {
  const coverage = await api.environment.coverage({ zone });
  const [first] = coverage.items;
  // Which departments may assess, the server knows; the answer is the same for every enterprise of the zone.
  const canAssess =
    first !== undefined &&
    can('environment.assess', zone) &&
    (await api.environment.ofEnterprise({ zone, enterprise: first.enterprise.id })).canAssess;
  return { of: 'zone' as const, ...coverage, canAssess };
}
