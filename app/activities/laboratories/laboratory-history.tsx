import { useTranslation } from 'react-i18next';
import type { LaboratoryState } from '../../../server/activities/kinds.ts';
import { ActivityHistory } from '../activity-history.tsx';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';

type Events = Page['laboratory']['events'];

/** Everything that happened to the laboratory and on its visits. */
export function LaboratoryHistory({ events }: { events: Events }) {
  const { t } = useTranslation(['laboratories', 'activities']);
  return <ActivityHistory subject="laboratory" events={events.map(withAnswers)} valueWords={words} />;

  function words(field: string, value: string): string | null {
    if (field === 'state') return t(`activities:laboratoryState.${value as LaboratoryState}`);
    return field === 'isQualifying' ? t(`laboratories:qualifying.${value as 'yes' | 'no'}`) : null;
  }
}

/** A yes or no as a code that has words, and the laboratory's name as what it is: the catalogue's "name" is a person's. */
const withAnswers = (event: Events[number]): Events[number] => ({
  ...event,
  details: Object.fromEntries(
    Object.entries(event.details).map(([field, [before, after]]) => [
      field === 'name' ? 'title' : field,
      [answer(before), answer(after)],
    ]),
  ),
});

const answer = (value: unknown): unknown => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value);
