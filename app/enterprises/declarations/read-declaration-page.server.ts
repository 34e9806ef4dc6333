import { ProductError } from '../../../server/platform/errors.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { ownEnterprise } from '../incidents/own-enterprise.ts';
import { prefilled } from './prefill.ts';

const PLEDGES = 5;

/** What every page of a declaration shows of the shipment, the observation and the reader. */
async function readAround(context: LoadContext, zone: string, place: { observation: string; shipment: string }) {
  const { api } = context;
  const [observation, words] = await Promise.all([
    api.observations.get({ zone, observation: place.observation }),
    api.enterpriseForms.words({}),
  ]);
  const shipment = observation.shipments.find(({ id }) => id === place.shipment);
  if (!shipment) throw new ProductError('notFound', { key: 'shipmentNotFound' });
  const { id, state, enterprise, can, signsAs } = observation;
  const { declarations, ...shipped } = shipment;
  return {
    zone,
    observation: { id, state },
    enterprise,
    shipment: shipped,
    declarations,
    canFile: can.file,
    signsAs,
    isOwn: ownEnterprise(context, zone)?.id === enterprise.id,
    form: words.forms.EF6,
    labels: words.declaration,
    pledgeTexts: words.pledges,
  };
}

/** The declaration of a shipment that has none begun. */
export async function readNewDeclaration(context: LoadContext, zone: string, search: URLSearchParams) {
  const acting = actingPage(context, search);
  return orErrorPage(context.locale, async () => {
    const place = { observation: search.get('observation') ?? '', shipment: search.get('shipment') ?? '' };
    const { declarations, ...around } = await readAround(context, zone, place);
    if (!around.canFile) throw new ProductError('forbidden', { key: 'forbidden' });
    const [countries, { facts }] = await Promise.all([
      context.api.enterprises.countries({}),
      context.api.enterprises.get({ zone, enterprise: around.enterprise.id }),
    ]);
    return {
      ...around,
      title: translator(context.locale, 'incidents')('declaration.new'),
      acting,
      begun: declarations.find(({ signatures }) => signatures.length === 0)?.id ?? null,
      countries,
      content: prefilled(around.shipment, facts?.facts ?? null),
      pledges: Array.from({ length: PLEDGES }, () => false),
    };
  });
}

export type NewDeclarationPage = Awaited<ReturnType<typeof readNewDeclaration>>;

/** One declaration, to be completed, signed, read or printed. */
export async function readDeclarationPage(
  context: LoadContext,
  zone: string,
  declaration: string,
  search: URLSearchParams,
) {
  const acting = actingPage(context, search);
  return orErrorPage(context.locale, async () => {
    const place = await context.api.observations.declaration({ zone, declaration });
    const { declarations, ...around } = await readAround(context, zone, place);
    const found = declarations.find(({ id }) => id === declaration);
    if (!found) throw new ProductError('notFound', { key: 'declarationNotFound' });
    const { product } = around.shipment;
    const canEdit = around.canFile && found.signatures.length === 0;
    return {
      ...around,
      title: translator(context.locale, 'incidents')('declaration.of', { product }),
      acting,
      declaration: found,
      canEdit,
      countries: canEdit ? await context.api.enterprises.countries({}) : [],
    };
  });
}

export type DeclarationPage = Awaited<ReturnType<typeof readDeclarationPage>>;
