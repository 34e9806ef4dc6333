import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Section } from '../../ui/section.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import type { ReportFormPage } from './read-report.server.ts';

const REPORTERS = ['consumer', 'media', 'other'] as const;

/** R11: works without JavaScript. What is typed is kept nowhere: the computer may be anybody's. */
export function ReportForm({ page, failure }: { page: ReportFormPage; failure: FormFailure | null }) {
  const { t } = useTranslation('public');
  return (
    <Form failure={failure} label={t('report.title')} className="space-y-10">
      <input type="hidden" name="submission" value={page.submission} />
      <Section title={t('report.section.what')}>
        <div className="space-y-5">
          <TextInput
            name="title"
            label={t('report.titleField')}
            hint={t('report.titleHint')}
            maxLength={200}
            required
          />
          <TextArea
            name="hazard"
            label={t('report.hazard')}
            hint={t('report.hazardHint')}
            rows={6}
            maxLength={3000}
            required
          />
          <TextInput
            name="happenedOn"
            type="date"
            label={t('report.happenedOn')}
            max={page.today}
            width="short"
            optional
          />
        </div>
      </Section>
      <Section title={t('report.section.goods')}>
        <div className="space-y-5">
          <TextInput
            name="product"
            label={t('report.product')}
            hint={t('report.productHint')}
            maxLength={300}
            required
          />
          <TextInput name="batch" label={t('report.batch')} maxLength={200} width="half" optional />
          <Select
            name="country"
            label={t('report.country')}
            placeholder={t('report.choose')}
            options={page.countries.map(({ code, name }) => ({ value: code, label: name }))}
            width="half"
            optional
          />
        </div>
      </Section>
      <Section title={t('report.section.who')}>
        <div className="space-y-5">
          <RadioGroup
            name="reporter"
            label={t('report.reporter')}
            options={REPORTERS.map((value) => ({ value, label: t(`report.reporterIs.${value}`) }))}
            defaultValue="consumer"
            inline
          />
          <TextInput name="name" label={t('report.name')} autoComplete="name" maxLength={100} width="half" optional />
          <TextInput
            name="contact"
            label={t('report.contact')}
            hint={t('report.contactHint')}
            maxLength={200}
            width="half"
            optional
          />
          <LeftEmpty />
        </div>
      </Section>
      <FormActions>
        <SubmitButton pendingText={t('report.sending')}>{t('report.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** Programs fill in whatever there is; people don't see it. Empty again after a refusal, so that they get through. */
function LeftEmpty() {
  const { t } = useTranslation('public');
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {t('report.website')}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
