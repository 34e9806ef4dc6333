import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareDecimals, type DecimalString, formatDecimal, formatShare } from './format.ts';

export interface Delta {
  value: DecimalString;
  /** What it is compared with, in words: "较上月". */
  period: string;
  /** Which direction is good; without it the change has no colour. */
  better?: 'more' | 'less';
  places?: number;
  unit?: string;
}

export interface StatProps {
  label: string;
  /** The figure: usually an ExplainLink around a Decimal, Percent or Count. */
  children: ReactNode;
  unit?: string;
  /** One for each thing that it is compared with. */
  delta?: Delta | readonly Delta[];
  /** Share (0 to 1) of the assessable weight that has been assessed. */
  coverage?: DecimalString | null;
  /** A line of context under the figure. */
  note?: ReactNode;
  size?: 'regular' | 'large';
}

/** One big number with what is needed to read it. Put several in Stats. */
export function Stat({ label, children, unit, delta, coverage, note, size = 'regular' }: StatProps) {
  const { t } = useTranslation();
  return (
    <div className="border-rule min-w-0 border-t pt-2.5">
      <dt className="text-ink-2 text-sm">{label}</dt>
      <dd>
        <div
          className={clsx(
            'big-figure figures mt-1 font-semibold tracking-tight',
            size === 'large' ? 'text-figure' : 'text-2xl',
          )}
        >
          {children}
          {unit && (
            <span className="text-ink-3 ms-1 text-sm font-normal tracking-normal whitespace-nowrap">{unit}</span>
          )}
        </div>
        <div className="text-ink-3 mt-1.5 flex flex-wrap gap-x-3 text-sm">
          {[delta ?? []].flat().map((each) => (
            <DeltaText key={each.period} {...each} />
          ))}
          {coverage && (
            <span className="figures">{t('score.coverage', { share: formatShare(coverage, { places: 0 }) })}</span>
          )}
          {note && <span>{note}</span>}
        </div>
      </dd>
    </div>
  );
}

/** Stats side by side, as many in a row as fit. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,45%),1fr))] gap-x-8 gap-y-6">{children}</dl>;
}

/** A signed change; its colour says whether that is good, where one way is better. */
export function DeltaText({ value, period, better, places = 2, unit = '' }: Delta) {
  const sign = compareDecimals(value, '0');
  const good = better === undefined || sign === 0 ? null : sign > 0 === (better === 'more');
  return (
    <span className={clsx('figures', good === true && 'text-good', good === false && 'text-bad')}>
      {sign !== 0 && <span aria-hidden="true">{sign > 0 ? '▲ ' : '▼ '}</span>}
      {formatDecimal(value, { places, signed: true })}
      {unit} <span className="text-ink-3">{period}</span>
    </span>
  );
}
