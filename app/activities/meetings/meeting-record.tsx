import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Instant, Nothing } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import type { Meeting } from './read-meeting.server.ts';

export function Agenda({ meeting: { agenda } }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  return (
    <Section id="agenda" title={t('field.agenda')}>
      {agenda.length === 0 ? (
        <p className="text-ink-2">{t('agenda.none')}</p>
      ) : (
        <ol className="max-w-text list-decimal space-y-1 ps-6">
          {agenda.map(({ title, presenter }) => (
            <li key={`${title} ${presenter}`}>
              {title}
              {presenter && <span className="text-ink-2"> {t('agenda.by', { presenter })}</span>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

type Person = Meeting['people'][number] & { row: number };

/** Who was asked; once it was held, who came, and how many bodies that makes (Z2). */
export function People({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const wasTaken = meeting.people.some(({ attended }) => attended !== null);
  const columns: Column<Person>[] = [
    { id: 'name', header: t('people.nameHeader'), rowHeader: true, cell: ({ name }) => name },
    { id: 'from', header: t('people.from'), cell: ({ from }) => from },
    ...(wasTaken
      ? [
          {
            id: 'attended',
            header: t('people.attendance'),
            cell: ({ attended }: Person) => <Came attended={attended} />,
          },
        ]
      : []),
  ];
  return (
    <Section
      id="people"
      title={t(wasTaken ? 'people.there' : 'people.asked')}
      intro={wasTaken && t('people.counts', { present: meeting.present, bodies: meeting.bodiesPresent })}
    >
      <DataTable
        caption={t('field.people')}
        captionHidden
        columns={columns}
        rows={meeting.people.map((person, row) => ({ ...person, row }))}
        rowKey={({ row }) => String(row)}
        empty={<EmptyState title={t('people.none')}>{t('people.noneHint')}</EmptyState>}
      />
    </Section>
  );
}

function Came({ attended }: { attended: boolean | null }) {
  const { t } = useTranslation('meetings');
  if (attended === null) return <Nothing />;
  return (
    <Mark tone={attended ? 'good' : 'idle'} glyph={attended ? 'check' : 'dash'}>
      {t(attended ? 'people.came' : 'people.stayedAway')}
    </Mark>
  );
}

export function MinutesText({ meeting: { minutes, minutesBy, minutesAt } }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  return (
    <Section id="minutes" title={t('field.minutes')}>
      <p className="max-w-text whitespace-pre-line break-words">{minutes}</p>
      <p className="text-ink-3 mt-4 text-sm">
        {t('detail.minutesBy', { name: minutesBy ?? '' })} <Instant at={minutesAt} />
      </p>
    </Section>
  );
}
