import { plainQuantity } from '../../enterprises/filings/plain-quantity.ts';
import { Missing } from '../../ui/figures.tsx';

/** How much, in whatever unit it was filed, with the decimals that it has. */
export function Quantity({ value }: { value: string | undefined }) {
  if (value === undefined) return <Missing reason="noData" />;
  return <span className="figures">{plainQuantity(value)}</span>;
}
