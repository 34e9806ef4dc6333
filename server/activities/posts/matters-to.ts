import { overlapping } from './hs-overlap.ts';

/** Markets (ISO 3166-1 alpha-2) and codes of the Harmonized System: what a post is about, and what an enterprise sells. */
export interface Trade {
  markets: readonly string[];
  hsCodes: readonly string[];
}

/** Why a post matters: the enterprise's markets and codes that it meets; none where it is about every one. */
export interface Concern {
  markets: string[];
  hsCodes: string[];
}

/**
 * Z10: a post matters to an enterprise that sells in one of its markets and deals with one of its goods. A post without
 * markets is about all markets, one without codes about all goods. Null: it does not matter.
 */
export function mattersTo(post: Trade, enterprise: Trade): Concern | null {
  const markets = enterprise.markets.filter((market) => post.markets.includes(market));
  const hsCodes = overlapping(enterprise.hsCodes, post.hsCodes);
  const meetsMarket = post.markets.length === 0 || markets.length > 0;
  const meetsGoods = post.hsCodes.length === 0 || hsCodes.length > 0;
  return meetsMarket && meetsGoods ? { markets, hsCodes } : null;
}
