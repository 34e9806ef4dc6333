import { formatDecimal } from '../../ui/format.ts';

/** A quantity with the decimals that it has: '1200.0000' is '1,200', '0.5000' is '0.5'. */
export function plainQuantity(quantity: string): string {
  const [, decimals = ''] = quantity.replace(/0+$/, '').split('.');
  return formatDecimal(quantity, { places: quantity.includes('.') ? decimals.length : 0 });
}
