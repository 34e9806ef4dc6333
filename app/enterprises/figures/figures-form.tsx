import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowsAnswer } from '../filings/rows-answer.ts';
import { RowsForm } from '../filings/rows-form.tsx';
import { figuresAddress, typedKey } from './figure-addresses.ts';
import { COUNTRIES, ENTERPRISES, figureColumns } from './figure-columns.ts';
import { FigureTotals } from './figure-totals.tsx';
import type { FiguresPageData } from './read-figures-page.server.ts';

/** Q4, Q5: the authority's figures of a month. */
export function FiguresForm({ page, answer }: { page: FiguresPageData; answer: RowsAnswer | null }) {
  const { t } = useTranslation('lists');
  const { newest, zone, month } = page;
  const columns = useMemo(
    () =>
      figureColumns({
        header: (id) => t(`figureColumn.${id}`),
        title: (id) => t(`figureTitle.${id}`),
        usd: t('unit.usd'),
      }),
    [t],
  );
  return (
    <RowsForm
      id="figures-form"
      label={t('figures.form.title')}
      caption={t('figures.form.rows')}
      month={month}
      columns={columns}
      start={page.start}
      answer={answer}
      stored={newest && { ...newest, href: figuresAddress(zone, month, { revision: newest.revision }) }}
      question={{
        name: 'hasInspections',
        label: t('figures.form.hasInspections'),
        yes: t('figures.form.inspections'),
        no: t('figures.form.noInspections'),
        noneMeans: t('figures.form.noInspectionsMeans'),
        isNone: newest?.rowCount === 0,
      }}
      suggestions={{
        [COUNTRIES]: page.countries.map((value) => ({ value })),
        [ENTERPRISES]: page.enterprises.map(({ uscc, name }) => ({ value: uscc, label: name })),
      }}
      totals={(rows) => <FigureTotals rows={rows} columns={columns} />}
      draftKey={typedKey(page)}
      idempotencyKey={page.idempotencyKey}
      submit={t('figures.form.submit')}
      cancelHref={figuresAddress(zone, month)}
    />
  );
}
