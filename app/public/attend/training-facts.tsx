import { useTranslation } from 'react-i18next';
import type { Api } from '../../load-context.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { CivilDate, Decimal } from '../../ui/figures.tsx';

type Training = Omit<Awaited<ReturnType<Api['attend']['get']>>['training'], 'organiser'> & { organiser: string };

/** What it is that one signs in at. */
export function TrainingFacts({ training }: { training: Training }) {
  const { t } = useTranslation('attend');
  const { heldOn, startsAt, hours, mode, place, organiser, trainer } = training;
  return (
    <DefinitionList
      items={[
        {
          term: t('phone.when'),
          value: (
            <>
              <CivilDate date={heldOn} /> <span className="figures">{startsAt}</span>
              {' · '}
              <Decimal value={hours} places={1} /> {t('phone.hours')}
            </>
          ),
        },
        {
          term: t('phone.where'),
          value: <span className="break-words">{mode === 'online' ? `${t('phone.online')} ${place}` : place}</span>,
        },
        { term: t('phone.trainer'), value: trainer },
        { term: t('phone.organiser'), value: organiser },
      ]}
    />
  );
}
