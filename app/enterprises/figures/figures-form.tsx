import { Link } from '@remix-run/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ROWS_TYPED } from '../../../server/enterprises/filings/list-kinds.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { TypedNotice } from '../../ui/kept-form.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { useTypedDraft } from '../../ui/use-typed-draft.ts';
import { EntryGrid } from '../filings/entry-grid.tsx';
import { entriesOf, readEntryRows } from '../filings/entry-rows.ts';
import type { RowsAnswer } from '../filings/rows-answer.ts';
import { StaleNotice } from '../filings/stale-notice.tsx';
import { useLater } from '../filings/use-later.ts';
import { figuresAddress, typedKey } from './figure-addresses.ts';
import { COUNTRIES, ENTERPRISES, figureColumns } from './figure-columns.ts';
import { FigureTotals } from './figure-totals.tsx';
import type { FiguresPageData } from './read-figures-page.server.ts';

const SPARE = { first: 5, correction: 1 };

/** Q4, Q5: the authority's figures typed row by row, or pasted; nothing that was typed is lost on a refusal. */
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
  // A refusal may bring a newer revision; what was typed stays under the one that it began with.
  const [begunWith] = useState(newest?.revision ?? 0);
  const { draft, keep, discard } = useTypedDraft(typedKey(page), begunWith);
  const keepLater = useLater(keep);
  const failure = answer?.failure ?? null;
  const start = useMemo(
    () => (draft ? readEntryRows(entriesOf(draft), columns) : page.start),
    [draft, columns, page.start],
  );
  return (
    <div onInput={keepLater} className="space-y-4">
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        id="figures-form"
        failure={failure}
        draft={answer?.typed ?? draft}
        idempotencyKey={page.idempotencyKey}
        label={t('figures.form.title')}
        className="group space-y-6"
      >
        <input type="hidden" name="form" value="file" />
        <input type="hidden" name="month" value={month} />
        {newest && <input type="hidden" name="revision" value={newest.revision} />}
        {failure?.status === 409 && newest && (
          <StaleNotice stored={{ ...newest, href: figuresAddress(zone, month, { revision: newest.revision }) }} />
        )}
        <RadioGroup
          name="hasInspections"
          label={t('figures.form.hasInspections')}
          inline
          options={[
            { value: 'yes', label: t('figures.form.inspections') },
            { value: 'no', label: t('figures.form.noInspections') },
          ]}
          defaultValue={newest?.rowCount === 0 ? 'no' : 'yes'}
        />
        <div className="group-has-[[name=hasInspections][value=no]:checked]:hidden">
          <EntryGrid
            caption={t('figures.form.rows')}
            columns={columns}
            start={start}
            answer={answer}
            most={MOST_ROWS_TYPED}
            spare={start.length > 0 ? SPARE.correction : SPARE.first}
            totals={(rows) => <FigureTotals rows={rows} columns={columns} />}
          />
        </div>
        <p className="text-ink-2 group-not-has-[[name=hasInspections][value=no]:checked]:hidden">
          {t('figures.form.noInspectionsMeans')}
        </p>
        <datalist id={COUNTRIES}>
          {page.countries.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <datalist id={ENTERPRISES}>
          {page.enterprises.map(({ uscc, name }) => (
            <option key={uscc} value={uscc} label={name} />
          ))}
        </datalist>
        {newest && (
          <TextArea
            name="reason"
            label={t('reason.label')}
            hint={t('reason.hint')}
            rows={3}
            maxLength={1_000}
            required
          />
        )}
        <FormActions>
          <SubmitButton>{t(newest ? 'form.correct' : 'figures.form.submit')}</SubmitButton>
          <Link to={figuresAddress(zone, month)} preventScrollReset className="px-1 py-2">
            {t('cancel')}
          </Link>
        </FormActions>
      </Form>
    </div>
  );
}
