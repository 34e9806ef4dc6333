import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowsAnswer } from '../filings/rows-answer.ts';
import { RowsForm } from '../filings/rows-form.tsx';
import { listAddress } from './list-addresses.ts';
import { COUNTRIES, listColumns } from './list-columns.ts';
import { ListTotals } from './list-totals.tsx';
import type { ListPageData } from './read-list-page.server.ts';
import { typedKey } from './typed-key.ts';

/** EF4: the month's export registration list. */
export function ListForm({ page, answer }: { page: ListPageData; answer: RowsAnswer | null }) {
  const { t } = useTranslation('lists');
  const { newest } = page;
  const columns = useMemo(() => listColumns({ header: (id) => t(`column.${id}`), usd: t('unit.usd') }), [t]);
  return (
    <RowsForm
      id="list-form"
      label={t('form.title')}
      caption={t('form.rows')}
      columns={columns}
      start={page.start}
      answer={answer}
      stored={newest && { ...newest, href: listAddress(page, { revision: newest.revision }) }}
      question={{
        name: 'hasExports',
        label: t('form.hasExports'),
        yes: t('form.exports'),
        no: t('form.noExports'),
        noneMeans: t('form.noExportsMeans'),
        isNone: newest?.hasExports === false,
      }}
      suggestions={{ [COUNTRIES]: page.countries.map((value) => ({ value })) }}
      totals={(rows) => <ListTotals rows={rows} columns={columns} />}
      draftKey={typedKey(page)}
      idempotencyKey={page.idempotencyKey}
      submit={t('form.submit')}
      cancelHref={listAddress(page)}
    />
  );
}
