import { useTranslation } from 'react-i18next';
import type { TermStep } from '../../../server/risk/terms.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { CivilDate } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import { Mark } from '../../ui/status.tsx';

interface Term {
  step: TermStep;
  dueOn: string;
  doneOn: string | null;
  isOverdue: boolean;
}

/** R13, R17: what is due and until when, or when it was done. */
export function TermMark({ term }: { term: Term }) {
  const { t } = useTranslation('risk');
  const locale = useLocale();
  const { step, dueOn, doneOn, isOverdue } = term;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Mark {...lookOf(term)}>
        {isOverdue && doneOn === null ? t('board.term.overdue', { step: t(`step.${step}`) }) : t(`step.${step}`)}
      </Mark>
      <span className="text-ink-2 text-sm whitespace-nowrap">
        {t('board.term.due')} <CivilDate date={dueOn} />
      </span>
      {doneOn && (
        <span className="text-ink-2 text-sm whitespace-nowrap">
          {t('item.term.done', { day: formatDate(doneOn, locale) })}
        </span>
      )}
    </span>
  );
}

function lookOf({ doneOn, isOverdue }: Term) {
  if (doneOn)
    return isOverdue ? ({ tone: 'warn', glyph: 'lagging' } as const) : ({ tone: 'good', glyph: 'check' } as const);
  return isOverdue ? ({ tone: 'bad', glyph: 'alarm' } as const) : ({ tone: 'idle', glyph: 'clock' } as const);
}
