import type { MatterKind } from '../../../server/risk/supervision/matters.ts';
import { riskCasePath, riskMeasuresPath, riskPath } from '../../paths.ts';
import { viewPath } from './supervision-paths.ts';

/** Where a matter is dealt with; `subject` is the risk, measure or case that it is about. */
export function matterHref(zone: string, { kind, subject }: { kind: MatterKind; subject: string }): string {
  const href: Record<MatterKind, () => string> = {
    verify: () => riskPath(zone, subject),
    assess: () => riskPath(zone, subject),
    decide: () => riskPath(zone, subject),
    answer: () => riskMeasuresPath(zone),
    lift: () => riskMeasuresPath(zone),
    'reduction-report': () => riskCasePath(zone, subject),
    progress: () => riskCasePath(zone, subject),
    'retention-due': () => viewPath(zone, 'files'),
  };
  return href[kind]();
}
