import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { postEditPath, postPath, postsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ActivityHistory } from '../activity-history.tsx';
import { ActivityPapers } from '../activity-papers.tsx';
import { AudienceTable } from './audience-table.tsx';
import { PostActs } from './post-act-forms.tsx';
import { PostBody } from './post-body.tsx';
import { PostFacts } from './post-facts.tsx';
import { MattersMark, PostStateMark } from './post-marks.tsx';
import type { PostPage as Page } from './read-post.server.ts';

const ACTS = [
  ...(['save', 'correct', 'publish', 'withdraw', 'acknowledge', 'reportLink', 'mendLink', 'attach', 'detach'] as const),
];

/** What does this say, does it concern me, and what is there to do? */
export function PostPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('posts');
  const { zone, post, title, removed, audience } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={postPath(zone, post.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('title'), href: postsPath(zone) }]}
        state={
          <>
            <PostStateMark state={post.state} />
            {post.matters.map((concern) => (
              <MattersMark
                key={concern.enterprise.id}
                concern={concern}
                countryNames={post.countryNames}
                isNamed={post.matters.length > 1}
              />
            ))}
          </>
        }
        actions={
          (post.can.edit || post.can.correct) && (
            <LinkButton to={postEditPath(zone, post.id)}>{t(post.can.edit ? 'edit' : 'correct')}</LinkButton>
          )
        }
      />
      <div className="space-y-12">
        <div className="space-y-4">
          <DoneNotice acts={ACTS} words={(act) => t(`done.${act}`)} />
          {removed.length > 0 && <RemovedNotice removed={removed} />}
          {post.withdrawal && (
            <Notice tone="bad" title={t('withdrawn.title')}>
              <p>
                <CivilDate date={post.withdrawal.on} /> {post.withdrawal.reason}
              </p>
            </Notice>
          )}
          <PostActs page={page} />
        </div>
        {post.html !== '' && (
          <Section id="text" title={t(post.state === 'draft' ? 'preview' : 'field.text')}>
            <PostBody html={post.html} />
          </Section>
        )}
        <Section id="facts" title={t('facts')}>
          <PostFacts post={post} />
        </Section>
        {(post.files.length > 0 || post.can.attach) && (
          <ActivityPapers files={post.files} canAttach={post.can.attach} title={t('papers')} />
        )}
        {audience && <AudienceTable zone={zone} audience={audience} />}
        <PostHistory post={post} />
      </div>
    </ActingProvider>
  );
}

function RemovedNotice({ removed }: { removed: readonly string[] }) {
  const { t } = useTranslation(['posts', 'common']);
  return (
    <Notice tone="warn" role="status" title={t('posts:removed', { tags: removed.join(t('common:listSeparator')) })}>
      {t('posts:removedHint')}
    </Notice>
  );
}

/** The history with what changed in words: names of countries and kinds, not their codes. */
function PostHistory({ post: { events, countryNames } }: Pick<Page, 'post'>) {
  const { t, i18n } = useTranslation(['posts', 'activities', 'common']);
  const listed = (value: unknown, name = (code: string) => code) =>
    Array.isArray(value) ? value.map((code) => name(String(code))).join(t('common:listSeparator')) : value;
  const say = (field: string, value: unknown): unknown => {
    if (field === 'markets') return listed(value, (code) => countryNames[code] ?? code);
    if (field === 'body') return t('posts:characters', { count: Number(value) });
    if (field !== 'kind') return listed(value);
    const key = `activities:postKind.${String(value)}`;
    return i18n.exists(key) ? t(key as 'activities:none') : value;
  };
  const told = events.map((event) => ({
    ...event,
    details: Object.fromEntries(
      Object.entries(event.details).map(([field, [before, after]]): [string, [unknown, unknown]] => [
        field,
        [say(field, before), say(field, after)],
      ]),
    ),
  }));
  return <ActivityHistory subject="post" events={told} />;
}
