import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Mark } from '../../ui/status.tsx';
import type { Steps } from './read-steps.server.ts';

type Consultation = NonNullable<Steps['consultation']>;
type Answer = Consultation['responses'][number];

/** Q8: the round of consultation with each department's opinion and the result. Nothing before the first round. */
export function ConsultationAnswers({ steps: { state, consultation } }: { steps: Steps }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tQuality } = useTranslation('quality');
  if (!consultation) return null;
  const { mode, round, from, endsOn, closedOn, result, responses } = consultation;
  const columns: Column<Answer>[] = [
    { id: 'department', header: t('answers.department'), rowHeader: true, cell: ({ department }) => department.name },
    { id: 'answer', header: t('answers.answer'), cell: (each) => <AnswerMark given={each} /> },
    {
      id: 'note',
      header: t('answers.note'),
      narrow: 'full',
      cell: ({ note }) => note && <span className="whitespace-pre-line break-words">{note}</span>,
    },
    { id: 'on', header: t('answers.on'), cell: ({ answeredOn }) => <CivilDate date={answeredOn} /> },
  ];
  return (
    <details id="consultation" open={state !== 'published'} className="scroll-mt-4">
      <summary>{t('answers.title', { round })}</summary>
      <div className="mt-2 space-y-5">
        <DefinitionList
          items={[
            {
              term: t('answers.mode'),
              value: (
                <>
                  {tQuality(`consultation.${mode}`)} <RuleIds ids={['Q8']} />
                </>
              ),
            },
            { term: t('answers.from'), value: <CivilDate date={from} /> },
            {
              term: t(mode === 'meeting' ? 'answers.meetingOn' : 'answers.endsOn'),
              value: <CivilDate date={endsOn} />,
            },
            ...(closedOn
              ? [
                  { term: t('answers.closedOn'), value: <CivilDate date={closedOn} /> },
                  {
                    term: t('answers.result'),
                    value: <span className="max-w-text block whitespace-pre-line break-words">{result}</span>,
                  },
                ]
              : []),
          ]}
        />
        <DataTable
          caption={t('answers.caption')}
          captionHidden
          columns={columns}
          rows={responses}
          rowKey={({ department }) => department.id}
          empty={null}
        />
      </div>
    </details>
  );
}

function AnswerMark({ given: { answer } }: { given: Answer }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tQuality } = useTranslation('quality');
  if (answer === null) {
    return (
      <Mark tone="idle" glyph="dashedCircle">
        {t('answers.none')}
      </Mark>
    );
  }
  return (
    <Mark tone={answer === 'agrees' ? 'good' : 'warn'} glyph={answer === 'agrees' ? 'check' : 'flag'}>
      {tQuality(`response.${answer}`)}
    </Mark>
  );
}
