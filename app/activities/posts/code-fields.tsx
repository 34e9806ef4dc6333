import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeListInput } from '../../enterprises/admission/editor/code-list-input.tsx';
import { NoteContext } from '../../enterprises/admission/editor/note-context.ts';

interface CodeFieldsProps {
  markets: readonly string[];
  hsCodes: readonly string[];
  countries: readonly { code: string; name: string }[];
}

/** Which markets and goods are meant: none stands for all of them. */
export function CodeFields({ markets, hsCodes, countries }: CodeFieldsProps) {
  const { t } = useTranslation('posts');
  const place = useRef<HTMLDivElement>(null);
  // A code that is chosen is no input event: the form around keeps what is typed by these.
  const note = useCallback(() => {
    place.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, []);
  return (
    <NoteContext.Provider value={note}>
      <div ref={place} className="space-y-5">
        <p className="text-ink-2 max-w-text text-sm">{t('form.audienceHint')}</p>
        <CodeListInput
          name="markets"
          label={t('field.markets')}
          optional
          kind="countries"
          codes={markets}
          choices={countries}
        />
        <CodeListInput name="hsCodes" label={t('field.hsCodes')} optional kind="hsCodes" codes={hsCodes} choices={[]} />
      </div>
    </NoteContext.Provider>
  );
}
