import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import type { DraftRefused } from '../draft-answers.ts';

export interface StoredNowProps {
  stored: NonNullable<DraftRefused['stored']>;
  /** Without JavaScript, sending the form again does the same. */
  onOverwrite?: () => void;
}

/** After somebody else's change: what is stored now, above the form that still holds what was typed here. */
export function StoredNow({ stored, onOverwrite }: StoredNowProps) {
  const { t } = useTranslation('admission');
  return (
    <section aria-label={t('stored.title')} role="alert" className="border-warn bg-warn-soft border-l-4 px-4 py-3">
      <p className="font-semibold">{t('stored.title')}</p>
      <p className="max-w-text mb-2 text-sm">{t('stored.text')}</p>
      {stored.differences.length === 0 ? (
        <p className="text-sm">{t('stored.same')}</p>
      ) : (
        <DefinitionList
          items={stored.differences.map(({ label, stored: text }) => ({
            term: label,
            value: <span className="whitespace-pre-line">{text || t('empty')}</span>,
          }))}
        />
      )}
      {onOverwrite && (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button onClick={onOverwrite}>{t('stored.keepMine')}</Button>
          <Button look="quiet" onClick={() => window.location.reload()}>
            {t('stored.takeStored')}
          </Button>
        </div>
      )}
    </section>
  );
}
