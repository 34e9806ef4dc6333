import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { CloseForm, CorrectForm, type OpenMatters } from './close-forms.tsx';
import { ClosesTable } from './closes-table.tsx';
import { EditList, EditTask } from './edit-tasks.tsx';
import type { PlanPart } from './plan-edit-address.ts';
import type { DepartmentPlan, ZoneDepartment } from './plan-overview.ts';
import { CarryForm, type PlanFormProps, WeightsForm } from './weights-form.tsx';

export interface PlanEditPartProps extends PlanFormProps {
  part: PlanPart;
  /** The task that is edited, or 'new'. */
  task: string | null;
  departments: readonly ZoneDepartment[];
  byDepartment: readonly DepartmentPlan[];
  names: Record<string, string>;
  open: OpenMatters;
}

/** The part of the plan editor that the address names. */
export function PlanEditPart(props: PlanEditPartProps) {
  const { t } = useTranslation('assessment');
  const { part, plan, byDepartment, names, departments, open, failure, today, idempotencyKey } = props;
  const forms = { plan, today, failure, idempotencyKey };
  switch (part) {
    case 'tasks': {
      if (props.task === null) return <EditList plan={plan} departments={byDepartment} names={names} />;
      const task = plan.tasks.find(({ number }) => String(number) === props.task) ?? null;
      if (!task && props.task !== 'new')
        return <EmptyState title={t('plan.edit.gone')}>{t('plan.edit.goneText')}</EmptyState>;
      return (
        <EditTask
          key={`${props.task}/${failure ? 'refused' : plan.version}`}
          {...forms}
          task={task}
          departments={departments}
        />
      );
    }
    case 'weights':
      return (
        <Section title={t('plan.part.weights')} intro={t('plan.weights.intro')}>
          <WeightsForm key={plan.version} {...forms} departments={byDepartment} />
        </Section>
      );
    case 'carry':
      return (
        <Section title={t('plan.part.carry')} intro={t('plan.carry.intro')}>
          <CarryForm {...forms} />
        </Section>
      );
    case 'close':
      return plan.state === 'closed' ? (
        <Closed {...forms} />
      ) : (
        <Section title={t('plan.part.close')} intro={t('plan.close.intro')}>
          <CloseForm key={plan.version} {...forms} open={open} />
        </Section>
      );
  }
}

function Closed(forms: PlanFormProps) {
  const { t } = useTranslation('assessment');
  return (
    <div className="space-y-12">
      <Section title={t('plan.close.revisions')} intro={t('plan.close.revisionsIntro')}>
        <ClosesTable closes={forms.plan.closes} />
      </Section>
      <Section title={t('plan.correct.title')} intro={t('plan.correct.intro')}>
        <CorrectForm key={forms.plan.version} {...forms} />
      </Section>
    </div>
  );
}
