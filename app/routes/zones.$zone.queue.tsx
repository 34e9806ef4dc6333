import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../server/platform/calendar.ts';
import { requireActor } from '../accounts/require-actor.server.ts';
import { QueueControls } from '../assessment/queue/queue-controls.tsx';
import { ofKind, readQueueFilter, withoutKind } from '../assessment/queue/queue-filter.ts';
import { QueueTable } from '../assessment/queue/queue-table.tsx';
import { translator } from '../i18n/i18n.server.ts';
import { pageTitle } from '../page-title.ts';
import { zonePath } from '../paths.ts';
import { orErrorPage } from '../refusal.server.ts';
import type { RouteHandle } from '../route-handle.ts';
import { PageHeader } from '../shell/page-header.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { civilDayOf } from '../ui/format.ts';
import { Mark } from '../ui/status.tsx';

export const handle = { i18n: ['assessment'] } satisfies RouteHandle;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  requireActor(context, request);
  const { zone = '' } = params;
  const { items } = await orErrorPage(context.locale, () => context.api.assessment.queue({ zone }));
  const today = civilDayOf(new Date().toISOString());
  return {
    title: translator(context.locale, 'assessment')('queue.title'),
    zone,
    items: items.map((item) => ({ ...item, days: daysBetween(civilDayOf(item.since), today) })),
    filter: readQueueFilter(new URL(request.url).searchParams),
    decides: context.can('submission.verify', zone) || context.can('appeal.decide', zone),
  };
}

export const meta: MetaFunction<typeof loader> = pageTitle;

export default function Queue() {
  const { t } = useTranslation('assessment');
  const { title, zone, items, filter, decides } = useLoaderData<typeof loader>();
  const shown = ofKind(withoutKind(items, filter), filter.kind);
  const late = items.filter(({ isLate }) => isLate).length;
  const yours = items.filter(({ mayDecide }) => mayDecide).length;
  return (
    <>
      <PageHeader
        title={title}
        state={
          late > 0 && (
            <Mark tone="bad" glyph="alarm">
              {t('queue.lateCount', { count: late })}
            </Mark>
          )
        }
        lead={
          decides ? t('queue.lead', { count: items.length, yours }) : t('queue.leadReading', { count: items.length })
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title={t('queue.empty.title')}
          action={<LinkButton to={zonePath(zone)}>{t('queue.empty.action')}</LinkButton>}
        >
          {t('queue.empty.text')}
        </EmptyState>
      ) : (
        <>
          <QueueControls items={items} filter={filter} />
          <QueueTable
            caption={title}
            items={shown}
            decides={decides}
            empty={<EmptyState title={t('queue.nothingShown')}>{t('queue.nothingShownText')}</EmptyState>}
          />
        </>
      )}
    </>
  );
}
