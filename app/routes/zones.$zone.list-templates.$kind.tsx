import type { LoaderFunctionArgs } from '@remix-run/node';
import { LIST_KINDS } from '../../server/enterprises/filings/list-kinds.ts';
import { requireActor } from '../accounts/require-actor.server.ts';
import { orErrorPage } from '../refusal.server.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The empty workbook in which a list is filled in. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const kind = LIST_KINDS.find((known) => known === params.kind);
  if (!kind) throw new Response(null, { status: 404 });
  const { fileName, content } = await orErrorPage(context.locale, () =>
    context.api.lists.template({ kind, locale: context.locale }),
  );
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'Content-Type': WORKBOOK,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
