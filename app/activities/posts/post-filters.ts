import { POST_KINDS, type PostKind } from '../../../server/activities/kinds.ts';
import { POST_STATES, type PostState } from '../../../server/activities/posts/lifecycle.ts';
import { normaliseHsCode } from '../../../server/enterprises/register/hs-code.ts';
import { bodyInAddress } from '../body-in-address.ts';

/** What the list of posts is asked for; '' and null ask for nothing. */
export interface PostFilters {
  search: string;
  kind: PostKind | null;
  /** ISO 3166-1 alpha-2. */
  market: string;
  hsCode: string;
  /** 'office' or a department's id. */
  body: string;
  state: PostState;
  mine: boolean;
}

const MARKET = /^[A-Z]{2}$/;
const HS_CODE = /^\d{2,10}$/;
const LONGEST_SEARCH = 100;

/** Reads the filters of an address. What can't be understood is left out; a code that is none is named. */
export function readPostFilters(search: URLSearchParams): { filters: PostFilters; isWrongCode: boolean } {
  const typed = (name: string) => (search.get(name) ?? '').trim();
  const market = typed('market').toUpperCase();
  const hsCode = normaliseHsCode(typed('hsCode'));
  return {
    filters: {
      search: typed('search').slice(0, LONGEST_SEARCH),
      kind: POST_KINDS.find((known) => known === typed('kind')) ?? null,
      market: MARKET.test(market) ? market : '',
      hsCode: HS_CODE.test(hsCode) ? hsCode : '',
      body: bodyInAddress(search),
      state: POST_STATES.find((known) => known === typed('state')) ?? 'posted',
      mine: typed('mine') === 'true',
    },
    isWrongCode: hsCode !== '' && !HS_CODE.test(hsCode),
  };
}

/** As the server's list takes them. */
export const listQuery = ({ kind, market, hsCode, body, ...others }: PostFilters) => ({
  ...others,
  ...(kind && { kind }),
  ...(market && { market }),
  ...(hsCode && { hsCode }),
  ...(body && { body }),
});

/** Whether the list shows less than everything that is posted. */
export const isNarrowed = ({ search, kind, market, hsCode, body, state, mine }: PostFilters): boolean =>
  [search, market, hsCode, body].some((text) => text !== '') || kind !== null || state !== 'posted' || mine;
