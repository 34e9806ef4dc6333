import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ListKind } from '../../../server/enterprises/filings/list-kinds.ts';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { useTypedDraft } from '../../ui/use-typed-draft.ts';
import { listTemplatePath } from './addresses.ts';
import { ReasonField } from './reason-field.tsx';
import { StaleNotice, type StoredNow } from './stale-notice.tsx';
import { WorkbookField } from './workbook-field.tsx';

interface WorkbookFormProps {
  zone: string;
  kind: ListKind;
  /** Where the page's address does not name it. */
  month?: string;
  failure: FormFailure | null;
  /** The newest revision, if the month has been filed: then this corrects it. */
  stored: StoredNow | null;
  /** Under which the tab keeps the reason while workbooks are refused. */
  draftKey: string;
  idempotencyKey: string;
  limitBytes: number;
  cancelHref: string;
}

/** Files a month from a workbook; its rows are read after the answer. */
export function WorkbookForm({
  zone,
  kind,
  month,
  draftKey,
  failure,
  stored,
  idempotencyKey,
  limitBytes,
  cancelHref,
}: WorkbookFormProps) {
  const { t } = useTranslation('lists');
  const { draft, keep } = useTypedDraft(draftKey, undefined);
  const reason = draft?.reason ?? [];
  return (
    <div onInput={keep}>
      <Form
        // Fields take what was typed only when they are made.
        key={draft ? 'draft' : 'fresh'}
        failure={failure}
        draft={{ reason }}
        idempotencyKey={idempotencyKey}
        encType="multipart/form-data"
        label={t('workbook.title')}
        id="workbook-form"
      >
        <input type="hidden" name="form" value="workbook" />
        {month && <input type="hidden" name="month" value={month} />}
        {stored && <input type="hidden" name="revision" value={stored.revision} />}
        {failure?.status === 409 && stored && <StaleNotice stored={stored} />}
        <p className="max-w-text">
          {t(`workbook.intro.${kind}`)}{' '}
          <a href={listTemplatePath(zone, kind)} download className="whitespace-nowrap">
            {t('workbook.template')}
          </a>
        </p>
        <WorkbookField limitBytes={limitBytes} />
        {stored && <ReasonField />}
        <FormActions>
          <SubmitButton pendingText={t('workbook.sending')}>
            {t(stored ? 'workbook.correct' : 'workbook.submit')}
          </SubmitButton>
          <Link to={cancelHref} preventScrollReset className="px-1 py-2">
            {t('cancel')}
          </Link>
        </FormActions>
      </Form>
    </div>
  );
}
