import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { postPath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { isNarrowed } from './post-filters.ts';
import { MattersMark, PostKindBadge, PostStateMark, TimelinessMark } from './post-marks.tsx';
import type { PostsPage as Page } from './read-posts.server.ts';

type Post = Page['list']['items'][number];

/** Posts, the newest first: what it is, about what, and in time or whether it matters to the reader. */
export function PostTable({ page }: { page: Page }) {
  const { t } = useTranslation(['posts', 'common']);
  const locale = useLocale();
  const { zone, list, filters, isStaff } = page;
  const isNamed = new Set(list.items.flatMap(({ matters }) => matters.map(({ enterprise }) => enterprise.id))).size > 1;
  const columns: (Column<Post> | false)[] = [
    {
      id: 'title',
      header: t('posts:field.title'),
      rowHeader: true,
      cell: ({ title, extract, state }) => (
        <>
          <span className="break-words">{title}</span>
          {extract !== '' && <span className="text-ink-3 line-clamp-2 text-sm font-normal break-words">{extract}</span>}
          {state !== 'posted' && <PostStateMark state={state} />}
        </>
      ),
    },
    { id: 'kind', header: t('posts:field.kind'), cell: ({ kind }) => <PostKindBadge kind={kind} /> },
    {
      id: 'about',
      header: t('posts:column.about'),
      cell: (post) => <About post={post} countryNames={list.countryNames} />,
    },
    { id: 'body', header: t('posts:field.body'), width: '6.5rem', cell: ({ body }) => body.name[locale] },
    {
      id: 'source',
      header: t('posts:field.source'),
      cell: ({ sourceName, sourceOn, linkDeadOn }) => (
        <>
          <span className="break-words">{sourceName}</span> <CivilDate date={sourceOn} className="text-ink-3 text-sm" />
          {linkDeadOn && (
            <Mark tone="warn" glyph="alarm">
              {t('posts:link.dead')}
            </Mark>
          )}
        </>
      ),
    },
    { id: 'posted', header: t('posts:field.postedOn'), cell: ({ postedOn }) => <CivilDate date={postedOn} /> },
    isStaff && {
      id: 'timeliness',
      header: t('posts:column.timeliness'),
      cell: ({ timeliness }) => (timeliness ? <TimelinessMark timeliness={timeliness} /> : <Nothing />),
    },
    list.hasEnterprise && {
      id: 'matters',
      header: t('posts:column.matters'),
      narrow: 'full',
      cell: ({ matters }) =>
        matters.length === 0 ? (
          <Nothing />
        ) : (
          matters.map((concern) => (
            <MattersMark
              key={concern.enterprise.id}
              concern={concern}
              countryNames={list.countryNames}
              isNamed={isNamed}
            />
          ))
        ),
    },
  ];
  return (
    <DataTable
      caption={t('posts:caption')}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={list.items}
      rowKey={({ id }) => id}
      rowHref={({ id }) => postPath(zone, id)}
      empty={
        <EmptyState title={t(isNarrowed(filters) ? 'posts:empty.narrowed' : 'posts:empty.title')}>
          {t(isNarrowed(filters) ? 'posts:empty.widen' : page.canPost ? 'posts:empty.write' : 'posts:empty.wait')}
        </EmptyState>
      }
    />
  );
}

const MOST_NAMED = 4;

/** Markets and goods of a post; all of them where it names none. */
function About({ post, countryNames }: { post: Post; countryNames: Record<string, string> }) {
  const { t } = useTranslation(['posts', 'common']);
  const { markets, hsCodes } = post;
  const some = (values: readonly string[]) => {
    const shown = values.slice(0, MOST_NAMED).join(t('common:listSeparator'));
    return values.length > MOST_NAMED ? t('posts:about.more', { shown, count: values.length }) : shown;
  };
  return (
    <>
      <div>
        {markets.length === 0 ? t('posts:about.everyMarket') : some(markets.map((code) => countryNames[code] ?? code))}
      </div>
      <div className="text-ink-3 figures text-sm">
        {hsCodes.length === 0 ? t('posts:about.allGoods') : some(hsCodes)}
      </div>
    </>
  );
}
