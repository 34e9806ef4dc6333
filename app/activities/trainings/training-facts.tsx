import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Count, Decimal, Instant } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';

/** What is told of a training, and how many came. */
export function TrainingFacts({ page: { training } }: { page: Page }) {
  const { t } = useTranslation(['trainings', 'activities']);
  const locale = useLocale();
  const { heldOn, startsAt, hours, mode, place, trainer, trainerOrganisation, body, description, summary } = training;
  const { participants, attended, enterprises } = training.numbers;
  return (
    <Section id="facts" title={t('trainings:facts')}>
      <DefinitionList
        inPairs
        items={[
          {
            term: t('trainings:field.heldOn'),
            value: (
              <>
                <CivilDate date={heldOn} /> <span className="figures">{startsAt}</span>
              </>
            ),
          },
          {
            term: t('trainings:field.hours'),
            value: (
              <>
                <Decimal value={hours} places={1} /> {t('trainings:unit.hours')}
              </>
            ),
          },
          { term: t('activities:body.label'), value: body.name[locale] },
          {
            term: t('trainings:field.trainer'),
            value: trainerOrganisation
              ? t('trainings:trainerOf', { trainer, organisation: trainerOrganisation })
              : trainer,
          },
          { term: t('trainings:field.mode'), value: t(`activities:trainingMode.${mode}`) },
          { term: t('trainings:field.place'), value: <Place place={place} /> },
          {
            term: t('trainings:column.attended'),
            value: t('trainings:numbers', { attended, participants }),
          },
          { term: t('trainings:column.enterprises'), value: <Count value={enterprises} /> },
          ...longTexts([
            [t('trainings:field.description'), description],
            [t('trainings:field.summary'), summary],
          ]),
          {
            term: t('trainings:plannedBy'),
            value: (
              <>
                {training.createdBy} <Instant at={training.createdAt} className="text-ink-3 text-sm" />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

const longTexts = (texts: readonly [term: string, text: string][]) =>
  texts
    .filter(([, text]) => text !== '')
    .map(([term, text]) => ({ term, value: <span className="whitespace-pre-line">{text}</span>, isLong: true }));

/** The address of an online room can be opened. */
function Place({ place }: { place: string }) {
  if (!/^https?:\/\//.test(place)) return place;
  return (
    <a href={place} rel="noreferrer" className="break-all">
      {place}
    </a>
  );
}
