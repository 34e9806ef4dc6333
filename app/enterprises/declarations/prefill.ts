import {
  DECLARATION_FIELDS,
  type DeclarationContent,
} from '../../../server/enterprises/incidents/declaration-content.ts';

interface KnownShipment {
  product: string;
  amountUsd: string;
  contractNumber: string;
  country: { code: string };
}

interface KnownFacts {
  hsCodes: readonly string[];
  address: string;
  hasOwnBrand: string;
  ownBrandName: string;
}

const EMPTY = Object.fromEntries(DECLARATION_FIELDS.map((field) => [field, ''])) as DeclarationContent;

/** EF6: what the shipment and the enterprise's facts already tell, so that nobody types it again. */
export const prefilled = (shipment: KnownShipment, facts: KnownFacts | null): DeclarationContent => ({
  ...EMPTY,
  goods: shipment.product,
  valueUsd: shipment.amountUsd,
  contractNumber: shipment.contractNumber,
  destination: shipment.country.code,
  // Of several codes nobody can tell which one the goods have.
  hsCode: facts?.hsCodes.length === 1 ? (facts.hsCodes[0] ?? '') : '',
  productionPlace: facts?.address ?? '',
  brandUse: facts?.hasOwnBrand === 'yes' ? facts.ownBrandName : '',
});
