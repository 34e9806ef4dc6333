import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/require-actor.server.ts';
import { orErrorPage } from '../refusal.server.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The empty workbook in which a roll is filled in. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { fileName, content } = await orErrorPage(context.locale, () =>
    context.api.trainingRoll.template({ locale: context.locale }),
  );
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'Content-Type': WORKBOOK,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
