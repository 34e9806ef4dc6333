import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { ObservationPage } from './read-observation.server.ts';
import type { Shipment } from './shipments-section.tsx';

interface ShipmentFormProps {
  page: ObservationPage;
  /** Null for one that is not on record yet. */
  shipment: Shipment | null;
}

/** E8: a shipment of the term goes on record, or is put right until somebody has signed for it. */
export function ShipmentForm({ page: { observation, countries }, shipment }: ShipmentFormProps) {
  const { t } = useTranslation('incidents');
  const { today } = useActing();
  const latest = observation.endsOn < today ? observation.endsOn : today;
  const title = shipment ? t('shipment.correctNamed', { contract: shipment.contractNumber }) : t('shipment.add');
  return (
    <Section level={3} id="shipment-form" title={title} className="mt-8">
      <ActForm
        name={shipment ? `correct:${shipment.id}` : 'ship'}
        label={title}
        version={shipment?.version}
        button={<SubmitButton>{t(shipment ? 'shipment.submitCorrection' : 'shipment.submit')}</SubmitButton>}
      >
        <TextInput
          name="shippedOn"
          type="date"
          label={t('shipment.shippedOn')}
          defaultValue={shipment?.shippedOn}
          min={observation.openedOn}
          max={latest}
          width="short"
          required
        />
        <TextInput
          name="contractNumber"
          label={t('shipment.contractNumber')}
          defaultValue={shipment?.contractNumber}
          maxLength={100}
          width="half"
          required
        />
        <TextInput name="product" label={t('fact.product')} defaultValue={shipment?.product} maxLength={300} required />
        <Select
          name="country"
          label={t('shipment.country')}
          placeholder={t('choose')}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={shipment?.country.code ?? ''}
          width="half"
          required
        />
        <TextInput
          name="amountUsd"
          label={t('fact.amount')}
          inputMode="decimal"
          unit={t('usd')}
          defaultValue={shipment?.amountUsd}
          width="half"
          required
        />
      </ActForm>
    </Section>
  );
}
