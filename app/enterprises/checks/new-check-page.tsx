import { useTranslation } from 'react-i18next';
import {
  CHECK_RESULTS,
  CHECK_SECTIONS,
  type CheckItem,
  type CheckSection,
} from '../../../server/enterprises/checks/items.ts';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { checksPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { EnterpriseOfForm } from '../incidents/enterprise-of-form.tsx';
import { newCheckPath } from '../incidents/incident-paths.ts';
import type { NewCheckPage as Page } from './read-check.server.ts';
import { factsName, resultName } from './typed-check.ts';

/** EF7: a supervision check goes on record. */
export function NewCheckPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, title, enterprise, acting } = page;
  return (
    <ActingProvider {...acting} failure={failure} here={newCheckPath(zone, enterprise?.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('check.title'), href: checksPath(zone) }]}
        lead={
          <>
            {t('check.formLead')} <RuleIds ids={['E11', 'EF7']} />
          </>
        }
      />
      <ActForm
        name={enterprise ? `check:${enterprise.id}` : 'check'}
        label={title}
        cancelHref={checksPath(zone)}
        travels
        button={<SubmitButton>{t('check.submit')}</SubmitButton>}
      >
        <Who page={page} />
        {(Object.keys(CHECK_SECTIONS) as CheckSection[]).map((section) => (
          <Section key={section} title={page.words.sections[section]} className="mt-10">
            <div className="space-y-6">
              {CHECK_SECTIONS[section].map((item) => (
                <Item key={item} item={item} page={page} />
              ))}
            </div>
          </Section>
        ))}
        <Section title={t('check.conclusion')} className="mt-10">
          <RadioGroup
            name="moveOut"
            label={t('check.moveOut')}
            hint={t('check.moveOutHint')}
            options={(['no', 'yes'] as const).map((value) => ({ value, label: page.words.yesNo[value] }))}
            inline
            required
          />
        </Section>
      </ActForm>
    </ActingProvider>
  );
}

function Who({ page: { enterprise, departments, inspector, acting } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  return (
    <Section title={t('check.who')}>
      <div className="space-y-5">
        <EnterpriseOfForm enterprise={enterprise} />
        <TextInput
          name="checkedOn"
          type="date"
          label={t('check.checkedOn')}
          defaultValue={acting.today}
          max={acting.today}
          width="short"
          required
        />
        <TextArea
          name="inspectors"
          label={t('check.inspectors')}
          hint={t('check.inspectorsHint')}
          defaultValue={inspector}
          rows={2}
          maxLength={1000}
          required
        />
        <CheckboxGroup
          name="departments"
          label={t('check.departments')}
          hint={
            <>
              {t('check.departmentsHint')} <RuleIds ids={['Z25']} />
            </>
          }
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      </div>
    </Section>
  );
}

/** One item of the form; what does not conform is to be written down, and only then asked for. */
function Item({ item, page: { words } }: { item: CheckItem; page: Page }) {
  const { t } = useTranslation('incidents');
  return (
    <div className="check-item border-rule space-y-3 [&+&]:border-t [&+&]:pt-5">
      <RadioGroup
        name={resultName(item)}
        label={t('check.item', { item, text: words.items[item] })}
        options={CHECK_RESULTS.map((value) => ({ value, label: words.results[value] }))}
        inline
        required
        className="max-w-text"
      />
      <div className="check-facts">
        <TextArea
          name={factsName(item)}
          label={t('check.facts')}
          hint={t('check.factsHint')}
          rows={3}
          maxLength={2000}
        />
      </div>
    </div>
  );
}
