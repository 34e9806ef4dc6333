import { useTranslation } from 'react-i18next';
import { CHECK_RESULTS, CHECK_SECTIONS, type CheckSection } from '../../../server/enterprises/checks/items.ts';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { checksPath, inspectionPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { EnterpriseOfForm } from '../incidents/enterprise-of-form.tsx';
import { newCheckPath } from '../incidents/incident-paths.ts';
import type { NewCheckPage as Page } from './read-check.server.ts';
import { dueName, factsName, ownFactsName, ownResultName, resultName } from './typed-check.ts';

/** EF7: a supervision check goes on record. */
export function NewCheckPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, title, enterprise, acting, plan } = page;
  const back = plan ? inspectionPath(zone, plan.id) : checksPath(zone);
  return (
    <ActingProvider {...acting} failure={failure} here={newCheckPath(zone, enterprise?.id)}>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t('check.title'), href: checksPath(zone) },
          ...(plan ? [{ label: plan.title, href: back }] : []),
        ]}
        lead={
          <>
            {t('check.formLead')} <RuleIds ids={['E11', 'EF7']} />
          </>
        }
      />
      <ActForm
        name={['check', enterprise?.id, plan?.id].filter(Boolean).join(':')}
        label={title}
        cancelHref={back}
        travels
        button={<SubmitButton>{t('check.submit')}</SubmitButton>}
      >
        <Who page={page} />
        {(Object.keys(CHECK_SECTIONS) as CheckSection[]).map((section) => (
          <Section key={section} title={page.words.sections[section]} className="mt-10">
            <div className="space-y-6">
              {CHECK_SECTIONS[section].map((item) => (
                <Answer
                  key={item}
                  result={resultName(item)}
                  facts={factsName(item)}
                  due={dueName(item)}
                  label={t('check.item', { item, text: page.words.items[item] })}
                  page={page}
                />
              ))}
            </div>
          </Section>
        ))}
        {plan && plan.questions.length > 0 && (
          <Section title={t('check.ownQuestions')} className="mt-10">
            <div className="space-y-6">
              {plan.questions.map(({ id, text }) => (
                <Answer
                  key={id}
                  result={ownResultName(id)}
                  facts={ownFactsName(id)}
                  due={dueName(id)}
                  label={text}
                  page={page}
                />
              ))}
            </div>
          </Section>
        )}
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

function Who({ page: { enterprise, departments, inspectors, acting, plan } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  return (
    <Section title={t('check.who')}>
      <div className="space-y-5">
        {plan && !enterprise ? <EnterpriseOfPlan plan={plan} /> : <EnterpriseOfForm enterprise={enterprise} />}
        {plan && <input type="hidden" name="inspection" value={plan.id} />}
        <TextInput
          name="checkedOn"
          type="date"
          label={t('check.checkedOn')}
          defaultValue={plan && plan.toOn < acting.today ? plan.toOn : acting.today}
          min={plan?.fromOn}
          max={acting.today}
          width="short"
          required
        />
        {plan && plan.toOn < acting.today && (
          <TextInput name="whyLate" label={t('check.whyLate')} hint={t('check.whyLateHint')} maxLength={500} optional />
        )}
        <TextArea
          name="inspectors"
          label={t('check.inspectors')}
          hint={t('check.inspectorsHint')}
          defaultValue={inspectors.join('\n')}
          rows={Math.max(2, inspectors.length)}
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
          defaultValues={plan?.departments}
          optional
        />
      </div>
    </Section>
  );
}

/** The plan knows whom the round goes to; those still to be visited come first. */
function EnterpriseOfPlan({ plan }: { plan: NonNullable<Page['plan']> }) {
  const { t } = useTranslation('incidents');
  const options = [...plan.enterprises].sort((a, b) => Number(a.isVisited) - Number(b.isVisited));
  return (
    <Select
      name="enterprise"
      label={t('enterprise.label')}
      placeholder={t('check.choose')}
      options={options}
      required
    />
  );
}

interface AnswerProps {
  /** Names of the fields. */
  result: string;
  facts: string;
  due: string;
  label: string;
  page: Page;
}

/** One item or own question; what does not conform is to be written down with a day, and only then asked for. */
function Answer({ result, facts, due, label, page: { words, correctionDays } }: AnswerProps) {
  const { t } = useTranslation('incidents');
  return (
    <div className="check-item border-rule space-y-3 [&+&]:border-t [&+&]:pt-5">
      <RadioGroup
        name={result}
        label={label}
        options={CHECK_RESULTS.map((value) => ({ value, label: words.results[value] }))}
        inline
        required
        className="max-w-text"
      />
      <div className="check-facts space-y-3">
        <TextArea name={facts} label={t('check.facts')} hint={t('check.factsHint')} rows={3} maxLength={2000} />
        <TextInput
          name={due}
          type="date"
          label={t('check.dueOn')}
          hint={correctionDays === null ? undefined : t('check.dueOnHint', { count: correctionDays })}
          width="short"
          optional
        />
      </div>
    </div>
  );
}
