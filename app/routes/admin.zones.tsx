import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { ADMIN_ZONE_TEMPLATE_PATH } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { buttonClass } from '../ui/button.tsx';
import { isFormFailure } from '../ui/form-failure.ts';
import { Section } from '../ui/section.tsx';
import { actOnImport, MAX_WORKBOOK_BYTES } from '../zones/import/import-acts.server.ts';
import { ImportForm } from '../zones/import/import-form.tsx';
import { ImportReport } from '../zones/import/import-report.tsx';
import { requirePlatformAdmin } from '../zones/require-platform-admin.server.ts';
import { ZoneTable } from '../zones/zone-table.tsx';

export const handle = { i18n: ['zones'] } satisfies RouteHandle;

export async function loader({ context, request }: LoaderFunctionArgs) {
  return orErrorPage(context.locale, async () => {
    requirePlatformAdmin(context, request);
    return {
      title: translator(context.locale, 'zones')('admin.title'),
      zones: await context.api.zones.list({}),
      maxBytes: MAX_WORKBOOK_BYTES,
      idempotencyKey: randomUUID(),
    };
  });
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export async function action({ context, request }: ActionFunctionArgs) {
  return orErrorPage(context.locale, async () => {
    requirePlatformAdmin(context, request);
    return actOnImport(context, request);
  });
}

export default function AdminZones() {
  const { t } = useTranslation('zones');
  const { title, zones, maxBytes, idempotencyKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const failure = isFormFailure(result) ? result : null;
  const looked = result && 'report' in result ? result : null;
  // What a rule refuses for want of a reason may be imported once the reason is there.
  const isImportable =
    looked?.report.outcome === 'checked' || (looked?.report.problems.some(({ rule }) => rule === 'A10') ?? false);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('admin.lead')}
        actions={
          <a href={ADMIN_ZONE_TEMPLATE_PATH} className={buttonClass()} download>
            {t('admin.template')}
          </a>
        }
      />
      <div className="space-y-12">
        <Section id="zones" title={t('admin.zones')}>
          <ZoneTable zones={zones} caption={t('admin.zones')} />
        </Section>
        <Section id="import" title={t('admin.import')} intro={t('admin.importIntro')}>
          <div className="space-y-8">
            {looked && <ImportReport report={looked.report} />}
            <ImportForm
              maxBytes={maxBytes}
              idempotencyKey={idempotencyKey}
              failure={failure}
              checked={isImportable ? (looked?.digest ?? null) : null}
              reason={looked?.typed.reason?.[0]}
            />
          </div>
        </Section>
      </div>
    </>
  );
}
