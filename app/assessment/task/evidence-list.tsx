import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { EvidenceOutput } from '../../../server/assessment/task-schema.ts';
import { zonePath } from '../../paths.ts';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { formatBytes } from '../../ui/format.ts';
import { Badge } from '../../ui/status.tsx';

/** Pieces of evidence: what it is, when it happened, who put it here and when. */
export function EvidenceList({ items }: { items: readonly EvidenceOutput[] }) {
  const { t } = useTranslation('assessment');
  if (items.length === 0) return <p className="text-ink-2 text-sm">{t('task.evidence.none')}</p>;
  return (
    <ul className="border-rule border-t">
      {items.map((item) => (
        <li key={item.id} className="border-rule keep-together border-b py-2.5">
          <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
            <Badge>{t(`task.evidence.kind.${item.kind}`)}</Badge>
            <EvidenceName item={item} />
          </div>
          {item.text && <p className="max-w-text mt-1 whitespace-pre-line">{item.text}</p>}
          <p className="text-ink-3 mt-1 flex flex-wrap gap-x-4 text-xs">
            <span>
              {t('task.evidence.happenedOn')} <CivilDate date={item.happenedOn} />
            </span>
            <span>
              {t('task.evidence.uploaded', { by: item.uploadedBy })} <Instant at={item.uploadedAt} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function EvidenceName({ item }: { item: EvidenceOutput }) {
  const { zone = '' } = useParams();
  if (item.kind === 'file') {
    return (
      <span className="min-w-0">
        {/* A download, not a page: the browser itself has to fetch it. */}
        <a href={`${zonePath(zone)}/evidence/${item.id}/file`} download className="font-medium">
          {item.title}
        </a>
        <span className="text-ink-3 ms-2 text-sm break-all">
          {item.fileName}
          {item.sizeBytes !== null && (
            <span className="figures whitespace-nowrap"> · {formatBytes(item.sizeBytes)}</span>
          )}
        </span>
      </span>
    );
  }
  if (item.kind === 'link' && item.url) {
    return (
      <span className="min-w-0">
        <a href={item.url} target="_blank" rel="noopener noreferrer" className="font-medium">
          {item.title}
        </a>
        <span className="text-ink-3 ms-2 text-sm break-all">{new URL(item.url).hostname}</span>
      </span>
    );
  }
  return <span className="font-medium">{item.title}</span>;
}
