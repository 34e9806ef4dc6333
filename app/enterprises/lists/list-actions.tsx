import { useTranslation } from 'react-i18next';
import { MOST_ROWS_TYPED } from '../../../server/enterprises/filings/list-kinds.ts';
import { formDocumentPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { listAddress, listWorkbookPath } from './list-addresses.ts';
import type { ListPageData } from './read-list-page.server.ts';

/** What the reader may do with the list now, the main thing first. */
export function ListActions({ page }: { page: ListPageData }) {
  const { t } = useTranslation('lists');
  const { newest, mayFile } = page;
  if (!mayFile) return null;
  const isTypeable = (newest?.rowCount ?? 0) <= MOST_ROWS_TYPED;
  return (
    <>
      {isTypeable && (
        <LinkButton to={listAddress(page, { open: 'file' })} look={newest ? 'secondary' : 'primary'}>
          {t(newest ? 'act.correct' : 'act.file')}
        </LinkButton>
      )}
      <LinkButton to={listAddress(page, { open: 'workbook' })}>
        {t(newest ? 'act.correctByWorkbook' : 'act.workbook')}
      </LinkButton>
    </>
  );
}

/** The shown revision as files. */
export function ListDownloads({ page }: { page: ListPageData }) {
  const { t } = useTranslation('lists');
  const { list } = page.view;
  if (!list) return null;
  return (
    <>
      <a href={listWorkbookPath(page, list.revision)} download>
        {t('download.workbook')}
      </a>
      <a href={formDocumentPath(page.zone, 'EF4', list.id)} download>
        {t('download.word')}
      </a>
    </>
  );
}
