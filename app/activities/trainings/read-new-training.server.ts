import { ProductError } from '../../../server/platform/errors.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { bodyOptions } from '../bodies.server.ts';

/** Z14: the form of a training, for the bodies that the reader may plan for. */
export async function readNewTraining(context: LoadContext, zone: string, search: URLSearchParams) {
  const acting = actingPage(context, search);
  return orErrorPage(context.locale, async () => {
    const bodies = await bodyOptions(context, zone, 'training.manage');
    if (bodies.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
    return { title: translator(context.locale, 'trainings')('plan.title'), zone, acting, bodies };
  });
}

export type NewTrainingPage = Awaited<ReturnType<typeof readNewTraining>>;
