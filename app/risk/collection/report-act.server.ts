import { textOf } from '../../accounts/form-values.ts';
import { type Act, type Acted, doneHref, runAct } from '../../acts/run-act.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { Api, LoadContext } from '../../load-context.ts';
import { riskPath, riskReportPath } from '../../paths.ts';
import { orFormFailure } from '../../refusal.server.ts';
import { isFormFailure } from '../../ui/form-failure.ts';
import { withCompany } from './with-company.server.ts';

type Report = Parameters<Api['riskReports']['report']>[0];

/** R12: control measures that a producer left out are told along with whatever else is wrong. */
const report: Act = async (acted) => {
  const { context, form } = acted;
  const result = await orFormFailure(context.locale, form, () => send(acted));
  const lacksMeasures = form.has('enterprise') && textOf(form, 'controlMeasures').trim() === '';
  if (!isFormFailure(result) || !lacksMeasures) return result;
  const controlMeasures = translator(context.locale, 'errors')('field.required');
  return { ...result, fields: { ...result.fields, controlMeasures } };
};

/** R9, R10, R12: sends the report; whoever sees risks goes on to the one that it began. */
const send = (acted: Acted) =>
  withCompany(acted, async (company) => {
    const { api, zone, form } = acted;
    const typed = (name: string) => textOf(form, name);
    const { risk, number } = await api.riskReports.report({
      zone,
      department: typed('department') || null,
      enterprise: typed('enterprise') || company,
      source: typed('source') as Report['source'],
      title: typed('title'),
      product: typed('product'),
      hsCode: typed('hsCode'),
      country: typed('country') || null,
      hazard: typed('hazard'),
      batch: typed('batch'),
      happenedOn: typed('happenedOn') || null,
      controlMeasures: typed('controlMeasures'),
    });
    const ownList = `${riskReportPath(zone)}?number=${encodeURIComponent(number)}`;
    return doneHref(risk ? riskPath(zone, risk) : ownList, 'riskReport');
  });

/** What the form of a new report does. */
export const actOnReport = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: riskReportPath(zone) }, { riskReport: report });
