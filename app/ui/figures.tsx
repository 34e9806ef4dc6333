import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import {
  type DecimalString,
  formatCount,
  formatDate,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatPercent,
  formatShare,
  type MoneyUnit,
  type NumberFormat,
} from './format.ts';
import { StatusMark } from './status.tsx';

/** Why there is no number. None of them is zero, and none looks like another. */
export type MissingReason = 'noData' | 'inapplicable' | 'unassessed';

/** Says why a number is missing, in its own look. */
export function Missing({ reason, className }: { reason: MissingReason; className?: string }) {
  return <StatusMark status={reason} className={clsx('text-[0.9em]', className)} />;
}

/** An empty cell where nothing is expected (no due date, no note); read out as such. */
export function Nothing() {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true" className="text-ink-3">
        —
      </span>
      <span className="sr-only">{t('missing.nothing')}</span>
    </>
  );
}

type Value = DecimalString | null | undefined;

interface FigureProps extends NumberFormat {
  value: Value;
  /** Shown when there is no value. */
  missing?: MissingReason;
  className?: string;
}

const figure = (write: (value: DecimalString, format: NumberFormat) => string) =>
  function Figure({ value, missing = 'noData', className, ...format }: FigureProps) {
    if (value === null || value === undefined) return <Missing reason={missing} className={className} />;
    return <span className={clsx('figures', className)}>{write(value, format)}</span>;
  };

/** A score, weight or rate: two places unless told otherwise. */
export const Decimal = figure(formatDecimal);
/** A value already in percent. */
export const Percent = figure(formatPercent);
/** A share from 0 to 1, written in percent. */
export const Share = figure(formatShare);

/** US dollars in the unit that the header names. */
export function Money({ unit = 'tenThousandUsd', ...props }: FigureProps & { unit?: MoneyUnit }) {
  const InUnit = MONEY[unit];
  return <InUnit {...props} />;
}

const MONEY = {
  usd: figure((value, format) => formatMoney(value, 'usd', format)),
  tenThousandUsd: figure((value, format) => formatMoney(value, 'tenThousandUsd', format)),
  hundredMillionUsd: figure((value, format) => formatMoney(value, 'hundredMillionUsd', format)),
} as const satisfies Record<MoneyUnit, unknown>;

/** How many there are. */
export function Count({ value, missing = 'noData' }: { value: number | Value; missing?: MissingReason }) {
  if (value === null || value === undefined) return <Missing reason={missing} />;
  return <span className="figures">{formatCount(value)}</span>;
}

/** A civil date 'YYYY-MM-DD'. */
export function CivilDate({ date, className }: { date: string | null | undefined; className?: string }) {
  const locale = useLocale();
  if (!date) return <Nothing />;
  return (
    <time dateTime={date} className={clsx('whitespace-nowrap', className)}>
      {formatDate(date, locale)}
    </time>
  );
}

/** An instant (UTC ISO 8601), in Shanghai time. */
export function Instant({ at, className }: { at: string | null | undefined; className?: string }) {
  const locale = useLocale();
  if (!at) return <Nothing />;
  return (
    <time dateTime={at} className={clsx('whitespace-nowrap', className)}>
      {formatInstant(at, locale)}
    </time>
  );
}
