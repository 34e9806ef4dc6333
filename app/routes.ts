import { type RouteConfig, route } from '@remix-run/route-config';

/** Every address of the product. Routes are named after pages; each area adds its own below. */
export default [route('preferences', 'routes/preferences.tsx')] satisfies RouteConfig;
