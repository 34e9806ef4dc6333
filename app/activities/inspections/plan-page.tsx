import { useTranslation } from 'react-i18next';
import { INSPECTION_KINDS } from '../../../server/activities/inspections/lifecycle.ts';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { inspectionPath, inspectionsPath, newInspectionPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { EnterpriseChoice } from './enterprise-choice.tsx';
import { inspectionEditPath } from './inspection-paths.ts';
import type { PlanPage as Page } from './read-plan.server.ts';
import { TeamFields } from './team-fields.tsx';

/** Z4, Z25: a round of checks is planned: who goes together, when, to whom, and what is asked. */
export function PlanPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('inspections');
  const { zone, title, plan, candidates } = page;
  const back = plan ? inspectionPath(zone, plan.id) : inspectionsPath(zone);
  const here = plan ? inspectionEditPath(zone, plan.id) : newInspectionPath(zone);
  return (
    <ActingProvider {...page.acting} failure={failure} here={here}>
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t('plan.title'), href: inspectionsPath(zone) },
          ...(plan ? [{ label: plan.title, href: back }] : []),
        ]}
        lead={
          <>
            {t('plan.formLead')} <RuleIds ids={['Z4', 'Z25']} />
          </>
        }
      />
      <ActForm
        name={plan ? `change:${plan.id}` : 'plan'}
        label={title}
        version={plan?.version}
        cancelHref={back}
        travels
        button={<SubmitButton>{t(plan ? 'plan.save' : 'plan.submit')}</SubmitButton>}
      >
        <What page={page} />
        <Section title={t('plan.whom')} className="mt-10">
          <EnterpriseChoice candidates={candidates} chosen={plan?.enterprises.map(({ id }) => id) ?? []} />
        </Section>
        <Section title={t('plan.asked')} className="mt-10">
          <TextArea
            name="checklist"
            label={t('plan.checklist')}
            labelHidden
            hint={t('plan.checklistHint')}
            defaultValue={plan?.checklist.map(({ text }) => text).join('\n')}
            rows={4}
            optional
          />
        </Section>
        {plan && (
          <Section title={t('plan.why')} className="mt-10">
            <TextArea
              name="reason"
              label={t('plan.reason')}
              labelHidden
              hint={t('plan.reasonHint')}
              rows={2}
              maxLength={2000}
              optional
            />
          </Section>
        )}
      </ActForm>
    </ActingProvider>
  );
}

function What({ page: { plan, bodies, own, departments, acting } }: { page: Page }) {
  const { t } = useTranslation(['inspections', 'activities']);
  return (
    <Section title={t('inspections:plan.who')}>
      <div className="space-y-5">
        <TextInput
          name="title"
          label={t('inspections:plan.name')}
          defaultValue={plan?.title}
          maxLength={200}
          required
        />
        <RadioGroup
          name="kind"
          label={t('inspections:plan.kind')}
          hint={t('inspections:plan.kindHint')}
          options={INSPECTION_KINDS.map((value) => ({ value, label: t(`activities:inspectionKind.${value}`) }))}
          defaultValue={plan?.kind ?? 'joint'}
          inline
          required
        />
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <TextInput
            name="fromOn"
            type="date"
            label={t('inspections:plan.fromOn')}
            defaultValue={plan?.fromOn ?? acting.today}
            width="short"
            required
          />
          <TextInput
            name="toOn"
            type="date"
            label={t('inspections:plan.toOn')}
            defaultValue={plan?.toOn ?? acting.today}
            width="short"
            required
          />
        </div>
        {plan ? (
          <div>
            <p className="font-medium">{t('inspections:plan.body')}</p>
            <p>{plan.body.name}</p>
          </div>
        ) : (
          <Select
            name="body"
            label={t('inspections:plan.body')}
            options={bodies}
            defaultValue={own}
            width="half"
            required
          />
        )}
        <CheckboxGroup
          name="departments"
          label={t('inspections:plan.departments')}
          hint={
            <>
              {t('inspections:plan.departmentsHint')} <RuleIds ids={['Z25']} />
            </>
          }
          options={departments}
          defaultValues={plan?.departments}
          optional
        />
        <TeamFields team={plan?.team ?? []} />
      </div>
    </Section>
  );
}
