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
import { listAddress } from './list-addresses.ts';
import { COUNTRIES, listColumns } from './list-columns.ts';
import { ListTotals } from './list-totals.tsx';
import type { ListPageData } from './read-list-page.server.ts';
import { typedKey } from './typed-key.ts';

const SPARE = { first: 5, correction: 1 };

/** EF4: the list typed row by row, or pasted; nothing that was typed is lost on a refusal. */
export function ListForm({ page, answer }: { page: ListPageData; answer: RowsAnswer | null }) {
  const { t } = useTranslation('lists');
  const { newest, month } = page;
  const columns = useMemo(() => listColumns({ header: (id) => t(`column.${id}`), usd: t('unit.usd') }), [t]);
  // A refusal may bring a newer revision; what was typed stays under the one that it began with.
  const [begunWith] = useState(newest?.revision ?? 0);
  const { draft, keep, discard } = useTypedDraft(typedKey(page), begunWith);
  const keepLater = useLater(keep);
  const failure = answer?.failure ?? null;
  const start = useMemo(
    () => (draft ? readEntryRows(entriesOf(draft), columns) : page.start),
    [draft, columns, page.start],
  );
  const hasExports = newest && !newest.hasExports ? 'no' : 'yes';
  return (
    <div onInput={keepLater} className="space-y-4">
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        id="list-form"
        failure={failure}
        draft={answer?.typed ?? draft}
        idempotencyKey={page.idempotencyKey}
        label={t('form.title')}
        className="group space-y-6"
      >
        <input type="hidden" name="form" value="file" />
        {newest && <input type="hidden" name="revision" value={newest.revision} />}
        {failure?.status === 409 && newest && (
          <StaleNotice stored={{ ...newest, href: listAddress({ ...page, month }, { revision: newest.revision }) }} />
        )}
        <RadioGroup
          name="hasExports"
          label={t('form.hasExports')}
          inline
          options={[
            { value: 'yes', label: t('form.exports') },
            { value: 'no', label: t('form.noExports') },
          ]}
          defaultValue={hasExports}
        />
        <div className="group-has-[[name=hasExports][value=no]:checked]:hidden">
          <EntryGrid
            caption={t('form.rows')}
            columns={columns}
            start={start}
            answer={answer}
            most={MOST_ROWS_TYPED}
            spare={start.length > 0 ? SPARE.correction : SPARE.first}
            totals={(rows) => <ListTotals rows={rows} columns={columns} />}
          />
        </div>
        <p className="text-ink-2 group-not-has-[[name=hasExports][value=no]:checked]:hidden">
          {t('form.noExportsMeans')}
        </p>
        <datalist id={COUNTRIES}>
          {page.countries.map((name) => (
            <option key={name} value={name} />
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
          <SubmitButton>{t(newest ? 'form.correct' : 'form.submit')}</SubmitButton>
          <Link to={listAddress(page)} preventScrollReset className="px-1 py-2">
            {t('cancel')}
          </Link>
        </FormActions>
      </Form>
    </div>
  );
}
