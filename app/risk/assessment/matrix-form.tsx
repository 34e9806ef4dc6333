import { useTranslation } from 'react-i18next';
import { RISK_LEVELS } from '../../../server/risk/kinds.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { riskMatrixPath } from '../../paths.ts';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { KeptForm } from '../../ui/kept-form.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { className, severityName } from './class-names.ts';
import { borderField, type ClassGroup, levelField, nameField, raisesField } from './matrix-fields.ts';
import { MatrixTable } from './matrix-table.tsx';
import type { MatrixPageData } from './read-matrix-page.server.ts';

/** R14: levels, names and limits for the office to change; saved as a new version. */
export function MatrixForm({ page, failure }: { page: MatrixPageData; failure: FormFailure | null }) {
  const { t } = useTranslation('riskAssessment');
  const { t: tr } = useTranslation('risk');
  const locale = useLocale();
  const { zone, matrix, idempotencyKey } = page;
  const { content, version } = matrix;
  const levels = RISK_LEVELS.map((level) => ({ value: level, label: tr(`level.${level}`) }));
  return (
    <KeptForm
      name="matrix"
      keptUnder={riskMatrixPath(zone)}
      failure={failure}
      version={version}
      idempotencyKey={idempotencyKey}
      label={t('matrixPage.edit')}
      className="space-y-10"
      buttons={<SubmitButton>{t('matrixPage.submit')}</SubmitButton>}
      cancelHref={riskMatrixPath(zone)}
    >
      <Section title={t('matrixPage.levels')} intro={t('matrixPage.editIntro')}>
        <MatrixTable
          matrix={content}
          version={version}
          cell={(row, column) => (
            <Select
              name={levelField(row, column)}
              label={t('matrixPage.cell', {
                probability: className(content, row, locale),
                severity: severityName(content, column, locale),
              })}
              labelHidden
              options={levels}
              defaultValue={content.levels[row]?.[column]}
              className="min-w-28 text-start"
            />
          )}
        />
      </Section>
      <Section title={t('matrixPage.classNames')}>
        <Classes group="probabilities" page={page} />
      </Section>
      <Section title={t('matrixPage.severityNames')}>
        <Classes group="severities" page={page} />
      </Section>
      <Section title={t('matrixPage.scopes')} intro={t('matrixPage.scopesIntro')}>
        <Classes group="scopes" page={page} />
      </Section>
      <TextArea
        name="reason"
        label={t('matrixPage.reason')}
        hint={t('matrixPage.reasonHint')}
        rows={3}
        maxLength={1_000}
        required
      />
    </KeptForm>
  );
}

const NAME_LENGTH = { 'zh-CN': 400, en: 600 } as const;
const MOST_RAISED = RISK_LEVELS.length - 1;

/** The classes of one kind, each with its two names and what else there is to say of it. */
function Classes({ group, page }: { group: ClassGroup; page: MatrixPageData }) {
  const { t } = useTranslation('riskAssessment');
  const { content } = page.matrix;
  const raises = [...new Array(MOST_RAISED + 1).keys()].map((count) => ({
    value: String(count),
    label: count === 0 ? t('matrixPage.raisesNone') : t('matrixPage.raisesBy', { count }),
  }));
  return (
    <ol className="space-y-4">
      {content[group].map(({ id, name }, index) => (
        <li key={id}>
          <fieldset className="grid gap-x-4 gap-y-2 sm:grid-cols-[5rem_1fr_1fr_10rem]">
            <legend className="sr-only">{t('matrixPage.row', { number: index + 1 })}</legend>
            <p aria-hidden="true" className="text-ink-3 pt-1">
              {t('matrixPage.row', { number: index + 1 })}
            </p>
            {(['zh-CN', 'en'] as const).map((language) => (
              <TextInput
                key={language}
                name={nameField(group, index, language)}
                label={t(language === 'en' ? 'matrixPage.en' : 'matrixPage.zh')}
                defaultValue={name[language]}
                maxLength={NAME_LENGTH[language]}
                required
              />
            ))}
            {group === 'probabilities' && (
              <TextInput
                name={borderField(index)}
                label={t('matrixPage.border')}
                defaultValue={content.probabilities[index]?.from}
                inputMode="decimal"
                required
              />
            )}
            {group === 'scopes' && (
              <Select
                name={raisesField(index)}
                label={t('matrixPage.raises')}
                defaultValue={String(content.scopes[index]?.raises ?? 0)}
                options={raises}
              />
            )}
          </fieldset>
        </li>
      ))}
    </ol>
  );
}
