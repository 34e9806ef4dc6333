import { useTranslation } from 'react-i18next';
import { isWarning, type MeasureKind } from '../../../server/risk/kinds.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { type Option, Select, TextArea, TextInput } from '../../ui/field.tsx';
import { EnterprisesField } from './enterprises-field.tsx';
import { takeField } from './proposal-form.ts';

interface MeasureFieldsProps {
  kind: MeasureKind;
  departments: readonly Option[];
  today: string;
}

/** One of the nine kinds: what it is for, and, once it is ticked, all that it takes. */
export function MeasureFields({ kind, departments, today }: MeasureFieldsProps) {
  const { t } = useTranslation(['riskMeasures', 'risk']);
  const field = (name: string) => `${kind}.${name}`;
  return (
    <div className="group/kind border-rule border-b py-3">
      <Checkbox name={takeField(kind)} label={t(`risk:measureKind.${kind}`)} hint={t(`kindHint.${kind}`)} />
      {/* By CSS, so that it opens without JavaScript, too. */}
      <div className="border-rule-strong ms-2 mt-3 hidden space-y-5 border-s-2 ps-5 group-has-[input[type=checkbox]:checked]/kind:block">
        <TextInput name={field('title')} label={t('field.title')} maxLength={200} required />
        <TextArea
          name={field('text')}
          label={t('field.text')}
          hint={t(`textHint.${textHint(kind)}`)}
          rows={5}
          maxLength={10000}
          required
        />
        {kind === 'announcement' && (
          <>
            <TextInput name={field('titleEn')} label={t('field.titleEn')} lang="en" maxLength={300} optional />
            <TextArea
              name={field('textEn')}
              label={t('field.textEn')}
              lang="en"
              hint={t('textHint.english')}
              rows={5}
              maxLength={20000}
              optional
            />
          </>
        )}
        {isWarning(kind) ? (
          <TextInput
            name={field('audience')}
            label={t('field.audience')}
            hint={t(`audienceHint.${audienceHint(kind)}`)}
            maxLength={500}
            optional={kind !== 'circular'}
          />
        ) : (
          <Select
            name={field('department')}
            label={t('field.department')}
            hint={t('field.departmentHint')}
            options={departments}
            placeholder={t('field.choose')}
            required
          />
        )}
        {kind !== 'announcement' && (
          <EnterprisesField
            name={field('enterprises')}
            label={t('field.enterprises')}
            hint={t(kind === 'notice' ? 'field.enterprisesNotice' : 'field.enterprisesHint')}
          />
        )}
        <div className="flex flex-wrap items-end gap-x-6 gap-y-5">
          <TextInput name={field('startsOn')} type="date" label={t('field.startsOn')} defaultValue={today} required />
          <TextInput
            name={field('endsOn')}
            type="date"
            label={t('field.endsOn')}
            hint={t('field.endsOnHint')}
            optional
          />
        </div>
      </div>
    </div>
  );
}

const textHint = (kind: MeasureKind) => (isWarning(kind) ? 'warning' : 'response');
const audienceHint = (kind: MeasureKind) =>
  kind === 'circular' ? 'circular' : kind === 'notice' ? 'notice' : 'announcement';
