import { Form as RemixForm, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ActivityFileOutput } from '../../server/activities/files/schema.ts';
import { ActForm, useActing } from '../acts/acting.tsx';
import { FileField } from '../acts/file-field.tsx';
import { FILE } from '../acts/stored-file.ts';
import { activityFilePath } from '../paths.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { TextInput } from '../ui/field.tsx';
import { Instant } from '../ui/figures.tsx';
import { Icon } from '../ui/icon.tsx';
import { Section } from '../ui/section.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';

interface ActivityPapersProps {
  files: readonly ActivityFileOutput[];
  /** Whether the reader may bring papers and take them away (acts of activity-paper-acts.server.ts). */
  canAttach: boolean;
  title?: string;
  intro?: string;
  /** Of one of several records of the page: what its forms and its place are named after. */
  of?: string;
  level?: 2 | 3;
}

/** The papers of an activity: to download, and to bring for those whose activity it is. */
export function ActivityPapers({ files, canAttach, title, intro, of, level }: ActivityPapersProps) {
  const { t } = useTranslation('activities');
  const { open, here } = useActing();
  const name = of === undefined ? 'attach' : `attach:${of}`;
  const id = of === undefined ? 'papers' : `papers-${of}`;
  return (
    <Section id={id} title={title ?? t('papers')} intro={intro} level={level}>
      {files.length > 0 && <List {...{ files, canAttach }} />}
      {files.length === 0 && of === undefined && <p className="text-ink-2">{t('paper.none')}</p>}
      {canAttach && (
        <div className={files.length > 0 || of === undefined ? 'mt-4' : undefined}>
          {open === name ? (
            <AttachForm name={name} />
          ) : (
            <LinkButton
              to={`${here}?open=${name}#${id}`}
              size={of === undefined ? 'regular' : 'small'}
              preventScrollReset
              className="no-print"
            >
              {t('paper.attach')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

function List({ files, canAttach }: Pick<ActivityPapersProps, 'files' | 'canAttach'>) {
  const { t } = useTranslation('activities');
  const { zone = '' } = useParams();
  const { idempotencyKey } = useActing();
  return (
    <ul className="border-rule border-t">
      {files.map((file) => (
        <li key={file.id} className="border-rule flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b py-2">
          <span className="min-w-0 break-all">
            <Icon name="file" className="text-ink-3 me-1.5 align-[-0.15em]" />
            {/* A download, not a page: the browser itself has to fetch it. */}
            <a href={activityFilePath(zone, file.id)} download={file.fileName}>
              {file.title}
            </a>
          </span>
          <span className="text-ink-3 text-sm">
            {file.uploadedBy} <Instant at={file.uploadedAt} />
          </span>
          {canAttach && (
            <RemixForm method="post" className="no-print ms-auto" preventScrollReset>
              <input type="hidden" name="form" value={`detach:${file.id}`} />
              <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${file.id}`} />
              <Button type="submit" size="small" look="quiet" aria-label={t('paper.removeNamed', { name: file.title })}>
                {t('paper.remove')}
              </Button>
            </RemixForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function AttachForm({ name }: { name: string }) {
  const { t } = useTranslation('activities');
  return (
    <ActForm
      name={name}
      label={t('paper.attach')}
      encType="multipart/form-data"
      button={<SubmitButton>{t('paper.submit')}</SubmitButton>}
    >
      <FileField label={t('paper.file')} />
      <TextInput name={`${FILE}.title`} label={t('paper.name')} hint={t('paper.nameHint')} maxLength={200} optional />
    </ActForm>
  );
}
