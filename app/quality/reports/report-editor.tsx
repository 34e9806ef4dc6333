import { useTranslation } from 'react-i18next';
import { LONGEST_TITLE } from '../../../server/quality/reports/content.ts';
import { NOTE_LENGTH } from '../../../server/quality/reports/lengths.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { WithContents } from '../../ui/contents.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { CaseFields } from './case-fields.tsx';
import { TITLE_FIELD } from './content-fields.ts';
import { FiguresTables } from './figures-tables.tsx';
import type { ReportPage } from './read-report-page.server.ts';
import { REPORT_PARTS } from './report-parts.ts';
import { SectionField } from './section-field.tsx';

const STALE = 409;

/** The whole report in one form; each save is a revision. */
export function ReportEditor({ page: { report, offered } }: { page: ReportPage }) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  const { failure } = useActing();
  const { content, suggested, figures, countryNames, version } = report;
  const isStale = failure?.status === STALE && failure.values.form?.[0] === 'save';
  const titleOf = ({ number, title }: (typeof REPORT_PARTS)[number]) => `${number} ${t(`quality:section.${title}`)}`;
  const newest = report.revisions[0];
  return (
    <WithContents entries={REPORT_PARTS.map((part) => ({ id: part.id, title: titleOf(part) }))}>
      <p className="text-ink-2 max-w-text mb-6">{t('text.editing')}</p>
      <ActForm
        name="save"
        label={t('edit.label')}
        version={version}
        cancelHref={null}
        button={
          <>
            <SubmitButton>{t('edit.save')}</SubmitButton>
            <SubmitButton name="also" value="figures" look="secondary">
              {t('edit.saveAndRefresh')}
            </SubmitButton>
          </>
        }
      >
        {isStale && newest && (
          <Notice tone="warn">{t('edit.stale', { number: newest.number, by: newest.savedBy })}</Notice>
        )}
        <TextInput
          name={TITLE_FIELD}
          label={t('edit.title')}
          defaultValue={content.title}
          maxLength={LONGEST_TITLE}
          className="max-w-text"
          required
        />
        <div className="space-y-10">
          {REPORT_PARTS.map((part) => (
            <Section key={part.id} id={part.id} title={titleOf(part)}>
              <div className="space-y-6">
                {part.title === 'figures' && (
                  <>
                    <p className="text-ink-3 text-sm">
                      {t('figures.takenAt')} <Instant at={report.figuresTakenAt} />
                    </p>
                    <FiguresTables figures={figures} countryNames={countryNames} />
                  </>
                )}
                {part.sections.map((section) => (
                  <SectionField
                    key={section}
                    section={section}
                    stored={content.sections[section]}
                    suggested={suggested?.sections[section] ?? ''}
                    isStale={isStale}
                  />
                ))}
                {part.title === 'cases' && <CaseFields cases={content.cases} offered={offered} isStale={isStale} />}
              </div>
            </Section>
          ))}
        </div>
        <TextInput
          name="note"
          label={t('edit.note')}
          hint={t('edit.noteHint')}
          maxLength={NOTE_LENGTH}
          className="max-w-text"
          optional
        />
      </ActForm>
    </WithContents>
  );
}
