import type { UIMatch } from '@remix-run/react';
import type { Area } from './i18n/areas.ts';

/** What a route may say of itself: `export const handle = { i18n: ['assessment'] } satisfies RouteHandle`. */
export interface RouteHandle {
  /** Catalogues to have at hand before the page comes alive; others are fetched when first used. */
  i18n?: Area[];
  /** 'none' for pages that fill the screen by themselves: the wall screen. */
  frame?: 'page' | 'none';
}

const isRouteHandle = (handle: unknown): handle is RouteHandle => typeof handle === 'object' && handle !== null;

/** Whether the pages now shown want the frame around them. */
export const wantsFrame = (matches: readonly UIMatch[]): boolean =>
  !matches.some(({ handle }) => isRouteHandle(handle) && handle.frame === 'none');
