import { Link } from '@remix-run/react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ROWS_TYPED } from '../../../server/enterprises/filings/list-kinds.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Form } from '../../ui/form.tsx';
import { TypedNotice } from '../../ui/kept-form.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { useTypedDraft } from '../../ui/use-typed-draft.ts';
import { EntryGrid } from './entry-grid.tsx';
import type { GridColumn } from './entry-row-fields.tsx';
import { type EntryRow, entriesOf, readEntryRows } from './entry-rows.ts';
import { ReasonField } from './reason-field.tsx';
import type { RowsAnswer } from './rows-answer.ts';
import { StaleNotice, type StoredNow } from './stale-notice.tsx';
import { useLater } from './use-later.ts';

const SPARE = { first: 5, correction: 1 };

interface RowsFormProps {
  id: string;
  label: string;
  /** The caption of the rows. */
  caption: string;
  /** Where the page's address does not name it. */
  month?: string;
  columns: readonly GridColumn[];
  start: readonly EntryRow[];
  answer: RowsAnswer | null;
  /** The newest revision, if the month has been filed: then this corrects it. */
  stored: StoredNow | null;
  /** Is there anything to list at all? Without it the rows are hidden, and `noneMeans` says what is filed instead. */
  question: { name: string; label: string; yes: string; no: string; noneMeans: string; isNone: boolean };
  /** What fields suggest, by the id that the columns name. */
  suggestions: Readonly<Record<string, readonly { value: string; label?: string }[]>>;
  totals: (rows: readonly EntryRow[]) => ReactNode;
  /** Under which the tab keeps what is typed. */
  draftKey: string;
  idempotencyKey: string;
  submit: string;
  cancelHref: string;
}

/** A month's rows typed one by one, or pasted; nothing that was typed is lost on a refusal. */
export function RowsForm({ columns, answer, stored, question, draftKey, ...form }: RowsFormProps) {
  const { t } = useTranslation('lists');
  // A refusal may bring a newer revision; what was typed stays under the one that it began with.
  const [begunWith] = useState(stored?.revision ?? 0);
  const { draft, keep, discard } = useTypedDraft(draftKey, begunWith);
  const keepLater = useLater(keep);
  const failure = answer?.failure ?? null;
  const start = useMemo(
    () => (draft ? readEntryRows(entriesOf(draft), columns) : form.start),
    [draft, columns, form.start],
  );
  return (
    <div onInput={keepLater} className="space-y-4">
      {draft && !failure && <TypedNotice onDiscard={discard} />}
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        id={form.id}
        failure={failure}
        draft={answer?.typed ?? draft}
        idempotencyKey={form.idempotencyKey}
        label={form.label}
        className="group space-y-6"
      >
        <input type="hidden" name="form" value="file" />
        {form.month && <input type="hidden" name="month" value={form.month} />}
        {stored && <input type="hidden" name="revision" value={stored.revision} />}
        {failure?.status === 409 && stored && <StaleNotice stored={stored} />}
        <RadioGroup
          name={question.name}
          label={question.label}
          inline
          options={[
            { value: 'yes', label: question.yes },
            { value: 'no', label: question.no },
          ]}
          defaultValue={question.isNone ? 'no' : 'yes'}
        />
        <div className="group-has-[[type=radio][value=no]:checked]:hidden">
          <EntryGrid
            caption={form.caption}
            columns={columns}
            start={start}
            answer={answer}
            most={MOST_ROWS_TYPED}
            spare={start.length > 0 ? SPARE.correction : SPARE.first}
            totals={form.totals}
          />
        </div>
        <p className="text-ink-2 group-not-has-[[type=radio][value=no]:checked]:hidden">{question.noneMeans}</p>
        {Object.entries(form.suggestions).map(([id, options]) => (
          <datalist key={id} id={id}>
            {options.map(({ value, label }) => (
              <option key={value} value={value} label={label} />
            ))}
          </datalist>
        ))}
        {stored && <ReasonField />}
        <FormActions>
          <SubmitButton>{stored ? t('form.correct') : form.submit}</SubmitButton>
          <Link to={form.cancelHref} preventScrollReset className="px-1 py-2">
            {t('cancel')}
          </Link>
        </FormActions>
      </Form>
    </div>
  );
}
