import { Form as RemixForm } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MEDIA } from '../../../server/activities/kinds.ts';
import { ActForm, ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { YearLinks } from '../../assessment/year-links.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { publicityItemPath, publicityPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/field.tsx';
import { CivilDate, Count } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatMonth } from '../../ui/format.ts';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import { ItemFields } from './item-fields.tsx';
import { CountedMark, Proofs } from './proof-marks.tsx';
import type { ItemInWords, PublicityData } from './read-publicity.server.ts';

/** Z20: what was published about the zone this year, where, and what shows it? */
export function PublicityPage({ page, failure }: { page: PublicityData; failure: FormFailure | null }) {
  const { t } = useTranslation('publicity');
  const { zone, year, years, bodies, months, counted } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={publicityPath(zone)}>
      <PageHeader
        title={page.title}
        state={<YearLinks year={year} years={years} />}
        lead={
          <>
            {t('list.lead')} <RuleIds ids={['Z20']} />
          </>
        }
        actions={
          bodies.length > 0 && (
            <LinkButton look="primary" to={`${publicityPath(zone)}?open=log#log`} preventScrollReset>
              {t('log.title')}
            </LinkButton>
          )
        }
      />
      <ActivityTabs zone={zone} pages={page.pages} />
      <div className="space-y-10">
        <DoneNotice acts={['log']} words={() => t('done.log')} />
        {bodies.length > 0 && <LogForm page={page} />}
        <Stats>
          <Stat
            label={t('list.counted', { year: counted.year })}
            unit={t('list.countedUnit')}
            note={t('list.countedNote')}
          >
            <Count value={counted.items} />
          </Stat>
        </Stats>
        <MediumFilter page={page} />
        {months.length === 0 && (
          <EmptyState title={t('list.none')}>
            {t(bodies.length > 0 ? 'list.noneHint' : 'list.noneHintOthers')}
          </EmptyState>
        )}
        {months.map(({ month, items }) => (
          <Month key={month} zone={zone} month={month} items={items} />
        ))}
        <Pager shown={page.shown} nextCursor={page.nextCursor} />
      </div>
    </ActingProvider>
  );
}

function LogForm({ page: { bodies } }: { page: PublicityData }) {
  const { t } = useTranslation('publicity');
  const { open } = useActing();
  if (open !== 'log') return null;
  return (
    <Section id="log" title={t('log.title')} intro={t('log.intro')}>
      <ActForm
        name="log"
        label={t('log.title')}
        encType="multipart/form-data"
        button={<SubmitButton>{t('log.submit')}</SubmitButton>}
      >
        <Select
          name="department"
          label={t('field.department')}
          options={bodies}
          defaultValue={bodies[0]?.value}
          width="half"
          required
        />
        <ItemFields />
      </ActForm>
    </Section>
  );
}

function MediumFilter({ page: { year, medium } }: { page: PublicityData }) {
  const { t } = useTranslation('publicity');
  const { t: tActivities } = useTranslation('activities');
  return (
    <RemixForm method="get" className="no-print flex flex-wrap items-end gap-3">
      <input type="hidden" name="year" value={year} />
      <Select
        key={medium ?? ''}
        name="medium"
        label={t('field.medium')}
        placeholder={t('list.allMedia')}
        options={MEDIA.map((value) => ({ value, label: tActivities(`medium.${value}`) }))}
        defaultValue={medium ?? ''}
        className="w-48"
      />
      <Button type="submit">{t('list.filter')}</Button>
    </RemixForm>
  );
}

function Month({ zone, month, items }: { zone: string; month: string; items: readonly ItemInWords[] }) {
  const { t } = useTranslation('publicity');
  const { t: tActivities } = useTranslation('activities');
  const locale = useLocale();
  const columns: Column<ItemInWords>[] = [
    {
      id: 'on',
      header: t('field.publishedOn'),
      width: '9rem',
      cell: ({ publishedOn }) => <CivilDate date={publishedOn} />,
    },
    { id: 'title', header: t('field.title'), rowHeader: true, cell: ({ title }) => title },
    {
      id: 'medium',
      header: t('field.medium'),
      width: '7rem',
      cell: ({ medium }) => tActivities(`medium.${medium}`),
    },
    { id: 'outlet', header: t('field.outlet'), width: '10rem', cell: ({ outlet }) => outlet },
    {
      id: 'proof',
      header: t('field.proof'),
      width: '14rem',
      narrow: 'full',
      cell: (item) => <Proofs zone={zone} item={item} />,
    },
    { id: 'body', header: t('field.department'), width: '11rem', cell: ({ body }) => body },
    { id: 'counts', header: t('field.counts'), width: '8rem', cell: (item) => <CountedMark item={item} /> },
  ];
  return (
    <Section id={month} title={formatMonth(month, locale)} actions={t('list.ofMonth', { count: items.length })}>
      <DataTable
        caption={formatMonth(month, locale)}
        captionHidden
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => publicityItemPath(zone, id)}
        empty={null}
      />
    </Section>
  );
}
