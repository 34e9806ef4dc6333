import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { enterprisePath } from '../../paths.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Instant } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { ConcernWords } from './post-marks.tsx';
import type { PostPage as Page } from './read-post.server.ts';

type Audience = NonNullable<Page['audience']>;
type Row = Audience['items'][number];

/** Z10: whom a post concerns, why, and who has taken note. */
export function AudienceTable({ zone, audience }: { zone: string; audience: Audience }) {
  const { t } = useTranslation('posts');
  const { total, acknowledged, items, countryNames } = audience;
  const columns: Column<Row>[] = [
    {
      id: 'enterprise',
      header: t('audience.enterprise'),
      rowHeader: true,
      cell: ({ enterprise }) => <Link to={enterprisePath(zone, enterprise.id)}>{enterprise.name}</Link>,
    },
    {
      id: 'why',
      header: t('audience.why'),
      narrow: 'full',
      cell: ({ isConcerned, markets, hsCodes }) =>
        isConcerned ? (
          <ConcernWords markets={markets} hsCodes={hsCodes} countryNames={countryNames} />
        ) : (
          <span className="text-ink-3">{t('audience.noLonger')}</span>
        ),
    },
    {
      id: 'acknowledged',
      header: t('audience.acknowledged'),
      cell: ({ acknowledged: noted }) =>
        noted ? (
          <>
            <Mark tone="good" glyph="check">
              {noted.by}
            </Mark>{' '}
            <Instant at={noted.at} className="text-ink-3 text-sm" />
            {noted.note !== '' && <p className="text-ink-2 text-sm break-words">{noted.note}</p>}
          </>
        ) : (
          <Mark tone="idle" glyph="dashedCircle">
            {t('audience.open')}
          </Mark>
        ),
    },
  ];
  return (
    <Section
      id="audience"
      title={t('audience.title')}
      intro={
        <>
          {t('audience.intro', { total, acknowledged })} <RuleIds ids={['Z10']} />
        </>
      }
    >
      <DataTable
        caption={t('audience.title')}
        captionHidden
        columns={columns}
        rows={items}
        rowKey={({ enterprise }) => enterprise.id}
        empty={<EmptyState title={t('audience.nobody')}>{t('audience.nobodyHint')}</EmptyState>}
      />
    </Section>
  );
}
