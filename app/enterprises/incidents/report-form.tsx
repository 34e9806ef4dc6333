import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { INCIDENT_KINDS } from '../../../server/enterprises/incidents/kinds.ts';
import { INCIDENT_CAUSES, INCIDENT_EFFECTS } from '../../../server/enterprises/standing/measures.ts';
import { ActForm } from '../../acts/acting.tsx';
import { incidentsPath } from '../../paths.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { EnterpriseOfForm } from './enterprise-of-form.tsx';

interface ReportFormProps {
  /** Null when it is still to be chosen. */
  enterprise: { id: string; name: string } | null;
  countries: readonly { code: string; name: string }[];
  canDetermine: boolean;
  today: string;
}

/** E8: a notification, recall or return abroad goes on record. */
export function ReportForm({ enterprise, countries, canDetermine, today }: ReportFormProps) {
  const { t } = useTranslation('incidents');
  const { zone = '' } = useParams();
  return (
    <ActForm
      name="report"
      label={t('report.title')}
      cancelHref={incidentsPath(zone)}
      travels
      button={<SubmitButton>{t('report.submit')}</SubmitButton>}
    >
      <Section title={t('report.what')}>
        <div className="space-y-5">
          <EnterpriseOfForm enterprise={enterprise} />
          <RadioGroup
            name="kind"
            label={t('fact.kind')}
            options={INCIDENT_KINDS.map((kind) => ({
              value: kind,
              label: t(`kind.${kind}`),
              hint: t(`kindHint.${kind}`),
            }))}
            required
          />
          <TextInput name="happenedOn" type="date" label={t('fact.happenedOn')} max={today} width="short" required />
          <Select
            name="country"
            label={t('fact.country')}
            placeholder={t('choose')}
            options={countries.map(({ code, name }) => ({ value: code, label: name }))}
            width="half"
            required
          />
          <TextArea
            name="description"
            label={t('fact.description')}
            hint={t('report.descriptionHint')}
            rows={4}
            maxLength={5000}
            required
          />
        </div>
      </Section>
      <Section title={t('report.goods')} className="mt-10">
        <div className="space-y-5">
          <TextInput name="product" label={t('fact.product')} maxLength={300} required />
          <TextInput name="hsCode" label={t('fact.hsCode')} inputMode="numeric" maxLength={40} width="short" optional />
          <TextInput
            name="reference"
            label={t('fact.reference')}
            hint={t('report.referenceHint')}
            maxLength={300}
            width="half"
            optional
          />
          <TextInput
            name="quantity"
            label={t('fact.quantity')}
            hint={t('report.quantityHint')}
            maxLength={100}
            width="half"
            optional
          />
          <TextInput
            name="amountUsd"
            label={t('fact.amount')}
            inputMode="decimal"
            unit={t('usd')}
            width="half"
            optional
          />
        </div>
      </Section>
      {canDetermine && (
        <Section
          title={t('determine.title')}
          intro={
            <>
              {t('report.determineIntro')} <RuleIds ids={['E9a', 'E9b']} />
            </>
          }
          className="mt-10"
        >
          <div className="space-y-5">
            <CauseFields cause="undetermined" effect="none" causeNote="" noteOptional />
          </div>
        </Section>
      )}
      {!canDetermine && <p className="text-ink-2 max-w-text text-sm">{t('report.determinedByOthers')}</p>}
    </ActForm>
  );
}

interface CauseFieldsProps {
  cause: string;
  effect: string;
  causeNote: string;
  noteOptional?: boolean;
}

/** Whose fault, with what effect, and on what grounds. */
export function CauseFields({ cause, effect, causeNote, noteOptional }: CauseFieldsProps) {
  const { t } = useTranslation('incidents');
  return (
    <>
      <RadioGroup
        name="cause"
        label={t('fact.cause')}
        options={INCIDENT_CAUSES.map((value) => ({ value, label: t(`cause.${value}`), hint: t(`causeHint.${value}`) }))}
        defaultValue={cause}
      />
      <RadioGroup
        name="effect"
        label={t('fact.effect')}
        options={INCIDENT_EFFECTS.map((value) => ({ value, label: t(`effect.${value}`) }))}
        defaultValue={effect}
        inline
      />
      <TextArea
        name="causeNote"
        label={t('fact.causeNote')}
        hint={t('determine.noteHint')}
        defaultValue={causeNote}
        rows={3}
        maxLength={2000}
        optional={noteOptional}
        required={!noteOptional}
      />
    </>
  );
}
