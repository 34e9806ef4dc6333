import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { fieldId } from '../../ui/error-summary.tsx';
import { FieldError } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { useFormState } from '../../ui/form.tsx';
import { scrollRegion } from '../../ui/scroll-region.ts';
import { useIsAlive } from '../../ui/use-is-alive.ts';

export interface Candidate {
  id: string;
  name: string;
  /** The last check of the year. */
  checkedOn: string | null;
}

const NAME = 'enterprises';

/** Any number of a zone's enterprises: looked for by name, ticked one by one or all that are shown. */
export function EnterpriseChoice({
  candidates,
  chosen,
}: {
  candidates: readonly Candidate[];
  chosen: readonly string[];
}) {
  const { t } = useTranslation('inspections');
  const { formId, errors, values } = useFormState();
  const isAlive = useIsAlive();
  const wasSent = Object.keys(values).length > 0;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(wasSent ? (values[NAME] ?? []) : chosen));
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const isShown = ({ name }: Candidate) => name.toLowerCase().includes(wanted);
  const shown = candidates.filter(isShown);
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const id of ids) on ? after.add(id) : after.delete(id);
      return after;
    });
  const error = errors[NAME];
  const id = fieldId(formId, NAME);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="sr-only">{t('choice.label')}</legend>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {isAlive && (
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <input
            type="search"
            aria-label={t('choice.search')}
            placeholder={t('choice.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            // Looks for names only; the form is sent by its button.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            className="control max-w-72"
          />
          <Button
            size="small"
            onClick={() =>
              tick(
                shown.map((each) => each.id),
                true,
              )
            }
          >
            {t(wanted ? 'choice.allShown' : 'choice.all')}
          </Button>
          <Button
            size="small"
            onClick={() =>
              tick(
                shown.filter(({ checkedOn }) => checkedOn === null).map((each) => each.id),
                true,
              )
            }
          >
            {t('choice.unchecked')}
          </Button>
          <Button
            size="small"
            look="quiet"
            onClick={() =>
              tick(
                shown.map((each) => each.id),
                false,
              )
            }
          >
            {t('choice.clear')}
          </Button>
        </div>
      )}
      <div
        className="border-rule-strong max-h-80 max-w-[52rem] overflow-y-auto border px-3 py-2"
        {...scrollRegion(t('choice.label'))}
      >
        <ul className="gap-x-6 sm:columns-2">
          {candidates.map((candidate) => (
            // What is not shown stays in the form: it may be ticked.
            <li key={candidate.id} hidden={!isShown(candidate)} className="break-inside-avoid py-1">
              <label className="flex gap-2.5">
                <input
                  type="checkbox"
                  name={NAME}
                  value={candidate.id}
                  checked={ticked.has(candidate.id)}
                  onChange={(event) => tick([candidate.id], event.currentTarget.checked)}
                  className="mt-1 size-4.5 shrink-0"
                />
                <span className="min-w-0 break-words">
                  {candidate.name}
                  {candidate.checkedOn && (
                    <span className="text-ink-3 ms-2 inline-block text-sm">
                      {t('choice.checkedOn')} <CivilDate date={candidate.checkedOn} />
                    </span>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {candidates.length === 0 && <p className="text-ink-2">{t('choice.none')}</p>}
        {candidates.length > 0 && shown.length === 0 && <p className="text-ink-2">{t('choice.noneFits')}</p>}
      </div>
      {isAlive && (
        <p role="status" className="text-ink-3 mt-1 text-sm">
          {t('choice.chosen', { count: ticked.size })}
        </p>
      )}
    </fieldset>
  );
}
