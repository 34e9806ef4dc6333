import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Badge } from '../../ui/status.tsx';
import { Prose } from './measure-card.tsx';
import { AnswerForm } from './measure-forms.tsx';
import { AnswerMark, PhaseMark, TermText } from './measure-marks.tsx';
import type { MeasuresPage } from './read-measures-page.server.ts';

type Item = Extract<MeasuresPage['content'], { view: 'addressed' }>['items'][number];

/** R19, R21: what an authority is to answer, or an enterprise to heed; of the risk behind it no more than its number. */
export function AddressedMeasures({ items, today }: { items: readonly Item[]; today: string }) {
  const { t } = useTranslation('riskMeasures');
  const { open } = useActing();
  if (items.length === 0) return <EmptyState title={t('addressed.none')}>{t('addressed.noneHint')}</EmptyState>;
  const running = items.filter(({ phase }) => phase !== 'lifted');
  const over = items.filter(({ phase }) => phase === 'lifted');
  const isOpen = running.length === 0 || over.some(({ id }) => open === formOf(id));
  return (
    <div className="space-y-10">
      {running.map((item) => (
        <Addressed key={item.id} item={item} today={today} />
      ))}
      {over.length > 0 && (
        <details open={isOpen}>
          <summary className="cursor-pointer py-1 font-medium">{t('addressed.over', { count: over.length })}</summary>
          <div className="mt-4 space-y-10">
            {over.map((item) => (
              <Addressed key={item.id} item={item} today={today} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

const formOf = (measure: string) => `answer:${measure}`;

function Addressed({ item, today }: { item: Item; today: string }) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  const { open, here } = useActing();
  const { id, number, kind, title, text, phase, answer } = item;
  const form = formOf(id);
  return (
    <section id={`measure-${id}`} className="border-ink keep-together border-t-2 pt-3">
      <h2 className="text-lg break-words">{title}</h2>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <Badge>{t(`risk:measureKind.${kind}`)}</Badge>
        <PhaseMark phase={phase} />
        <span className="text-ink-3 figures">{t('addressed.number', { number })}</span>
      </p>
      <Prose text={text} />
      <div className="mt-3">
        <DefinitionList
          items={[
            { term: t('fact.term'), value: <TermText {...item} /> },
            ...(item.can.answer
              ? [
                  {
                    term: t('fact.answer'),
                    value: (
                      <>
                        <AnswerMark {...item} today={today} />
                        {answer?.note && <Prose text={answer.note} />}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {item.can.answer && (
        <div className="mt-4">
          {open === form ? (
            <AnswerForm measure={item} />
          ) : (
            <LinkButton
              look={answer ? 'secondary' : 'primary'}
              to={`${here}?open=${form}#measure-${id}`}
              preventScrollReset
              className="no-print"
            >
              {t(answer ? 'answer.again' : 'act.answer')}
            </LinkButton>
          )}
        </div>
      )}
    </section>
  );
}
