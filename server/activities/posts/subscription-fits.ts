import type { PostKind } from '../kinds.ts';
import { overlapping } from './hs-overlap.ts';
import type { Trade } from './matters-to.ts';

/** What somebody wants to hear of; what is empty stands for anything. */
export interface Wish extends Trade {
  kinds: readonly PostKind[];
  /** Looked for in title, product and text, whatever their case and width. */
  words: string;
}

export interface PostedText extends Trade {
  kind: PostKind;
  title: string;
  product: string;
  text: string;
}

/** Does a post answer a wish? A post about every market or all goods answers wishes for any of them. */
export function fits(wish: Wish, post: PostedText): boolean {
  const isKind = wish.kinds.length === 0 || wish.kinds.includes(post.kind);
  const isMarket = isAny(wish.markets, post.markets) || wish.markets.some((market) => post.markets.includes(market));
  const isGoods = isAny(wish.hsCodes, post.hsCodes) || overlapping(wish.hsCodes, post.hsCodes).length > 0;
  const words = plain(wish.words);
  const isWords = words === '' || [post.title, post.product, post.text].some((text) => plain(text).includes(words));
  return isKind && isMarket && isGoods && isWords;
}

const isAny = (one: readonly string[], other: readonly string[]) => one.length === 0 || other.length === 0;
const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();
