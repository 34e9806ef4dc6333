import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Nothing } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Badge } from '../../ui/status.tsx';
import { SECTIONS_OF_ITEMS } from '../admission/editor/self-assessment-fields.tsx';
import type { EvaluationView } from '../admission/read-application-page.server.ts';
import { ResultMark } from '../admission/result-mark.tsx';
import { useWords } from '../admission/words.ts';
import { LiveOutcome } from './live-outcome.tsx';
import { resultsOf } from './read-evaluation-form.ts';
import { TradeAgainstMinimum } from './trade-against-minimum.tsx';

/** EF5 to be read and printed. */
export function EvaluationRead({ evaluation }: { evaluation: EvaluationView }) {
  const { t } = useTranslation('admission');
  const words = useWords();
  const { answers, selfAssessment, legalPerson, summary, differences } = evaluation;
  const rows = SECTIONS_OF_ITEMS.flatMap(([, items]) => items);
  const hasSelf = Object.keys(selfAssessment).length > 0;
  return (
    <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0 space-y-10">
        <Section title={words.forms.EF5.title}>
          <DataTable
            caption={words.forms.EF5.title}
            captionHidden
            rows={rows}
            rowKey={(item) => item}
            empty={null}
            columns={[
              {
                id: 'item',
                header: t('items.requirement'),
                rowHeader: true,
                cell: (item) => (
                  <span className="font-normal">
                    {t('items.item', { item, text: words.evaluation.items[item] })}
                    {item === '3.2' && (
                      <span className="text-ink-3 block text-sm">
                        <TradeAgainstMinimum evaluation={evaluation} />
                      </span>
                    )}
                  </span>
                ),
              },
              ...(hasSelf
                ? [
                    {
                      id: 'self',
                      header: t('items.self'),
                      width: '7.5rem',
                      cell: (item: (typeof rows)[number]) => <ResultMark result={selfAssessment[item]} />,
                    },
                  ]
                : []),
              {
                id: 'panel',
                header: t('items.panel'),
                width: '9rem',
                cell: (item) => (
                  <>
                    <ResultMark result={answers[item]?.result} />
                    {differences.some((difference) => difference.item === item) && (
                      <span className="mt-0.5 block">
                        <Badge tone="info">{t('evaluation.differs')}</Badge>
                      </span>
                    )}
                  </>
                ),
              },
              {
                id: 'note',
                header: t('evaluation.note'),
                narrow: 'full',
                cell: (item) =>
                  answers[item]?.note && <span className="whitespace-pre-line">{answers[item].note}</span>,
              },
            ]}
          />
        </Section>
        <DefinitionList
          items={[
            {
              term: t('evaluation.legalPersonQuestion'),
              value: legalPerson === null ? <Nothing /> : words.choices.yesNo[legalPerson ? 'yes' : 'no'],
            },
            {
              term: words.labels.overall,
              value: summary ? <span className="whitespace-pre-line">{summary}</span> : <Nothing />,
            },
          ]}
        />
      </div>
      <div className="mt-10 lg:mt-0">
        <LiveOutcome evaluation={evaluation} answers={resultsOf(answers)} legalPerson={legalPerson} />
      </div>
    </div>
  );
}
