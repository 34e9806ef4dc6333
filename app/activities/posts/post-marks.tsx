import { useTranslation } from 'react-i18next';
import type { PostRowOutput } from '../../../server/activities/posts/schema.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../ui/format.ts';
import { Badge, Mark, type Tone } from '../../ui/status.tsx';

const STATE = {
  draft: { tone: 'idle', glyph: 'pencil' },
  posted: { tone: 'good', glyph: 'check' },
  withdrawn: { tone: 'bad', glyph: 'slashed' },
} as const;

/** Where a post stands. */
export function PostStateMark({ state }: Pick<PostRowOutput, 'state'>) {
  const { t } = useTranslation('activities');
  return <Mark {...STATE[state]}>{t(`postState.${state}`)}</Mark>;
}

/** What frightens an exporter stands out from what it has to read. */
const KIND: Record<PostRowOutput['kind'], Tone> = {
  standard: 'idle',
  'technical-regulation': 'info',
  'foreign-notification': 'warn',
  recall: 'bad',
  return: 'bad',
  'tbt-measure': 'info',
};

export function PostKindBadge({ kind }: Pick<PostRowOutput, 'kind'>) {
  const { t } = useTranslation('activities');
  return <Badge tone={KIND[kind]}>{t(`postKind.${kind}`)}</Badge>;
}

/** Z10, Z13: posted by the last day, or after it. */
export function TimelinessMark({ timeliness }: { timeliness: NonNullable<PostRowOutput['timeliness']> }) {
  const { t } = useTranslation('posts');
  const locale = useLocale();
  const { isInTime, lastDay } = timeliness;
  return (
    <Mark
      className="whitespace-normal"
      {...(isInTime ? ({ tone: 'good', glyph: 'check' } as const) : ({ tone: 'warn', glyph: 'clock' } as const))}
    >
      {t(isInTime ? 'timeliness.inTime' : 'timeliness.late', { day: formatDate(lastDay, locale) })}
    </Mark>
  );
}

interface MattersMarkProps {
  concern: PostRowOutput['matters'][number];
  countryNames: Record<string, string>;
  /** Names the enterprise, for who acts for several. */
  isNamed: boolean;
}

/** Why a post matters to an enterprise of the reader, and whether it has taken note. */
export function MattersMark({ concern, countryNames, isNamed }: MattersMarkProps) {
  const { t } = useTranslation('posts');
  const { enterprise, acknowledgedAt } = concern;
  return (
    <div>
      <Mark tone="info" glyph="flag" className="whitespace-normal">
        {isNamed ? t('matters.named', { name: enterprise.name }) : t('matters.own')}
      </Mark>
      <div className="text-ink-2 text-sm">
        <ConcernWords {...concern} countryNames={countryNames} />
      </div>
      {acknowledgedAt && (
        <Mark tone="good" glyph="check">
          {t('matters.acknowledged')}
        </Mark>
      )}
    </div>
  );
}

interface ConcernWordsProps {
  markets: readonly string[];
  hsCodes: readonly string[];
  countryNames: Record<string, string>;
}

/** The enterprise's markets and codes that a post meets. */
export function ConcernWords({ markets, hsCodes, countryNames }: ConcernWordsProps) {
  const { t } = useTranslation(['posts', 'common']);
  if (markets.length === 0 && hsCodes.length === 0) return <>{t('posts:matters.everybody')}</>;
  const listed = (values: readonly string[]) => values.join(t('common:listSeparator'));
  return (
    <>
      {markets.length > 0 && (
        <span className="me-3 inline-block">
          {t('posts:matters.markets', { markets: listed(markets.map((code) => countryNames[code] ?? code)) })}
        </span>
      )}
      {hsCodes.length > 0 && (
        <span className="inline-block">{t('posts:matters.goods', { codes: listed(hsCodes) })}</span>
      )}
    </>
  );
}
