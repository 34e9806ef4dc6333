import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import type { Report, ReportPage } from './read-report-page.server.ts';

type Compared = NonNullable<NonNullable<ReportPage['versions']>['compared']>;
type Change = Compared['parts'][number]['changes'][number];

/** Which two revisions to compare: the newest two unless somebody says otherwise. */
export function CompareForm({ revisions, compared }: { revisions: Report['revisions']; compared: Compared | null }) {
  const { t } = useTranslation('qualityReports');
  const options = revisions.map(({ number, note }) => ({
    value: String(number),
    label: [t('revision', { number }), note].filter(Boolean).join(' · '),
  }));
  const [newest, before] = revisions;
  return (
    <Form method="get" label={t('versions.compare')} className="no-print space-y-4">
      <input type="hidden" name="view" value="versions" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="from"
          label={t('versions.from')}
          options={options}
          defaultValue={String(compared?.from ?? before?.number)}
        />
        <Select
          name="to"
          label={t('versions.to')}
          options={options}
          defaultValue={String(compared?.to ?? newest?.number)}
        />
      </div>
      <FormActions>
        <SubmitButton look="secondary">{t('versions.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** What was added and removed, part by part. */
export function Comparison({ compared }: { compared: Compared }) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  const { from, to, parts, hasOtherFigures } = compared;
  return (
    <section aria-label={t('versions.difference', { from, to })} className="mt-8 space-y-6">
      <h3 className="text-base">{t('versions.difference', { from, to })}</h3>
      <p className="text-ink-2 text-sm">
        {parts.length === 0 ? t('versions.same') : t('versions.legend')} {hasOtherFigures && t('versions.otherFigures')}
      </p>
      {parts.map(({ part, changes }) => (
        <div key={part}>
          <h4 className="mb-1 font-semibold">
            {part === 'title' ? t('versions.title') : t(`quality:section.${part}`)}
          </h4>
          <p className="max-w-text whitespace-pre-line break-words">
            {changes.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, in their order
              <ChangedText key={index} change={change} />
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}

function ChangedText({ change: { kind, text } }: { change: Change }) {
  if (kind === 'added') return <ins className="bg-good-soft text-good decoration-2">{text}</ins>;
  if (kind === 'removed') return <del className="bg-bad-soft text-bad">{text}</del>;
  return text;
}
