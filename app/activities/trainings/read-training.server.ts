import { actingPage } from '../../acts/acting-page.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';

/** Z14: one training with its roll, as far as the reader may know it. */
export async function readTrainingPage(context: LoadContext, zone: string, training: string, search: URLSearchParams) {
  const { api } = context;
  const acting = actingPage(context, search);
  return orErrorPage(context.locale, async () => {
    const [found, roll] = await Promise.all([
      api.trainings.get({ zone, training }),
      api.trainingRoll.list({ zone, training }),
    ]);
    return { title: found.title, zone, acting, training: found, roll };
  });
}

export type TrainingPage = Awaited<ReturnType<typeof readTrainingPage>>;
