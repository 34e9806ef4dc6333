import { useTranslation } from 'react-i18next';
import { YearLinks } from '../../assessment/year-links.tsx';
import { meetingPath, newMeetingPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Count } from '../../ui/figures.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import { ActionStateMark, DaysLeftMark, MeetingStateMark } from './meeting-marks.tsx';
import type { MeetingsData } from './read-meetings.server.ts';

type Meeting = MeetingsData['meetings'][number];
type Action = MeetingsData['actions'][number];

/** Z2: did the bodies meet this year, and what of that which they agreed on is still open? */
export function MeetingsPage({ page }: { page: MeetingsData }) {
  const { t } = useTranslation('meetings');
  const { zone, year, years, canPlan } = page;
  return (
    <>
      <PageHeader
        title={page.title}
        state={<YearLinks year={year} years={years} />}
        lead={
          <>
            {t('list.lead')} <RuleIds ids={['Z2']} />
          </>
        }
        actions={
          canPlan && (
            <LinkButton look="primary" to={newMeetingPath(zone)}>
              {t('new.title')}
            </LinkButton>
          )
        }
      />
      <ActivityTabs zone={zone} pages={page.pages} />
      <div className="space-y-12">
        <Section id="meetings" title={t('list.ofYear', { year })}>
          <MeetingTable page={page} />
          <Pager shown={page.meetings.length} nextCursor={page.nextCursor} />
        </Section>
        <Section id="open-actions" title={t('open.title')} intro={t('open.intro')}>
          <OpenActions page={page} />
          <Pager shown={page.actions.length} nextCursor={page.nextAction} cursorName="open-cursor" />
        </Section>
      </div>
    </>
  );
}

function MeetingTable({ page: { zone, meetings, canPlan } }: { page: MeetingsData }) {
  const { t } = useTranslation('meetings');
  const columns: Column<Meeting>[] = [
    { id: 'on', header: t('field.meetsOn'), cell: ({ meetsOn }) => <CivilDate date={meetsOn} /> },
    { id: 'title', header: t('field.title'), rowHeader: true, cell: ({ title }) => title },
    { id: 'organiser', header: t('field.department'), cell: ({ organiser }) => organiser },
    {
      id: 'state',
      header: t('list.state'),
      cell: ({ state, lacksMinutes }) =>
        lacksMinutes ? (
          <Mark tone="bad" glyph="alarm">
            {t('list.lacksMinutes')}
          </Mark>
        ) : (
          <MeetingStateMark state={state} />
        ),
    },
    {
      id: 'bodies',
      header: t('list.bodies'),
      unit: t('list.bodiesUnit'),
      align: 'end',
      cell: ({ state, bodiesPresent }) => state === 'held' && <Count value={bodiesPresent} />,
    },
    {
      id: 'actions',
      header: t('list.actions'),
      unit: t('list.actionsUnit'),
      align: 'end',
      cell: ({ state, actions, openActions }) => state === 'held' && `${openActions} / ${actions}`,
    },
  ];
  return (
    <DataTable
      caption={t('list.title')}
      captionHidden
      columns={columns}
      rows={meetings}
      rowKey={({ id }) => id}
      rowHref={({ id }) => meetingPath(zone, id)}
      empty={<EmptyState title={t('list.none')}>{t(canPlan ? 'list.noneHint' : 'list.noneHintOthers')}</EmptyState>}
    />
  );
}

function OpenActions({ page: { zone, actions } }: { page: MeetingsData }) {
  const { t } = useTranslation('meetings');
  const columns: Column<Action>[] = [
    { id: 'problem', header: t('field.problem'), rowHeader: true, cell: ({ problem }) => problem },
    { id: 'owner', header: t('field.owner'), cell: ({ owner }) => owner },
    { id: 'due', header: t('field.dueOn'), cell: ({ dueOn }) => <CivilDate date={dueOn} /> },
    {
      id: 'left',
      header: t('open.left'),
      cell: ({ state, daysLeft }) => <DaysLeftMark state={state} daysLeft={daysLeft} />,
    },
    { id: 'state', header: t('list.state'), cell: ({ state }) => <ActionStateMark state={state} /> },
    {
      id: 'meeting',
      header: t('field.meeting'),
      narrow: 'full',
      cell: ({ meeting }) => (
        <>
          {meeting.title} <CivilDate date={meeting.meetsOn} className="text-ink-3 text-sm" />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('open.title')}
      captionHidden
      columns={columns}
      rows={actions}
      rowKey={({ id }) => id}
      rowHref={({ id, meeting }) => `${meetingPath(zone, meeting.id)}#action-${id}`}
      empty={<EmptyState title={t('open.none')}>{t('open.noneHint')}</EmptyState>}
    />
  );
}
