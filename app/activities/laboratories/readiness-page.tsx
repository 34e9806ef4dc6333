import { useTranslation } from 'react-i18next';
import { READINESS_RESULTS } from '../../../server/activities/laboratories/checklist.ts';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { laboratoriesPath, laboratoryPath, laboratoryReadinessPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { WithContents } from '../../ui/contents.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { TextInput } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { ReadinessPage as Page } from './read-laboratory.server.ts';
import { noteName, resultName } from './typed-readiness.ts';

type ChecklistPart = Page['checklist']['sections'][number];
type Item = ChecklistPart['items'][number];

/** How ready is the laboratory, clause by clause? */
export function ReadinessPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('laboratories');
  const { zone, checklist, title, acting, canReport } = page;
  const { id, name, last, sections } = checklist;
  return (
    <ActingProvider {...acting} failure={failure} here={laboratoryReadinessPath(zone, id)}>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t('title'), href: laboratoriesPath(zone) },
          { label: name, href: laboratoryPath(zone, id) },
        ]}
        state={
          last && (
            <span>
              {t('readiness.last')} <CivilDate date={last.assessedOn} /> {last.by}
            </span>
          )
        }
        lead={t(canReport ? 'readiness.lead' : 'readiness.leadReading')}
      />
      <WithContents entries={sections.map((part) => ({ id: idOf(part), title: t('readiness.numbered', part) }))}>
        {canReport ? (
          <Checklist page={page} />
        ) : (
          sections.map((part) => <Answers key={part.section} part={part} page={page} />)
        )}
      </WithContents>
    </ActingProvider>
  );
}

const idOf = ({ section }: ChecklistPart): string => `clause-${section}`;

function Checklist({ page: { zone, checklist, acting } }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  return (
    <ActForm
      name={`assess:${checklist.id}`}
      label={t('readiness.assess')}
      cancelHref={laboratoryPath(zone, checklist.id)}
      travels
      button={<SubmitButton>{t('readiness.submit')}</SubmitButton>}
    >
      <TextInput
        name="assessedOn"
        type="date"
        label={t('readiness.on')}
        defaultValue={acting.today}
        max={acting.today}
        width="short"
        required
      />
      {checklist.sections.map((part) => (
        <Section key={part.section} id={idOf(part)} title={t('readiness.numbered', part)} className="mt-10">
          <div className="space-y-6">
            {part.items.map((each) => (
              <ItemFields key={each.item} item={each} last={checklist.last} />
            ))}
          </div>
        </Section>
      ))}
    </ActForm>
  );
}

/** The answer of the last time stands there to begin from. */
function ItemFields({ item: { item, question, hint }, last }: { item: Item; last: Page['checklist']['last'] }) {
  const { t } = useTranslation('laboratories');
  const known = last?.answers[item];
  return (
    <div className="border-rule keep-together space-y-2 [&+&]:border-t [&+&]:pt-5">
      <RadioGroup
        name={resultName(item)}
        label={t('readiness.item', { item, question })}
        hint={t('readiness.shownBy', { hint })}
        options={READINESS_RESULTS.map((value) => ({ value, label: t(`readiness.result.${value}`) }))}
        defaultValue={known?.result}
        inline
        required
        className="max-w-text"
      />
      <TextInput
        name={noteName(item)}
        label={t('readiness.note')}
        defaultValue={known?.note}
        maxLength={500}
        optional
      />
    </div>
  );
}

/** The same for who only reads it. */
function Answers({ part, page: { checklist } }: { part: ChecklistPart; page: Page }) {
  const { t } = useTranslation('laboratories');
  const columns: Column<Item>[] = [
    {
      id: 'item',
      header: t('readiness.clause'),
      width: '4rem',
      cell: ({ item }) => <span className="figures">{item}</span>,
    },
    { id: 'question', header: t('readiness.question'), rowHeader: true, cell: ({ question }) => question },
    {
      id: 'result',
      header: t('readiness.answer'),
      width: '8rem',
      cell: ({ item }) => {
        const answer = checklist.last?.answers[item];
        return t(answer ? `readiness.result.${answer.result}` : 'readiness.never');
      },
    },
    {
      id: 'note',
      header: t('readiness.note'),
      narrow: 'full',
      cell: ({ item }) => checklist.last?.answers[item]?.note,
    },
  ];
  return (
    <Section id={idOf(part)} title={t('readiness.numbered', part)} className="mb-10">
      <DataTable
        caption={part.title}
        captionHidden
        columns={columns}
        rows={part.items}
        rowKey={({ item }) => item}
        empty={null}
      />
    </Section>
  );
}
