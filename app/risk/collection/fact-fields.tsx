import { useTranslation } from 'react-i18next';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';

export interface Countries {
  countries: readonly { code: string; name: string }[];
}

interface Facts {
  title: string;
  product: string;
  hsCode: string;
  country: { code: string } | null;
  hazard: string;
}

/** What is wrong, as whoever reports or verifies it puts it. */
export function HazardFields({ facts }: { facts?: Pick<Facts, 'title' | 'hazard'> }) {
  const { t } = useTranslation('risk');
  return (
    <>
      <TextInput
        name="title"
        label={t('collect.titleField')}
        hint={t('collect.titleHint')}
        defaultValue={facts?.title}
        maxLength={200}
        required
      />
      <TextArea
        name="hazard"
        label={t('collect.hazard')}
        hint={t('collect.hazardHint')}
        defaultValue={facts?.hazard}
        rows={5}
        maxLength={5000}
        required
      />
    </>
  );
}

/** Which goods it is about, and where. */
export function GoodsFields({ facts, countries }: { facts?: Omit<Facts, 'title' | 'hazard'> } & Countries) {
  const { t } = useTranslation('risk');
  return (
    <>
      <TextInput name="product" label={t('collect.product')} defaultValue={facts?.product} maxLength={300} required />
      <TextInput
        name="hsCode"
        label={t('collect.hsCode')}
        hint={t('collect.hsHint')}
        defaultValue={facts?.hsCode}
        inputMode="numeric"
        maxLength={40}
        width="half"
        optional
      />
      <Select
        name="country"
        label={t('collect.country')}
        placeholder={t('collect.choose')}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={facts?.country?.code}
        width="half"
        optional
      />
    </>
  );
}
