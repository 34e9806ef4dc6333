import { useTranslation } from 'react-i18next';
import { INCIDENT_KINDS } from '../../../server/enterprises/incidents/kinds.ts';
import { CONDUCT_KINDS } from '../../../server/enterprises/standing/measures.ts';

/** What kind of record shows something: in the words of its own area. */
export function useRecordKind(): (kind: string) => string {
  const { t } = useTranslation(['enterprises', 'incidents']);
  return (kind) => {
    const incident = INCIDENT_KINDS.find((known) => known === kind);
    if (incident) return t(`incidents:kind.${incident}`);
    const conduct = CONDUCT_KINDS.find((known) => known === kind);
    if (conduct) return t(`incidents:conduct.kind.${conduct}`);
    return t(kind === 'check' ? 'enterprises:record.check' : 'enterprises:record.evaluation');
  };
}
