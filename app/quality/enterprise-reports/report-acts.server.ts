import { REPORT_PARTS, type ReportPart } from '../../../server/quality/enterprise-reports/parts.ts';
import { textOf } from '../../accounts/form-values.ts';
import { type Act, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { type OnReport, reportPath } from './report-paths.ts';

/** Z9: files the report of the half-year that the address names, or corrects it. */
export const actOnReport = (context: LoadContext, request: Request, on: OnReport) =>
  runAct(context, request, { zone: on.zone, here: reportPath(on) }, { file: fileOf(on) });

const fileOf =
  (on: OnReport): Act =>
  async ({ api, form }) => {
    const revision = textOf(form, 'version');
    const written = REPORT_PARTS.map((part) => [part, textOf(form, `content.${part}`)]);
    await api.enterpriseReports.file({
      ...on,
      content: {
        ...(Object.fromEntries(written) as Record<ReportPart, string>),
        signatory: textOf(form, 'content.signatory'),
      },
      reason: textOf(form, 'reason'),
      ...(revision && { revision }),
    });
    return undefined;
  };
