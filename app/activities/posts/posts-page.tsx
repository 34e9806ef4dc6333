import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { newPostPath, postsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import { PostFiltersForm } from './post-filters-form.tsx';
import { PostTable } from './post-table.tsx';
import type { PostsPage as Page } from './read-posts.server.ts';
import { SubscriptionsPanel } from './subscriptions-panel.tsx';

/** Z10, Z13: what is new in standards, regulations, notifications and measures, and what of it matters to the reader? */
export function PostsPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('posts');
  const { title, zone, list, acting, pages } = page;
  return (
    <ActingProvider {...acting} failure={failure} here={postsPath(zone)}>
      <PageHeader
        title={title}
        lead={
          <>
            {t(list.hasEnterprise ? 'leadEnterprise' : 'lead')} <RuleIds ids={['Z10', 'Z13']} />
          </>
        }
        actions={
          page.canPost && (
            <LinkButton look="primary" to={newPostPath(zone)}>
              {t('new')}
            </LinkButton>
          )
        }
      />
      <ActivityTabs zone={zone} pages={pages} />
      <div className="space-y-12">
        <div>
          <DoneNotice acts={['subscribe', 'unsubscribe']} words={(act) => t(`done.${act}`)} />
          <PostFiltersForm page={page} />
          <PostTable page={page} />
          {list.items.length > 0 && <Pager shown={list.items.length} total={list.total} nextCursor={list.nextCursor} />}
        </div>
        <SubscriptionsPanel page={page} />
      </div>
    </ActingProvider>
  );
}
