import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureOutput } from '../../../server/risk/measures/schema.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Badge } from '../../ui/status.tsx';
import { AnswerMark, PhaseMark, PublicationMark, TermText } from './measure-marks.tsx';

interface MeasureCardProps {
  measure: MeasureOutput;
  today: string;
  /** What may be done about it now. */
  children?: ReactNode;
}

/** One measure in full: what, for whom, how long, and what has become of it. */
export function MeasureCard({ measure, today, children }: MeasureCardProps) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  const locale = useLocale();
  const { kind, title, text, titleEn, textEn, audience, enterprises, department, answer, published } = measure;
  const facts = [
    { term: t('fact.term'), value: <TermText {...measure} /> },
    ...(department ? [{ term: t('fact.department'), value: department.name[locale] }] : []),
    ...(audience ? [{ term: t('fact.audience'), value: audience }] : []),
    ...(enterprises.length > 0
      ? [{ term: t('fact.enterprises'), value: enterprises.map(({ name }) => name).join(t('separator')) }]
      : []),
    ...(measure.answerDueOn || answer
      ? [
          {
            term: t('fact.answer'),
            value: (
              <>
                <AnswerMark {...measure} today={today} />
                {answer && <Prose text={[answer.by, answer.note].filter(Boolean).join('\n')} />}
              </>
            ),
          },
        ]
      : []),
    ...(kind === 'announcement' && measure.state !== 'proposed'
      ? [
          {
            term: t('fact.publication'),
            value: (
              <>
                <PublicationMark published={published} />
                {published && (
                  <span className="text-ink-3 ms-2 text-sm">
                    {published.by} <Instant at={published.at} />
                  </span>
                )}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <article className="keep-together" id={`measure-${measure.id}`}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="min-w-0 text-base font-semibold break-words">{title}</h3>
        <Badge>{t(`risk:measureKind.${kind}`)}</Badge>
        <PhaseMark phase={measure.phase} />
        {measure.needsReview && <Badge tone="warn">{t('review.due')}</Badge>}
      </div>
      <Prose text={text} />
      {textEn && (
        <div lang="en" className="text-ink-2 mt-2 text-sm">
          <p className="font-medium">{titleEn}</p>
          <Prose text={textEn} />
        </div>
      )}
      <div className="mt-3">
        <DefinitionList items={facts} />
      </div>
      {children && <div className="no-print mt-3 space-y-3">{children}</div>}
    </article>
  );
}

export const Prose = ({ text }: { text: string }) => (
  <p className="max-w-text mt-1 break-words whitespace-pre-line">{text}</p>
);
