import { useTranslation } from 'react-i18next';
import type { ScoredZone } from './read-overview.server.ts';

/** A zone's name for charts; a derived sample carries its mark wherever it stands beside official tables. */
export function useZoneLabel() {
  const { t } = useTranslation('overview');
  return ({ name, basis }: Pick<ScoredZone, 'name' | 'basis'>): string =>
    basis === 'derived-sample' ? t('sampleName', { name }) : name;
}
