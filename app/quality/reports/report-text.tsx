import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ReportContent, Section as SectionId } from '../../../server/quality/reports/content.ts';
import { WithContents } from '../../ui/contents.tsx';
import { Section } from '../../ui/section.tsx';
import { FiguresTables, type FiguresTablesProps } from './figures-tables.tsx';
import { REPORT_PARTS } from './report-parts.ts';

interface ReportTextProps extends FiguresTablesProps {
  content: ReportContent;
  /** False where the page is called as the report is. */
  isTitled?: boolean;
  /** Where one comments on a part; left out where nobody does. */
  commentHref?: (section: SectionId | 'cases') => string;
}

/** A report to be read: its parts in the order of the format, the figures at 1.2. */
export function ReportText({ content, figures, countryNames, isTitled = true, commentHref }: ReportTextProps) {
  const { t } = useTranslation(['qualityReports', 'quality']);
  const entries = REPORT_PARTS.map(({ id, number, title }) => ({
    id,
    title: `${number} ${t(`quality:section.${title}`)}`,
  }));
  return (
    <WithContents entries={entries}>
      {isTitled && <p className="mb-8 text-xl font-semibold">{content.title}</p>}
      <div className="space-y-10">
        {REPORT_PARTS.map(({ id, number, title, sections }) => (
          <Section
            key={id}
            id={id}
            title={`${number} ${t(`quality:section.${title}`)}`}
            actions={
              commentHref && (
                <Link to={commentHref(title)} className="no-print">
                  {t('text.comment')}
                </Link>
              )
            }
          >
            <div className="space-y-6">
              {sections.map((section) => (
                <div key={section}>
                  {section !== title && <h3 className="mb-1 text-base">{t(`quality:section.${section}`)}</h3>}
                  <Prose text={content.sections[section]} nothing={t('text.nothing')} />
                </div>
              ))}
              {title === 'figures' && <FiguresTables figures={figures} countryNames={countryNames} />}
              {title === 'cases' && <Cases cases={content.cases} />}
            </div>
          </Section>
        ))}
      </div>
    </WithContents>
  );
}

function Prose({ text, nothing }: { text: string; nothing: string }) {
  if (text === '') return <p className="text-ink-3">{nothing}</p>;
  return <p className="max-w-text whitespace-pre-line break-words">{text}</p>;
}

function Cases({ cases }: { cases: ReportContent['cases'] }) {
  const { t } = useTranslation('qualityReports');
  if (cases.length === 0) return <p className="text-ink-3">{t('text.noCases')}</p>;
  return (
    <ol className="space-y-6">
      {cases.map(({ title, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cases have no ids, and are only read here
        <li key={index}>
          <h3 className="mb-1 text-base">
            {t('cases.case', { number: index + 1 })} {title}
          </h3>
          <Prose text={text} nothing={t('text.nothing')} />
        </li>
      ))}
    </ol>
  );
}
