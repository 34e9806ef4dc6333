import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { QualifyingMark } from './laboratory-marks.tsx';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';

type Row = Page['laboratory']['judgements'][number];

/** Z14: whether the laboratory meets the conditions for being guided, as it was judged each time. */
export function JudgementSection({ page }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { open, here } = useActing();
  const columns: Column<Row>[] = [
    { id: 'on', header: t('judgement.on'), rowHeader: true, cell: ({ on }) => <CivilDate date={on} /> },
    {
      id: 'result',
      header: t('judgement.result'),
      cell: ({ isQualifying }) => <QualifyingMark isQualifying={isQualifying} />,
    },
    {
      id: 'note',
      header: t('judgement.note'),
      narrow: 'full',
      cell: ({ note }) => <span className="whitespace-pre-line">{note}</span>,
    },
    { id: 'by', header: t('judgement.by'), cell: ({ by }) => by },
  ];
  return (
    <Section
      id="judgement"
      title={t('judgement.title')}
      intro={
        <>
          {t('judgement.intro')} <RuleIds ids={['Z14']} />
        </>
      }
    >
      <DataTable
        caption={t('judgement.title')}
        captionHidden
        columns={columns}
        rows={page.laboratory.judgements}
        rowKey={({ id }) => id}
        empty={<p className="text-ink-2">{t(page.canGuide ? 'judgement.none' : 'judgement.noneYet')}</p>}
      />
      {page.canGuide && (
        <div className="mt-4">
          {open === 'judge' ? (
            <JudgeForm page={page} />
          ) : (
            <LinkButton to={`${here}?open=judge#judgement`} preventScrollReset className="no-print">
              {t('judgement.open')}
            </LinkButton>
          )}
        </div>
      )}
    </Section>
  );
}

function JudgeForm({ page: { laboratory, acting } }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  return (
    <ActForm
      name="judge"
      label={t('judgement.open')}
      version={laboratory.version}
      button={<SubmitButton>{t('judgement.submit')}</SubmitButton>}
    >
      <RadioGroup
        name="isQualifying"
        label={t('judgement.result')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`qualifying.${value}`) }))}
        inline
        required
      />
      <TextInput
        name="judgedOn"
        type="date"
        label={t('judgement.on')}
        defaultValue={acting.today}
        max={acting.today}
        width="short"
        required
      />
      <TextArea
        name="note"
        label={t('judgement.note')}
        hint={t('judgement.noteHint')}
        rows={3}
        maxLength={1000}
        required
      />
    </ActForm>
  );
}
