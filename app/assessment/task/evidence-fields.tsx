import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { useFormState } from '../../ui/form.tsx';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import { NEW_EVIDENCE_KINDS, type NewEvidenceKind, usedRows } from './evidence-rows.ts';
import { FileRow } from './file-row.tsx';

/** New evidence for a submission: files, links and notes, each with the day on which it happened. */
export function EvidenceFields() {
  const { t } = useTranslation('assessment');
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('task.handIn.add')}</legend>
      <p className="text-ink-3 mb-2 text-sm">{t('task.handIn.addHint')}</p>
      <div className="border-rule-strong border-t">
        {NEW_EVIDENCE_KINDS.map((kind) => (
          <EvidenceRows key={kind} kind={kind} />
        ))}
      </div>
    </fieldset>
  );
}

/** One kind of evidence; opens without JavaScript, grows with it. */
function EvidenceRows({ kind }: { kind: NewEvidenceKind }) {
  const { t } = useTranslation('assessment');
  const { values, errors } = useFormState();
  const [count, setCount] = useState(Math.max(1, usedRows(Object.keys(values), kind)));
  const isAlive = useIsAlive();
  const isOfKind = (name: string) => name.startsWith(`${kind}.`);
  const isConcerned =
    Object.keys(errors).some(isOfKind) ||
    Object.entries(values).some(([name, typed]) => isOfKind(name) && typed.some((text) => text !== ''));
  return (
    <details className="border-rule group border-b" open={kind === 'file' || isConcerned}>
      <summary className="hover:text-accent flex items-baseline gap-2 py-2.5 font-medium">
        <span aria-hidden="true" className="text-ink-3 inline-block w-3 transition-transform group-open:rotate-90">
          ›
        </span>
        {t(`task.handIn.kind.${kind}`)}
      </summary>
      <div className="space-y-6 pb-5 ps-5">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows only ever come at the end, and their place is their name
          <EvidenceRow key={index} kind={kind} index={index} />
        ))}
        {isAlive && (
          <Button size="small" onClick={() => setCount(count + 1)}>
            {t(`task.handIn.more.${kind}`)}
          </Button>
        )}
      </div>
    </details>
  );
}

function EvidenceRow({ kind, index }: { kind: NewEvidenceKind; index: number }) {
  const { t } = useTranslation('assessment');
  const name = (field: string) => `${kind}.${index}.${field}`;
  const title = (hint?: string): ReactNode => (
    <TextInput name={name('title')} label={t('task.handIn.title')} hint={hint} maxLength={200} />
  );
  return (
    <div className="border-rule space-y-4 [&+&]:border-t [&+&]:pt-5">
      {kind === 'file' && (
        <>
          <FileRow index={index} />
          {title(t('task.handIn.fileTitleHint'))}
        </>
      )}
      {kind === 'link' && (
        <>
          <TextInput name={name('url')} type="url" label={t('task.handIn.url')} placeholder="https://" />
          {title()}
        </>
      )}
      {kind === 'text' && (
        <>
          {title()}
          <TextArea name={name('text')} label={t('task.handIn.text')} rows={3} maxLength={5000} />
        </>
      )}
      <TextInput
        name={name('happenedOn')}
        type="date"
        label={t('task.handIn.happenedOn')}
        hint={t('task.handIn.happenedOnHint')}
        width="short"
      />
    </div>
  );
}
