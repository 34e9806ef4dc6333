import { useTranslation } from 'react-i18next';
import { TRAINING_STATES } from '../../../server/activities/trainings/lifecycle.ts';
import { YearLinks } from '../../assessment/year-links.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { newTrainingPath, trainingPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/field.tsx';
import { CivilDate, Count, Decimal, Nothing } from '../../ui/figures.tsx';
import { Form } from '../../ui/form.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import type { TrainingsPage as Page } from './read-trainings.server.ts';
import { TrainingMark } from './training-marks.tsx';

type Training = Page['trainings'][number];

/** Z14: which trainings are there this year, and who came? */
export function TrainingsPage({ page }: { page: Page }) {
  const { t } = useTranslation('trainings');
  const { title, zone, filters, years, pages, canPlan, isEnterprise } = page;
  return (
    <>
      <PageHeader
        title={title}
        state={<YearLinks year={filters.year} years={years} />}
        lead={
          <>
            {t(isEnterprise ? 'leadEnterprise' : 'lead')} <RuleIds ids={['Z14']} />
          </>
        }
        actions={
          canPlan && (
            <LinkButton look="primary" to={newTrainingPath(zone)}>
              {t('plan.button')}
            </LinkButton>
          )
        }
      />
      <ActivityTabs zone={zone} pages={pages} />
      <Filters page={page} />
      <Table page={page} />
      <Pager shown={page.trainings.length} nextCursor={page.nextCursor} />
    </>
  );
}

function Filters({ page: { filters, bodies } }: { page: Page }) {
  const { t } = useTranslation(['trainings', 'activities']);
  return (
    <Form
      key={JSON.stringify(filters)}
      method="get"
      label={t('trainings:filter.label')}
      className="no-print mb-6 grid max-w-text grid-cols-2 items-end gap-x-4 gap-y-3 sm:grid-cols-[2fr_1fr_auto]"
    >
      <input type="hidden" name="year" value={filters.year} />
      <Select
        name="body"
        label={t('activities:body.label')}
        placeholder={t('trainings:filter.anyBody')}
        options={bodies}
        defaultValue={filters.body}
      />
      <Select
        name="state"
        label={t('trainings:filter.state')}
        placeholder={t('trainings:filter.anyState')}
        options={TRAINING_STATES.map((value) => ({ value, label: t(`activities:trainingState.${value}`) }))}
        defaultValue={filters.state ?? ''}
      />
      <Button type="submit">{t('trainings:filter.show')}</Button>
    </Form>
  );
}

function Table({ page }: { page: Page }) {
  const { t } = useTranslation(['trainings', 'activities', 'common']);
  const locale = useLocale();
  const { zone, today, trainings, canPlan, isEnterprise, filters } = page;
  const columns: (Column<Training> | false)[] = [
    { id: 'title', header: t('trainings:field.title'), rowHeader: true, cell: ({ title }) => title },
    { id: 'on', header: t('trainings:field.heldOn'), cell: ({ heldOn }) => <CivilDate date={heldOn} /> },
    {
      id: 'state',
      header: t('trainings:filter.state'),
      cell: ({ state, heldOn }) => <TrainingMark state={state} heldOn={heldOn} today={today} />,
    },
    {
      id: 'kind',
      header: t('trainings:field.kind'),
      cell: ({ kind }) => t(`activities:trainingKind.${kind}`),
    },
    { id: 'body', header: t('activities:body.label'), cell: ({ body }) => body.name[locale] },
    {
      id: 'hours',
      header: t('trainings:column.hours'),
      align: 'end',
      cell: ({ hours }) => <Decimal value={hours} places={1} />,
    },
    isEnterprise && {
      id: 'own',
      header: t('trainings:column.ownPeople'),
      narrow: 'full',
      cell: ({ ownPeople }) =>
        ownPeople.length === 0 ? (
          <Nothing />
        ) : (
          ownPeople
            .map(({ name, attended }) => (attended ? name : t('trainings:roll.expectedNamed', { name })))
            .join(t('common:listSeparator'))
        ),
    },
    !isEnterprise && {
      id: 'attended',
      header: t('trainings:column.attended'),
      unit: t('trainings:unit.people'),
      align: 'end',
      cell: ({ numbers }) =>
        numbers.participants === 0 ? (
          <Nothing />
        ) : (
          t('trainings:column.attendedOf', { attended: numbers.attended, participants: numbers.participants })
        ),
    },
    !isEnterprise && {
      id: 'enterprises',
      header: t('trainings:column.enterprises'),
      unit: t('trainings:unit.enterprises'),
      align: 'end',
      cell: ({ numbers }) => <Count value={numbers.enterprises} />,
    },
    {
      id: 'evaluation',
      header: t('trainings:column.evaluation'),
      unit: t('trainings:unit.marks'),
      align: 'end',
      cell: ({ evaluation }) => (evaluation === null ? <Nothing /> : <Decimal value={evaluation} />),
    },
  ];
  const isNarrowed = filters.body !== '' || filters.state !== null;
  return (
    <DataTable
      caption={t('trainings:caption', { year: filters.year })}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={trainings}
      rowKey={({ id }) => id}
      rowHref={({ id }) => trainingPath(zone, id)}
      empty={
        <EmptyState title={t(isNarrowed ? 'trainings:empty.narrowed' : 'trainings:empty.title')}>
          {t(canPlan && !isNarrowed ? 'trainings:empty.plan' : 'trainings:empty.wait')}
        </EmptyState>
      }
    />
  );
}
