import type { Permission } from '../../server/platform/permissions.ts';
import type { LoadContext } from '../load-context.ts';
import type { EnterprisePage } from './area-tabs.tsx';

const NEEDS = {
  list: 'enterprises.view',
  kpis: 'archive.view',
  applications: 'application.view',
  lists: 'archive.view',
  figures: 'archive.view',
  incidents: 'archive.view',
  checks: 'archive.view',
  commitments: 'archive.view',
  environment: 'archive.view',
  measures: 'archive.view',
  adjustments: 'archive.view',
} as const satisfies Record<EnterprisePage, Permission>;

/** The pages of the enterprise area that this reader may open; whoever acts for one enterprise stays on its own pages. */
export const enterprisePages = ({ can }: LoadContext, zone: string): EnterprisePage[] =>
  (Object.keys(NEEDS) as EnterprisePage[]).filter((page) => can(NEEDS[page], zone));
