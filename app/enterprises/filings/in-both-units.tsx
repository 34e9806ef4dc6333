import { useTranslation } from 'react-i18next';
import { Money } from '../../ui/figures.tsx';
import { formatMoney } from '../../ui/format.ts';

/** An amount in USD and in ten thousands: who mistakes one for the other sees it. */
export function InBothUnits({ usd }: { usd: string }) {
  const { t } = useTranslation('lists');
  return (
    <>
      <Money value={usd} unit="usd" /> {t('unit.usd')}
      <span className="text-ink-3 ms-2 text-sm font-normal">
        {t('total.inTenThousands', { amount: formatMoney(usd, 'tenThousandUsd') })}
      </span>
    </>
  );
}
