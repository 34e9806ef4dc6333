import { Form as RemixForm, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { categoriesOf, type FileSubject } from '../../../server/enterprises/files/subjects.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { FILE } from '../../acts/stored-file.ts';
import { enterpriseFilePath } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Badge } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';

export interface Paper {
  id: string;
  category: string;
  title: string;
  fileName: string;
  uploadedBy: string;
  uploadedAt: string;
}

/** The words of a kind of paper; one that the catalogue doesn't know keeps its own name. */
export function useCategory(): (category: string) => string {
  const { t, i18n } = useTranslation('incidents');
  return (category) =>
    i18n.exists(`incidents:category.${category}`) ? t(`category.${category}` as 'category.other') : category;
}

interface PapersProps {
  files: readonly Paper[];
  /** Whether they may be taken away again. */
  canDetach?: boolean;
  /** Where a paper is fetched. */
  addressOf?: (zone: string, file: string) => string;
  /** The words of its kind, where it is none of the archive's. */
  nameOf?: (category: string) => string;
}

/** Papers to download, with their kind and who brought them. */
export function Papers({ files, canDetach = false, addressOf = enterpriseFilePath, nameOf }: PapersProps) {
  const { t } = useTranslation('incidents');
  const { zone = '' } = useParams();
  const { idempotencyKey } = useActing();
  const category = useCategory();
  if (files.length === 0) return null;
  return (
    <ul className="border-rule border-t">
      {files.map((file) => (
        <li key={file.id} className="border-rule flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b py-2">
          <span className="min-w-0 break-all">
            <Icon name="file" className="text-ink-3 me-1.5 align-[-0.15em]" />
            {/* A download, not a page: the browser itself has to fetch it. */}
            <a href={addressOf(zone, file.id)} download={file.fileName}>
              {file.title}
            </a>
          </span>
          <Badge>{(nameOf ?? category)(file.category)}</Badge>
          <span className="text-ink-3 text-sm">
            {file.uploadedBy} <Instant at={file.uploadedAt} />
          </span>
          {canDetach && (
            <RemixForm method="post" className="no-print ms-auto" preventScrollReset>
              <input type="hidden" name="form" value={`detach:${file.id}`} />
              <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${file.id}`} />
              <Button type="submit" size="small" look="quiet" aria-label={t('file.removeNamed', { name: file.title })}>
                {t('file.remove')}
              </Button>
            </RemixForm>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Brings a paper to the record of the archive that the page is about. */
export function AttachForm({ subject, name = 'attach' }: { subject: FileSubject; name?: string }) {
  const category = useCategory();
  return <PaperForm name={name} categories={categoriesOf(subject) ?? []} nameOf={category} />;
}

interface PaperFormProps {
  name: string;
  categories: readonly string[];
  /** The words of a category. */
  nameOf: (category: string) => string;
}

/** Brings a paper of one of these kinds. */
export function PaperForm({ name, categories, nameOf }: PaperFormProps) {
  const { t } = useTranslation('incidents');
  return (
    <ActForm
      name={name}
      label={t('attach.title')}
      encType="multipart/form-data"
      button={<SubmitButton>{t('attach.submit')}</SubmitButton>}
    >
      <Select
        name="category"
        label={t('attach.category')}
        options={categories.map((value) => ({ value, label: nameOf(value) }))}
        width="half"
        required
      />
      <FileField label={t('attach.file')} />
      <TextInput name={`${FILE}.title`} label={t('attach.name')} hint={t('attach.nameHint')} maxLength={200} optional />
    </ActForm>
  );
}
