import type { LoaderFunctionArgs } from '@remix-run/node';
import { orErrorPage } from '../refusal.server.ts';
import { requirePlatformAdmin } from '../zones/require-platform-admin.server.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook as a file to save. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  return orErrorPage(context.locale, async () => {
    requirePlatformAdmin(context, request);
    const zone = new URL(request.url).searchParams.get('zone') ?? undefined;
    const { fileName, content } = await context.api.zones.template({ zone });
    return new Response(Buffer.from(content, 'base64'), {
      headers: {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      },
    });
  });
}
