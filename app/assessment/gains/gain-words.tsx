import { Link, useParams } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { GainOutput } from '../../../server/assessment/gains-schema.ts';
import { METRICS } from '../../../server/assessment/metrics.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { compareDecimals, formatDecimal } from '../../ui/format.ts';
import { rowInWords } from '../explain/explain-metric-rows.ts';
import { METRIC_PLACES } from './metric-places.ts';

type Measured = NonNullable<GainOutput['measured']>;

/** What brings the points of a measured target, in a sentence; nothing for readers who may not count its rows. */
export function worthText(t: TFunction<'gains'>, { metric, worth }: Pick<Measured, 'metric' | 'worth'>): string {
  if (worth === null) return '';
  const { rows, counted, missing, oneMore, oneMended } = worth;
  if (METRICS[metric] === 'count') {
    return t('worth.count', { count: missing, points: shown(oneMore) });
  }
  if (rows === 0) return t('worth.noRows');
  const open = rows - counted;
  if (METRIC_PLACES[metric].by === 'mend' && oneMended !== null) {
    return t('worth.mend', { count: open, points: shown(oneMended) });
  }
  return t('worth.add', { count: open, points: shown(oneMore) });
}

const LEAST_SHOWN = '0.01';

/** Points of one row among hundreds are never told as none. */
const shown = (points: string): string =>
  compareDecimals(points, '0') > 0 && compareDecimals(points, LEAST_SHOWN) < 0
    ? `< ${LEAST_SHOWN}`
    : formatDecimal(points);

/** The rows that do not count, each leading to its record. */
export function OpenRows({ metric, open, openLeft }: Pick<Measured, 'metric' | 'open' | 'openLeft'>) {
  const { t } = useTranslation('gains');
  const { t: tAssessment } = useTranslation('assessment');
  const { zone = '' } = useParams();
  const words = { zone, t: tAssessment, locale: useLocale() };
  if (open.length === 0) return null;
  return (
    <ul className="text-ink-2 mt-1 space-y-0.5 text-sm font-normal">
      {open.map((row, index) => {
        const { label, note, href } = rowInWords(words, metric, row);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows whose name is not told have no id either
          <li key={index}>
            {href ? (
              <Link to={href} className="relative z-1">
                {label}
              </Link>
            ) : (
              label
            )}
            {note && <span className="text-ink-3"> {note}</span>}
          </li>
        );
      })}
      {openLeft > 0 && <li className="text-ink-3">{t('openLeft', { count: openLeft })}</li>}
    </ul>
  );
}
