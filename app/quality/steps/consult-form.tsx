import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { TextInput } from '../../ui/field.tsx';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Steps } from './read-steps.server.ts';

/** Q8: how opinions are asked for, until when and from whom. */
export function ConsultForm({ steps: { opinions, departments, consultation } }: { steps: Steps }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tQuality } = useTranslation('quality');
  const locale = useLocale();
  const { first, latest, unknownYear } = opinions;
  const before = consultation?.responses.map(({ department }) => department.id);
  return (
    <>
      {unknownYear !== null && (
        <Notice tone="warn" title={t('consult.unknownYear', { year: unknownYear })}>
          {t('consult.unknownYearHint', { year: unknownYear })}
        </Notice>
      )}
      <RadioGroup
        name="mode"
        label={t('consult.mode')}
        defaultValue={latest === null ? 'meeting' : 'circulation'}
        options={(['circulation', 'meeting'] as const).map((value) => ({
          value,
          label: tQuality(`consultation.${value}`),
          hint: t(`consult.modeHint.${value}`),
        }))}
        required
      />
      <TextInput
        name="endsOn"
        type="date"
        label={t('consult.endsOn')}
        hint={
          latest === null
            ? t('consult.endsOnMeeting')
            : t('consult.endsOnHint', { first: formatDate(first, locale), latest: formatDate(latest, locale) })
        }
        required
      />
      <CheckboxGroup
        name="departments"
        label={t('consult.departments')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValues={before ?? departments.filter(({ isAuthority }) => isAuthority).map(({ id }) => id)}
      />
    </>
  );
}
