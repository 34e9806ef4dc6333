import { useTranslation } from 'react-i18next';
import { activityFilePath } from '../../paths.ts';
import { CivilDate, Nothing } from '../../ui/figures.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Mark } from '../../ui/status.tsx';
import type { ItemInWords } from './read-publicity.server.ts';

/** Does the item count, and if not, why (Z20)? */
export function CountedMark({ item }: { item: Pick<ItemInWords, 'withdrawnOn' | 'hasProof'> }) {
  const { t } = useTranslation('publicity');
  if (item.withdrawnOn) {
    return (
      <Mark tone="idle" glyph="slashed">
        {t('mark.withdrawn')}
      </Mark>
    );
  }
  return item.hasProof ? (
    <Mark tone="good" glyph="check">
      {t('mark.counts')}
    </Mark>
  ) : (
    <Mark tone="warn" glyph="alarm">
      {t('mark.noProof')}
    </Mark>
  );
}

/** The link and the clippings. */
export function Proofs({ zone, item }: { zone: string; item: ItemInWords }) {
  const { t } = useTranslation('publicity');
  if (item.url === '' && item.clippings.length === 0) return <Nothing />;
  return (
    <ul className="space-y-1">
      {item.url && (
        <li className="break-all">
          <a href={item.url} target="_blank" rel="noreferrer" aria-label={t('link.openNamed', { title: item.title })}>
            {hostOf(item.url)}
          </a>
          {item.linkDeadOn && (
            <span className="text-warn ms-2 text-sm">
              {t('link.dead')} <CivilDate date={item.linkDeadOn} />
            </span>
          )}
        </li>
      )}
      {item.clippings.map((file) => (
        <li key={file.id} className="break-all">
          <Icon name="file" className="text-ink-3 me-1.5 align-[-0.15em]" />
          <a href={activityFilePath(zone, file.id)} download={file.fileName}>
            {file.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What tells a reader where the link leads. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);
