import { useTranslation } from 'react-i18next';
import { RISK_SOURCES } from '../../../server/risk/kinds.ts';
import { ActForm } from '../../acts/acting.tsx';
import { EnterpriseField } from '../../enterprises/incidents/enterprise-field.tsx';
import { EnterpriseOfForm } from '../../enterprises/incidents/enterprise-of-form.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { GoodsFields, HazardFields } from './fact-fields.tsx';
import type { ReportPage } from './read-report-page.server.ts';

/** R9, R10, R12: what was found, by whom and how it is known; a producer adds what it already does about it. */
export function ReportForm({ page: { side, countries, acting } }: { page: ReportPage }) {
  const { t } = useTranslation('risk');
  const isEnterprise = side.of === 'enterprise';
  return (
    <ActForm
      name="riskReport"
      label={t('collect.form')}
      cancelHref={null}
      travels
      button={<SubmitButton>{t('collect.submit')}</SubmitButton>}
    >
      <Section title={t('collect.section.who')}>
        <div className="space-y-5">
          <Side side={side} />
          {isEnterprise ? (
            <input type="hidden" name="source" value="enterprise-report" />
          ) : (
            <Select
              name="source"
              label={t('collect.source')}
              options={RISK_SOURCES.map((source) => ({ value: source, label: t(`source.${source}`) }))}
              defaultValue="zone-authority"
              width="half"
              required
            />
          )}
        </div>
      </Section>
      <Section title={t('collect.section.what')} className="mt-10">
        <div className="space-y-5">
          <HazardFields />
          <TextInput
            name="happenedOn"
            type="date"
            label={t('collect.happenedOn')}
            max={acting.today}
            width="short"
            optional
          />
        </div>
      </Section>
      <Section title={t('collect.section.goods')} className="mt-10">
        <div className="space-y-5">
          <GoodsFields countries={countries} />
          <TextInput name="batch" label={t('collect.batch')} maxLength={200} width="half" optional />
          {!isEnterprise && <EnterpriseField label={t('collect.concerned')} hint={t('collect.concernedHint')} />}
        </div>
      </Section>
      <Section title={t('collect.section.measures')} className="mt-10">
        <TextArea
          name="controlMeasures"
          label={t('collect.controlMeasures')}
          hint={isEnterprise ? t('collect.controlMeasuresHint') : undefined}
          rows={4}
          maxLength={5000}
          required={isEnterprise}
          optional={!isEnterprise}
        />
      </Section>
    </ActForm>
  );
}

function Side({ side }: { side: ReportPage['side'] }) {
  const { t } = useTranslation('risk');
  if (side.of === 'enterprise') return <EnterpriseOfForm enterprise={side} />;
  return (
    <div>
      <p className="font-medium">{t('collect.as')}</p>
      <p>{side.of === 'zone' ? t('collect.asZone') : side.name}</p>
      {side.of === 'department' && <input type="hidden" name="department" value={side.id} />}
    </div>
  );
}
