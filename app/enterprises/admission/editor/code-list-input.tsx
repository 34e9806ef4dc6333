import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normaliseHsCode } from '../../../../server/enterprises/register/hs-code.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { useFormState } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useIsAlive } from '../../../ui/use-is-alive.ts';
import { useNoteChange } from './note-context.ts';

interface Choice {
  code: string;
  name: string;
}

export interface CodeListInputProps {
  name: string;
  label: string;
  optional: boolean;
  kind: 'countries' | 'hsCodes';
  codes: readonly string[];
  /** What may be chosen; anything may when there are none. */
  choices: readonly Choice[];
}

const SHOWN = 8;

/** Several codes of a list: chosen one after the other, or typed one a line where no script runs. */
export function CodeListInput({ kind, codes, choices, ...field }: CodeListInputProps) {
  const { t } = useTranslation('admission');
  const { values } = useFormState();
  const isAlive = useIsAlive();
  const names = useMemo(() => new Map(choices.map(({ code, name }) => [code, name])), [choices]);
  const typed = values[field.name]?.join('\n').split('\n');
  const [chosen, setChosen] = useState<readonly string[]>(typed?.filter((code) => code.trim() !== '') ?? codes);
  useNoteChange(chosen);
  const nameOf = (code: string) => names.get(code) ?? code;
  return (
    <Field
      {...field}
      className="max-w-none md:col-span-2"
      hint={isAlive ? t(`codes.${kind}.hint`) : t(`codes.${kind}.hintPlain`)}
    >
      {(wiring) =>
        isAlive ? (
          <>
            <input type="hidden" name={field.name} value={chosen.join('\n')} />
            <Chosen
              codes={chosen}
              nameOf={nameOf}
              onRemove={(code) => setChosen(chosen.filter((each) => each !== code))}
            />
            <Search
              id={wiring.id}
              aria-describedby={wiring['aria-describedby']}
              aria-invalid={wiring['aria-invalid']}
              kind={kind}
              choices={choices}
              chosen={chosen}
              onChoose={(added) => setChosen([...new Set([...chosen, ...added])])}
            />
          </>
        ) : (
          <textarea className="control" rows={3} defaultValue={chosen.map(nameOf).join('\n')} {...wiring} />
        )
      }
    </Field>
  );
}

interface ChosenProps {
  codes: readonly string[];
  nameOf: (code: string) => string;
  onRemove: (code: string) => void;
}

function Chosen({ codes, nameOf, onRemove }: ChosenProps) {
  const { t } = useTranslation('admission');
  if (codes.length === 0) return null;
  return (
    <ul className="mb-2 flex flex-wrap gap-2">
      {codes.map((code) => (
        <li key={code} className="bg-accent-soft text-ink figures flex items-center rounded-md ps-2.5 text-sm">
          {nameOf(code)}
          <button
            type="button"
            onClick={() => onRemove(code)}
            aria-label={t('codes.remove', { name: nameOf(code) })}
            className="text-ink-2 hover:text-bad grid size-7 place-items-center max-sm:size-9"
          >
            <Icon name="close" className="size-3" />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface SearchProps extends Pick<CodeListInputProps, 'kind' | 'choices'> {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  chosen: readonly string[];
  onChoose: (codes: readonly string[]) => void;
}

const keyOf = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** What is called exactly so comes first, then what begins so. */
const rankOf = ({ code, name }: Choice, typed: string): number =>
  keyOf(name) === typed || keyOf(code) === typed ? 0 : keyOf(name).startsWith(typed) ? 1 : 2;

function Search({ kind, choices, chosen, onChoose, id, ...described }: SearchProps) {
  const { t } = useTranslation('admission');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const typed = keyOf(text);
  const found = useMemo(
    () =>
      typed === ''
        ? []
        : choices
            .filter(
              ({ code, name }) => !chosen.includes(code) && (keyOf(name).includes(typed) || keyOf(code) === typed),
            )
            .sort((a, b) => rankOf(a, typed) - rankOf(b, typed))
            .slice(0, SHOWN),
    [choices, chosen, typed],
  );
  const active = found[Math.min(at, found.length - 1)];

  const choose = (codes: readonly string[]) => {
    onChoose(codes);
    setText('');
    setAt(0);
    input.current?.focus();
  };
  const enter = () => {
    if (active) choose([active.code]);
    else if (choices.length === 0 && typed !== '') choose(codesIn(text));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      // Enter takes the choice; it must not send the form.
      event.preventDefault();
      enter();
    } else if (event.key === 'Escape') setText('');
  };

  return (
    <div className="relative max-w-72">
      <div className="flex gap-2">
        <input
          {...described}
          ref={input}
          id={id}
          className="control"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onInput={(event) => event.stopPropagation()}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (choices.length > 0 || typed === '') return;
            onChoose(codesIn(text));
            setText('');
          }}
          inputMode={kind === 'hsCodes' ? 'numeric' : undefined}
          placeholder={t(`codes.${kind}.placeholder`)}
          autoComplete="off"
          spellCheck={false}
          {...(choices.length > 0 && {
            role: 'combobox',
            'aria-expanded': found.length > 0,
            'aria-controls': listId,
            'aria-autocomplete': 'list' as const,
            'aria-activedescendant': active ? `${listId}-${active.code}` : undefined,
          })}
        />
        {choices.length === 0 && (
          <Button onClick={enter} className="shrink-0">
            {t('codes.add')}
          </Button>
        )}
      </div>
      {choices.length > 0 && (
        <ul
          id={listId}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a combobox; the field keeps the focus
          role="listbox"
          aria-label={t(`codes.${kind}.choices`)}
          hidden={found.length === 0}
          className="menu-panel w-full py-1"
        >
          {found.map(({ code, name }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above answers the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <li
              key={code}
              id={`${listId}-${code}`}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list above
              role="option"
              aria-selected={code === active?.code}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose([code])}
              className="hover:bg-sunken aria-selected:bg-accent-soft flex cursor-pointer justify-between gap-4 px-3 py-1.5"
            >
              {name}
              <span className="text-ink-3 font-mono text-sm">{code}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Several may be pasted at once. */
const codesIn = (text: string): string[] =>
  text
    .split(/[\s,，、;；]+/)
    .map(normaliseHsCode)
    .filter((code) => code !== '');
