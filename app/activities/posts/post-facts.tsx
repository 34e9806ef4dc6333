import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Mark } from '../../ui/status.tsx';
import { PostKindBadge, TimelinessMark } from './post-marks.tsx';
import type { PostPage as Page } from './read-post.server.ts';

type Post = Page['post'];

/** What a post is about, where it comes from, and whether it was in time. */
export function PostFacts({ post }: { post: Post }) {
  const { t } = useTranslation(['posts', 'common']);
  const locale = useLocale();
  const listed = (values: readonly string[]) => values.join(t('common:listSeparator'));
  const { body, kind, markets, hsCodes, product, sourceOn, effectiveOn, postedOn, timeliness, countryNames } = post;
  return (
    <DefinitionList
      items={[
        { term: t('posts:field.kind'), value: <PostKindBadge kind={kind} /> },
        { term: t('posts:field.body'), value: body.name[locale] },
        {
          term: t('posts:field.markets'),
          value:
            markets.length === 0
              ? t('posts:about.everyMarket')
              : listed(markets.map((code) => countryNames[code] ?? code)),
        },
        {
          term: t('posts:field.hsCodes'),
          value: <span className="figures">{hsCodes.length === 0 ? t('posts:about.allGoods') : listed(hsCodes)}</span>,
        },
        { term: t('posts:field.product'), value: product || <Nothing /> },
        { term: t('posts:field.source'), value: <Source post={post} /> },
        { term: t('posts:field.sourceOn'), value: <CivilDate date={sourceOn} /> },
        ...(effectiveOn ? [{ term: t('posts:field.effectiveOn'), value: <CivilDate date={effectiveOn} /> }] : []),
        ...(postedOn
          ? [
              {
                term: t('posts:field.postedOn'),
                value: (
                  <span className="flex flex-wrap gap-x-4">
                    <CivilDate date={postedOn} />
                    {timeliness && <TimelinessMark timeliness={timeliness} />}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** The source with its link, which opens beside the product and knows nothing of it. */
function Source({ post: { sourceName, sourceUrl, linkDeadOn } }: { post: Post }) {
  const { t } = useTranslation('posts');
  return (
    <span className="break-words">
      {sourceUrl === '' ? (
        sourceName
      ) : (
        <a href={sourceUrl} target="_blank" rel="noopener noreferrer" className="break-all">
          {sourceName}
          <span className="sr-only">{t('link.opensBeside')}</span>
        </a>
      )}{' '}
      {linkDeadOn && (
        <Mark tone="warn" glyph="alarm">
          {t('link.deadSince')} <CivilDate date={linkDeadOn} />
        </Mark>
      )}
    </span>
  );
}
