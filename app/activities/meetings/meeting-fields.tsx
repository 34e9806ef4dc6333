import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/choice.tsx';
import { type Option, Select, TextArea, TextInput } from '../../ui/field.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { OTHER_ORGANISATION } from './person-origin.ts';

const TITLE_LENGTH = 200;
const NAME_LENGTH = 100;
const NOTE_LENGTH = 2_000;
const MOST_AGENDA_ITEMS = 50;
const MOST_PEOPLE = 200;
const MOST_ACTIONS = 50;

export interface MeetingContent {
  title: string;
  meetsOn: string;
  startsAt: string;
  place: string;
  agenda: readonly { title: string; presenter: string }[];
}

interface MeetingFieldsProps {
  meeting?: MeetingContent;
  /** The latest day that will do: of a meeting that was held. */
  latest?: string;
}

/** What it is about, when and where. */
export function MeetingFields({ meeting, latest }: MeetingFieldsProps) {
  const { t } = useTranslation('meetings');
  const agenda = meeting?.agenda ?? [];
  return (
    <>
      <TextInput
        name="title"
        label={t('field.title')}
        defaultValue={meeting?.title}
        maxLength={TITLE_LENGTH}
        required
      />
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <TextInput
          name="meetsOn"
          type="date"
          label={t('field.meetsOn')}
          defaultValue={meeting?.meetsOn}
          max={latest}
          width="short"
          required
        />
        <TextInput
          name="startsAt"
          type="time"
          label={t('field.startsAt')}
          defaultValue={meeting?.startsAt}
          width="short"
          required
        />
      </div>
      <TextInput
        name="place"
        label={t('field.place')}
        defaultValue={meeting?.place}
        maxLength={TITLE_LENGTH}
        required
      />
      <RowList
        list="agenda"
        legend={t('field.agenda')}
        hint={t('agenda.hint')}
        stored={agenda.length}
        most={MOST_AGENDA_ITEMS}
        add={t('agenda.add')}
        remove={(row) => t('agenda.remove', { row })}
      >
        {({ field, number, stored }) => (
          <>
            <TextInput
              name={field('title')}
              label={t('agenda.item', { row: number })}
              defaultValue={stored === null ? undefined : agenda[stored]?.title}
              maxLength={TITLE_LENGTH}
              className="w-96 max-w-full"
            />
            <TextInput
              name={field('presenter')}
              label={t('agenda.presenter')}
              defaultValue={stored === null ? undefined : agenda[stored]?.presenter}
              maxLength={NAME_LENGTH}
              className="w-40 max-w-full"
              optional
            />
          </>
        )}
      </RowList>
    </>
  );
}

export interface PersonContent {
  name: string;
  /** A body as forms name it, or another organisation. */
  origin: string;
  organisation: string;
  attended: boolean | null;
}

interface PeopleFieldsProps {
  people?: readonly PersonContent[];
  bodies: readonly Option[];
  /** Asks who came, too; those who were asked are ticked until attendance was taken. */
  attendance?: boolean;
  spare?: number;
}

/** Who is asked, or who came, and whom each belongs to. */
export function PeopleFields({ people = [], bodies, attendance = false, spare = 1 }: PeopleFieldsProps) {
  const { t } = useTranslation('meetings');
  const origins = [...bodies, { value: OTHER_ORGANISATION, label: t('people.other') }];
  return (
    <RowList
      list="people"
      legend={t(attendance ? 'people.there' : 'people.asked')}
      hint={t(attendance ? 'people.thereHint' : 'people.askedHint')}
      stored={people.length}
      spare={spare}
      most={MOST_PEOPLE}
      add={t('people.add')}
      remove={(row) => t('people.remove', { row })}
    >
      {({ field, number, stored }) => {
        const person = stored === null ? undefined : people[stored];
        return (
          <>
            <TextInput
              name={field('name')}
              label={t('people.name', { row: number })}
              defaultValue={person?.name}
              maxLength={NAME_LENGTH}
              className="w-40 max-w-full"
            />
            <Select
              name={field('department')}
              label={t('people.from')}
              placeholder={t('people.choose')}
              options={origins}
              defaultValue={person?.origin}
              className="w-56 max-w-full"
            />
            <TextInput
              name={field('organisation')}
              label={t('people.organisation')}
              defaultValue={person?.organisation}
              maxLength={TITLE_LENGTH}
              className="w-56 max-w-full"
              optional
            />
            {attendance && (
              <Checkbox
                name={field('attended')}
                label={t('people.attended')}
                defaultChecked={person === undefined ? true : person.attended !== false}
                className="pb-2"
              />
            )}
          </>
        );
      }}
    </RowList>
  );
}

interface ActionFieldsProps {
  bodies: readonly Option[];
  /** Names of the fields; of the form's own without it. */
  field?: (cell: string) => string;
  /** The meeting's day. */
  earliest: string;
  dueHint: string | undefined;
  required?: boolean;
}

/** One problem with its solution, its owner and its day. */
export function ActionFields({ bodies, field = (cell) => cell, earliest, dueHint, required }: ActionFieldsProps) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <TextArea
        name={field('problem')}
        label={t('field.problem')}
        rows={2}
        maxLength={NOTE_LENGTH}
        className="w-full"
        required={required}
      />
      <TextArea
        name={field('solution')}
        label={t('field.solution')}
        rows={2}
        maxLength={NOTE_LENGTH}
        className="w-full"
        required={required}
      />
      <Select
        name={field('department')}
        label={t('field.owner')}
        placeholder={t('people.choose')}
        options={bodies}
        className="w-56 max-w-full"
        required={required}
      />
      <TextInput
        name={field('dueOn')}
        type="date"
        label={t('field.dueOn')}
        hint={dueHint}
        min={earliest}
        className="w-56 max-w-full"
        optional
      />
    </>
  );
}

/** The problems that the meeting raised, in the form that records it. */
export function ActionRows(fields: Omit<ActionFieldsProps, 'field' | 'required'>) {
  const { t } = useTranslation('meetings');
  return (
    <RowList
      list="actions"
      legend={t('actions.title')}
      hint={t('actions.rowsHint')}
      most={MOST_ACTIONS}
      add={t('actions.addRow')}
      remove={(row) => t('actions.removeRow', { row })}
      optional
    >
      {({ field }) => <ActionFields {...fields} field={field} />}
    </RowList>
  );
}
