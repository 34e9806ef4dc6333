import { useTranslation } from 'react-i18next';
import { MEDIA, type Medium } from '../../../server/activities/kinds.ts';
import { useActing } from '../../acts/acting.tsx';
import { FileField } from '../../acts/file-field.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';

const TITLE_LENGTH = 200;
const URL_LENGTH = 2_000;
const NOTE_LENGTH = 2_000;

interface ItemFieldsProps {
  item?: { title: string; medium: Medium; outlet: string; publishedOn: string; url: string; summary: string };
}

/** What was published, where and when, and what shows it. */
export function ItemFields({ item }: ItemFieldsProps) {
  const { t } = useTranslation('publicity');
  const { t: tActivities } = useTranslation('activities');
  const { today } = useActing();
  return (
    <>
      <TextInput name="title" label={t('field.title')} defaultValue={item?.title} maxLength={TITLE_LENGTH} required />
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <Select
          name="medium"
          label={t('field.medium')}
          options={MEDIA.map((value) => ({ value, label: tActivities(`medium.${value}`) }))}
          defaultValue={item?.medium ?? 'newspaper'}
          className="w-40"
          required
        />
        <TextInput
          name="outlet"
          label={t('field.outlet')}
          hint={t('field.outletHint')}
          defaultValue={item?.outlet}
          maxLength={TITLE_LENGTH}
          className="w-72 max-w-full"
          required
        />
        <TextInput
          name="publishedOn"
          type="date"
          label={t('field.publishedOn')}
          defaultValue={item?.publishedOn}
          max={today}
          className="w-44"
          required
        />
      </div>
      <TextInput
        name="url"
        type="url"
        label={t('field.url')}
        hint={t('field.urlHint')}
        defaultValue={item?.url}
        maxLength={URL_LENGTH}
        optional
      />
      <FileField label={t('field.clipping')} hint={t('field.clippingHint')} optional />
      <TextArea
        name="summary"
        label={t('field.summary')}
        defaultValue={item?.summary}
        rows={2}
        maxLength={NOTE_LENGTH}
        optional
      />
    </>
  );
}
