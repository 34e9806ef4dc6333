import { useTranslation } from 'react-i18next';
import { formatCount } from '../../ui/format.ts';
import { Mark } from '../../ui/status.tsx';
import type { AdjustmentPage } from './read-adjustment.server.ts';

interface Term {
  sign: string;
  value: number;
  label: string;
}

/** E12: total last year + in - out = total this year, as it balances; checked by the server, never typed. */
export function Equation({ record, isOver }: { record: AdjustmentPage['record']; isOver: boolean }) {
  const { t } = useTranslation('enterprises');
  const terms: Term[] = [
    { sign: '', value: record.totalLastYear, label: t('adjustment.totalLastYear', { year: record.year - 1 }) },
    { sign: '+', value: record.in.length, label: t('adjustment.movedIn') },
    { sign: '\u2212', value: record.out.length, label: t('adjustment.movedOut') },
    {
      sign: record.balances ? '=' : '\u2260',
      value: record.totalThisYear,
      label: t(isOver ? 'adjustment.totalThisYear' : 'adjustment.totalToday', { year: record.year }),
    },
  ];
  return (
    <div>
      <dl className="flex flex-wrap items-end gap-x-5 gap-y-4">
        {terms.map(({ sign, value, label }) => (
          <div key={label} className="flex flex-col-reverse">
            <dt className="text-ink-2 text-sm">{label}</dt>
            <dd className="figures flex items-baseline gap-x-5 text-2xl font-semibold">
              {sign && <span className="text-ink-3 font-normal">{sign}</span>}
              {formatCount(value)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4">
        {record.balances ? (
          <Mark tone="good" glyph="check">
            {t('adjustment.balances')}
          </Mark>
        ) : (
          <Mark tone="bad" glyph="alarm">
            {t('adjustment.doesNotBalance')}
          </Mark>
        )}
      </p>
    </div>
  );
}
