import { ProductError } from '../../../server/platform/errors.ts';
import { actingPage } from '../../acts/acting-page.server.ts';
import { translator } from '../../i18n/i18n.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { orErrorPage } from '../../refusal.server.ts';
import { activityPages } from '../activity-pages.server.ts';
import { bodyOptions, OFFICE } from '../bodies.server.ts';
import { removedTags } from './removed-tags.ts';

/** A post; for who works for the zone with the enterprises that it concerns. */
export async function readPostPage(context: LoadContext, zone: string, id: string, search: URLSearchParams) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const post = await api.posts.get({ zone, post: id });
    return {
      title: post.title,
      zone,
      post,
      audience: post.can.audience ? await api.posts.audience({ zone, post: id }) : null,
      removed: removedTags(search),
      acting: actingPage(context, search),
      pages: activityPages(context, zone),
    };
  });
}
export type PostPage = Awaited<ReturnType<typeof readPostPage>>;

/** The form of a post: a new one, a draft, or the correction of what was posted. */
export async function readPostEditor(
  context: LoadContext,
  zone: string,
  { post: id, search }: { post: string | null; search: URLSearchParams },
) {
  const { api, locale } = context;
  return orErrorPage(locale, async () => {
    const [post, countries, bodies] = await Promise.all([
      id === null ? null : api.posts.get({ zone, post: id }),
      api.enterprises.countries({}),
      bodyOptions(context, zone, 'post.publish'),
    ]);
    if (post === null && bodies.length === 0) throw new ProductError('forbidden', { key: 'forbidden' });
    return {
      title: post?.title ?? translator(locale, 'posts')('new'),
      zone,
      post,
      countries,
      bodies,
      body: post && (post.body.id ?? OFFICE),
      mayWrite: post === null || post.can.edit || post.can.correct,
      acting: actingPage(context, search),
    };
  });
}
export type PostEditorPage = Awaited<ReturnType<typeof readPostEditor>>;
