import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { POST_KINDS } from '../../../server/activities/kinds.ts';
import { POST_STATES } from '../../../server/activities/posts/lifecycle.ts';
import { postsPath } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isNarrowed } from './post-filters.ts';
import type { PostsPage as Page } from './read-posts.server.ts';

/** What to look for; sent by GET, so that the address says what the page shows. */
export function PostFiltersForm({ page }: { page: Page }) {
  const { t } = useTranslation(['posts', 'activities']);
  const { zone, filters, isWrongCode, list, countries, bodies } = page;
  // Drafts are for those who write them.
  const states = POST_STATES.filter((state) => state !== 'draft' || page.canPost);
  return (
    <div className="no-print mb-6 space-y-4">
      <Form
        // Fields take their value only when they are made: a link that changes a filter makes them anew.
        key={JSON.stringify(filters)}
        method="get"
        label={t('posts:filter.label')}
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-4"
      >
        <TextInput
          name="search"
          type="search"
          label={t('posts:filter.search')}
          placeholder={t('posts:filter.searchHint')}
          defaultValue={filters.search}
          maxLength={100}
          className="col-span-2"
        />
        <Select
          name="kind"
          label={t('posts:field.kind')}
          placeholder={t('posts:filter.anyKind')}
          options={POST_KINDS.map((value) => ({ value, label: t(`activities:postKind.${value}`) }))}
          defaultValue={filters.kind ?? ''}
        />
        <Select
          name="body"
          label={t('posts:field.body')}
          placeholder={t('posts:filter.anyBody')}
          options={bodies}
          defaultValue={filters.body}
        />
        <Select
          name="market"
          label={t('posts:field.markets')}
          placeholder={t('posts:filter.anyMarket')}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={filters.market}
        />
        <TextInput
          name="hsCode"
          label={t('posts:field.hsCodes')}
          placeholder={t('posts:filter.hsCodeHint')}
          inputMode="numeric"
          defaultValue={filters.hsCode}
          maxLength={13}
        />
        <Select
          name="state"
          label={t('posts:filter.state')}
          options={states.map((value) => ({ value, label: t(`activities:postState.${value}`) }))}
          defaultValue={filters.state}
        />
        <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-2 max-lg:col-span-2">
          {list.hasEnterprise && (
            <Checkbox name="mine" value="true" label={t('posts:filter.mine')} defaultChecked={filters.mine} />
          )}
          <Button type="submit">{t('posts:filter.show')}</Button>
          {isNarrowed(filters) && (
            <Link to={postsPath(zone)} className="text-sm whitespace-nowrap">
              {t('posts:filter.clear')}
            </Link>
          )}
        </div>
      </Form>
      {isWrongCode && (
        <Notice tone="warn" role="alert">
          {t('posts:filter.wrongCode')}
        </Notice>
      )}
    </div>
  );
}
