import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import type { MissingReason } from '../../server/charts/spec.ts';
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

/** Says why a number is missing, in its own look. */
export function Missing({ reason, className }: { reason: MissingReason; className?: string }) {
  return <StatusMark status={reason} className={clsx('missing', className)} />;
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

interface Written extends FigureProps {
  write: (value: DecimalString, format: NumberFormat) => string;
}

function Figure({ write, value, missing = 'noData', className, ...format }: Written) {
  if (value === null || value === undefined) return <Missing reason={missing} className={className} />;
  return <span className={clsx('figures', className)}>{write(value, format)}</span>;
}

/** A score, weight or rate: two places unless told otherwise. */
export const Decimal = (props: FigureProps) => <Figure write={formatDecimal} {...props} />;

/** A value already in percent. */
export const Percent = (props: FigureProps) => <Figure write={formatPercent} {...props} />;

/** A share from 0 to 1, written in percent. */
export const Share = (props: FigureProps) => <Figure write={formatShare} {...props} />;

/** US dollars in the unit that the header names. */
export const Money = ({ unit = 'tenThousandUsd', ...props }: FigureProps & { unit?: MoneyUnit }) => (
  <Figure write={(value, format) => formatMoney(value, unit, format)} {...props} />
);

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
