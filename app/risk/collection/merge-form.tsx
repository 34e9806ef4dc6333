import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LikenessKind } from '../../../server/risk/collection/duplicates.ts';
import { ActForm } from '../../acts/acting.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextInput } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { useLikenessText } from './likeness-text.tsx';
import { Reason } from './reason-forms.tsx';

/** Another risk that may be the same matter. */
export interface Duplicate {
  id: string;
  number: string;
  title: string;
  score: number;
  reasons: readonly { kind: LikenessKind; likeness: number }[];
}

/** R13: the same matter goes on in one file: one of those that are alike, or any other by its number. `?into=` chooses ahead. */
export function MergeForm({ item, duplicates }: { item: { version: number }; duplicates: readonly Duplicate[] }) {
  const { t } = useTranslation('risk');
  const [search] = useSearchParams();
  const likenessText = useLikenessText();
  return (
    <ActForm
      name="merge"
      label={t('collect.act.merge')}
      version={item.version}
      button={<SubmitButton>{t('collect.act.merge')}</SubmitButton>}
    >
      <p className="text-ink-2 max-w-text">
        {t('collect.merge.intro')} <RuleIds ids={['R13']} />
      </p>
      {duplicates.length > 0 && (
        <RadioGroup
          name="into"
          label={t('collect.merge.into')}
          options={duplicates.map((duplicate) => ({
            value: duplicate.id,
            label: t('item.named', { number: duplicate.number, title: duplicate.title }),
            hint: likenessText(duplicate),
          }))}
          defaultValue={search.get('into') ?? undefined}
        />
      )}
      <TextInput
        name="intoNumber"
        label={t('collect.merge.intoNumber')}
        hint={t('collect.merge.intoNumberHint')}
        maxLength={20}
        width="half"
        optional={duplicates.length > 0}
        required={duplicates.length === 0}
      />
      <Reason />
    </ActForm>
  );
}
