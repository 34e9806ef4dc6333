import { useTranslation } from 'react-i18next';
import { compareDecimals, formatMoney } from '../../ui/format.ts';
import { Mark } from '../../ui/status.tsx';
import { useWords } from '../admission/words.ts';

const DECIMAL = /^\d{1,14}(\.\d+)?$/;

interface TradeAgainstMinimumProps {
  evaluation: { tradeUsd: string | null; minYearlyTradeUsd: string };
}

/** Item 3.2: what the application says of the yearly trade, against the zone's minimum. */
export function TradeAgainstMinimum({ evaluation: { tradeUsd, minYearlyTradeUsd } }: TradeAgainstMinimumProps) {
  const { t } = useTranslation('admission');
  const { usd } = useWords().units;
  const minimum = formatMoney(minYearlyTradeUsd, 'tenThousandUsd');
  if (!tradeUsd || !DECIMAL.test(tradeUsd)) return <span>{t('evaluation.tradeUnknown', { minimum, unit: usd })}</span>;
  const isEnough = compareDecimals(tradeUsd, minYearlyTradeUsd) >= 0;
  return (
    <span className="figures">
      {t('evaluation.trade', { trade: formatMoney(tradeUsd, 'tenThousandUsd'), minimum, unit: usd })}{' '}
      <Mark tone={isEnough ? 'good' : 'warn'} glyph={isEnough ? 'check' : 'lagging'}>
        {t(isEnough ? 'evaluation.tradeEnough' : 'evaluation.tradeBelow')}
      </Mark>
    </span>
  );
}
