import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Badge, Mark } from '../../ui/status.tsx';
import type { FoundCase } from './read-case.server.ts';

/** R19: the warnings and responses that name the enterprise of the case. */
export function MeasureList({ measures }: { measures: FoundCase['measures'] }) {
  const { t } = useTranslation('riskCases');
  const { t: tRisk } = useTranslation('risk');
  const { today } = useActing();
  if (measures.length === 0) return <p className="text-ink-2">{t('measures.none')}</p>;
  return (
    <ul className="border-rule border-t">
      {measures.map(({ id, kind, title, text, startsOn, endsOn, liftedOn, isInForce }) => (
        <li key={id} className="border-rule border-b py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-medium break-words">{title}</span>
            <Badge>{tRisk(`measureKind.${kind}`)}</Badge>
            {isInForce ? (
              <Mark tone="warn" glyph="flag">
                {tRisk('measureState.inForce')}
              </Mark>
            ) : (
              <Mark tone="idle" glyph="square">
                {tRisk(`measureState.${restingState({ startsOn, liftedOn }, today)}`)}
              </Mark>
            )}
            <span className="text-ink-3 text-sm">
              <CivilDate date={startsOn} />{' '}
              {endsOn ? (
                <>
                  {t('measures.to')} <CivilDate date={endsOn} />
                </>
              ) : (
                t('measures.untilLifted')
              )}
              {liftedOn && (
                <>
                  {t('measures.liftedOn')} <CivilDate date={liftedOn} />
                </>
              )}
            </span>
          </p>
          <p className="text-ink-2 max-w-text mt-1 whitespace-pre-line break-words">{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** What a measure is while it is not in force. */
function restingState({ startsOn, liftedOn }: { startsOn: string; liftedOn: string | null }, today: string) {
  if (liftedOn !== null && liftedOn <= today) return 'lifted';
  return startsOn > today ? 'notYet' : 'termOver';
}
