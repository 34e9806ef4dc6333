import type { ViewerRole } from '../../../server/risk/kinds.ts';
import { textOf } from '../../accounts/form-values.ts';
import { type Act, type Acted, badInput } from '../../acts/run-act.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api } from '../../load-context.ts';
import { risksPath } from '../../paths.ts';
import { withCompany } from './with-company.server.ts';

type Verified = Parameters<Api['riskHandling']['verify']>[0];
type Rated = Parameters<Api['riskHandling']['rate']>[0];

/** R13: what the forms of a risk's handling do, for the page that shows them. */
export const handlingActs = (risk: string): Record<string, Act> => ({
  verify: (acted) =>
    withCompany(acted, async (enterprise) => {
      const { api, form } = acted;
      await api.riskHandling.verify({
        ...seenIn(acted, risk),
        urgency: textOf(form, 'urgency') as Verified['urgency'],
        note: textOf(form, 'note'),
        title: textOf(form, 'title'),
        product: textOf(form, 'product'),
        hsCode: textOf(form, 'hsCode'),
        country: textOf(form, 'country') || null,
        hazard: textOf(form, 'hazard'),
        enterprise,
      });
      return undefined;
    }),
  reject: async (acted) => {
    await acted.api.riskHandling.reject({ ...seenIn(acted, risk), reason: textOf(acted.form, 'reason') });
    return undefined;
  },
  escalate: async (acted) => {
    await acted.api.riskHandling.escalate({ ...seenIn(acted, risk), reason: textOf(acted.form, 'reason') });
    return undefined;
  },
  reopen: async (acted) => {
    await acted.api.riskHandling.reopen({ ...seenIn(acted, risk), reason: textOf(acted.form, 'reason') });
    return undefined;
  },
  assign: async (acted) => {
    await acted.api.riskHandling.assign({ ...seenIn(acted, risk), owner: textOf(acted.form, 'owner') || null });
    return undefined;
  },
  rate: async ({ api, zone, form, id }) => {
    await api.riskHandling.rate({
      zone,
      report: id,
      reliability: textOf(form, 'reliability') as Rated['reliability'],
      note: textOf(form, 'note'),
    });
    return undefined;
  },
  merge: (acted) => merge(acted, risk),
  restrict: (acted) => restrict(acted, risk),
});

const seenIn = ({ zone, form }: Acted, risk: string) => ({ zone, risk, version: textOf(form, 'version') });

/** Into the risk that was chosen, or the one whose number was typed. */
async function merge(acted: Acted, risk: string) {
  const { context, api, zone, form } = acted;
  const t = translator(context.locale, 'risk');
  const number = textOf(form, 'intoNumber').trim().toUpperCase();
  const chosen = textOf(form, 'into');
  if (!chosen && !number) return badInput(context, form, { intoNumber: t('collect.merge.intoRequired') });
  const into = number ? await findByNumber(acted, number) : chosen;
  if (!into) return badInput(context, form, { intoNumber: t('collect.merge.notFound', { number }) });
  await api.riskHandling.merge({ zone, risk, version: textOf(form, 'version'), into, reason: textOf(form, 'reason') });
  return undefined;
}

/** A number that is typed means more than a choice that was left standing. */
async function findByNumber({ api, zone }: Acted, number: string): Promise<string | undefined> {
  const { items } = await api.risks.list({ zone, state: 'all', search: number });
  return items.find((item) => item.number === number)?.id;
}

/** R28: whoever leaves the own role out goes on to the board: the page behind is no longer theirs to see. */
async function restrict(acted: Acted, risk: string): Promise<string | undefined> {
  const { context, api, zone, form } = acted;
  const visibleTo = [...new Set(form.getAll('visibleTo').map(String))] as ViewerRole[];
  await api.riskHandling.restrict({ ...seenIn(acted, risk), visibleTo, reason: textOf(form, 'reason') });
  const own = context.actor?.memberships.filter(({ zoneId }) => zoneId === zone).map(({ role }) => role) ?? [];
  const stillSees = visibleTo.some((role) => own.includes(role));
  return stillSees ? undefined : risksPath(zone);
}
