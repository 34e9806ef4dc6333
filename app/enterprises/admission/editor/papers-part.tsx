import { Form as RemixForm, useRevalidator } from '@remix-run/react';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ATTACHMENT_CATEGORIES,
  ATTACHMENTS,
  type AttachmentCategory,
} from '../../../../server/enterprises/admission/fact-fields.ts';
import { enterpriseFilePath } from '../../../paths.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Instant } from '../../../ui/figures.tsx';
import { FileInput } from '../../../ui/file-input.tsx';
import { Form, useFormState } from '../../../ui/form.tsx';
import type { FormFailure } from '../../../ui/form-failure.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Section } from '../../../ui/section.tsx';
import { Mark } from '../../../ui/status.tsx';
import { useIsAlive } from '../../../ui/use-is-alive.ts';
import { useUpload } from '../../../ui/use-upload.ts';
import { applicationAddress, papersPath } from '../address.ts';
import type { Missing } from '../draft-answers.ts';
import { useWords } from '../words.ts';

export interface Attachment {
  id: string;
  category: AttachmentCategory;
  title: string;
  fileName: string;
  uploadedBy: string;
  uploadedAt: string;
}

export interface PapersPartProps {
  zone: string;
  application: string;
  attachments: readonly Attachment[];
  missing: readonly Missing[];
  failure: FormFailure | null;
  idempotencyKey: string;
  uploadLimitBytes: number;
  /** Endings of the files that are accepted: 'pdf'. */
  endings: readonly string[];
}

/** The papers of the application, by category. */
export function PapersPart({ zone, application, ...page }: PapersPartProps) {
  const { t } = useTranslation('admission');
  const words = useWords();
  return (
    <div className="space-y-10">
      <p className="text-ink-2 max-w-text">{t('papers.intro', { endings: page.endings.join(', ') })}</p>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        {ATTACHMENT_CATEGORIES.map((category) => {
          const files = page.attachments.filter((file) => file.category === category);
          return (
            <Section
              key={category}
              id={`paper-${category}`}
              title={words.choices.attachments[category]}
              actions={<Need category={category} has={files.length > 0} missing={page.missing} />}
            >
              <Files files={files} zone={zone} idempotencyKey={page.idempotencyKey} />
              <Upload
                zone={zone}
                application={application}
                category={category}
                label={words.choices.attachments[category]}
                failure={page.failure?.values.category?.[0] === category ? page.failure : null}
                idempotencyKey={page.idempotencyKey}
                uploadLimitBytes={page.uploadLimitBytes}
                endings={page.endings}
              />
            </Section>
          );
        })}
      </div>
      <LinkButton look="primary" to={applicationAddress(zone, application, { part: 'submit' })}>
        {t('editor.next', { part: t('part.submit') })}
      </LinkButton>
    </div>
  );
}

function Need({ category, has, missing }: { category: AttachmentCategory; has: boolean; missing: readonly Missing[] }) {
  const { t } = useTranslation('admission');
  if (has) {
    return (
      <Mark tone="good" glyph="check">
        {t('papers.there')}
      </Mark>
    );
  }
  if (missing.some(({ form, field }) => form === 'attachments' && field === category)) {
    return (
      <Mark tone="warn" glyph="flag">
        {t('papers.needed')}
      </Mark>
    );
  }
  const isConditional = ATTACHMENTS[category].required;
  return (
    <Mark tone="idle" glyph="dashedCircle">
      {t(isConditional ? 'papers.notNow' : 'papers.free')}
    </Mark>
  );
}

interface FilesProps {
  files: readonly Attachment[];
  zone: string;
  /** Lets them be taken away; none where they are only read. */
  idempotencyKey?: string;
}

/** Files with who brought them. */
export function Files({ files, zone, idempotencyKey }: FilesProps) {
  const { t } = useTranslation('admission');
  if (files.length === 0) return null;
  return (
    <ul className="border-rule mb-4 border-t">
      {files.map((file) => (
        <li key={file.id} className="border-rule flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b py-2">
          <span className="min-w-0 break-all">
            <Icon name="file" className="text-ink-3 me-1.5 align-[-0.15em]" />
            {/* A download, not a page: the browser itself has to fetch it. */}
            <a href={enterpriseFilePath(zone, file.id)} download={file.fileName}>
              {file.fileName}
            </a>
          </span>
          <span className="text-ink-3 text-sm">
            {file.uploadedBy} <Instant at={file.uploadedAt} />
          </span>
          {idempotencyKey && (
            <RemixForm method="post" className="ms-auto" preventScrollReset>
              <input type="hidden" name="form" value="detach" />
              <input type="hidden" name="file" value={file.id} />
              <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${file.id}`} />
              <Button
                type="submit"
                size="small"
                look="quiet"
                aria-label={t('papers.removeNamed', { name: file.fileName })}
              >
                {t('papers.remove')}
              </Button>
            </RemixForm>
          )}
        </li>
      ))}
    </ul>
  );
}

interface UploadProps
  extends Pick<
    PapersPartProps,
    'zone' | 'application' | 'failure' | 'idempotencyKey' | 'uploadLimitBytes' | 'endings'
  > {
  category: AttachmentCategory;
  label: string;
}

function Upload({ category, failure, idempotencyKey, label, ...chosen }: UploadProps) {
  return (
    <Form
      id={`upload-${category}`}
      failure={failure}
      encType="multipart/form-data"
      idempotencyKey={`${idempotencyKey}-${category}`}
      label={label}
      className="space-y-3"
    >
      <input type="hidden" name="form" value="attach" />
      <input type="hidden" name="category" value={category} />
      <Choose category={category} {...chosen} />
    </Form>
  );
}

const readAnswer = (body: unknown): true => {
  if (typeof body === 'object' && body !== null && 'ok' in body && body.ok === true) return true;
  throw new TypeError('not the answer to an upload');
};

/** With JavaScript a file is uploaded as soon as it is chosen; without, by the button. */
function Choose({
  category,
  zone,
  application,
  uploadLimitBytes,
  endings,
}: Omit<UploadProps, 'failure' | 'idempotencyKey' | 'label'>) {
  const { t } = useTranslation('admission');
  const { reportError } = useFormState();
  const { revalidate } = useRevalidator();
  const { state, start } = useUpload(papersPath(zone, application), readAnswer);
  const isAlive = useIsAlive();
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (state.phase === 'done') {
      reportError('paper.file', null);
      setRound((before) => before + 1);
      revalidate();
    }
    if (state.phase === 'failed') reportError('paper.file', state.message ?? t('papers.failed'));
  }, [state, reportError, revalidate, t]);

  const upload = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file || file.size > uploadLimitBytes) return;
    const form = new FormData();
    form.append('form', 'attach');
    form.append('category', category);
    form.append('paper.file', file);
    start(form);
  };
  return (
    <div onChange={upload} className="flex flex-wrap items-end gap-3">
      <FileInput
        key={round}
        name="paper.file"
        label={t('papers.choose')}
        labelHidden
        accept={endings.map((ending) => `.${ending}`).join(',')}
        maxBytes={uploadLimitBytes}
        percent={state.phase === 'sending' ? state.percent : undefined}
        className="w-full"
      />
      {!isAlive && <Button type="submit">{t('papers.upload')}</Button>}
      {state.phase === 'done' && (
        <p role="status" className="text-good text-sm">
          {t('papers.uploaded')}
        </p>
      )}
    </div>
  );
}
