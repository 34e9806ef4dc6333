import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../server/assessment/task-schema.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { formatShare } from '../../ui/format.ts';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { shareToPercent } from '../percent.ts';
import { ActForm } from './act-form.tsx';
import { formName } from './target-records.ts';

/** Shows the percent only while "partly" is chosen; without JavaScript, too. */
const WITH_PARTLY =
  '[&:has([value=partly])_.only-partly]:hidden [&:has([value=partly]:checked)_.only-partly]:block space-y-5';

/** The office verifies (done, partly, not done) or gives the submission back (A1, A3). */
export function DecideForm({ submission }: { submission: TaskView['submissions'][number] }) {
  const { t } = useTranslation('assessment');
  const { id, target, version, claimed } = submission;
  return (
    <ActForm
      name={formName('decide', id)}
      target={target}
      version={version}
      label={t('task.act.decide')}
      buttons={<SubmitButton>{t('task.decide.send')}</SubmitButton>}
    >
      <div className={WITH_PARTLY}>
        <RadioGroup
          name="decision"
          label={t('task.decide.decision')}
          hint={t('task.decide.claimed', { share: formatShare(claimed) })}
          required
          options={[
            { value: 'done', label: t('task.decide.done'), hint: t('task.decide.doneHint') },
            { value: 'partly', label: t('task.decide.partly'), hint: t('task.decide.partlyHint') },
            { value: 'notDone', label: t('task.decide.notDone'), hint: t('task.decide.notDoneHint') },
            { value: 'return', label: t('task.decide.return'), hint: t('task.decide.returnHint') },
          ]}
        />
        <PercentInput label={t('task.decide.percent')} className="only-partly" />
      </div>
      <TextArea
        name="reason"
        label={t('task.decide.reason')}
        hint={t('task.decide.reasonHint')}
        rows={3}
        maxLength={2000}
      />
    </ActForm>
  );
}

/** Another person than the first verifier upholds the mark or sets a new one (A4). */
export function DecideAppealForm({ appeal }: { appeal: TaskView['appeals'][number] }) {
  const { t } = useTranslation('assessment');
  const { id, target, version, markCompletion } = appeal;
  return (
    <ActForm
      name={formName('decide-appeal', id)}
      target={target}
      version={version}
      label={t('task.act.decide-appeal')}
      buttons={<SubmitButton>{t('task.decideAppeal.send')}</SubmitButton>}
    >
      <div className={WITH_PARTLY}>
        <RadioGroup
          name="decision"
          label={t('task.decideAppeal.decision')}
          required
          options={[
            { value: 'uphold', label: t('task.decideAppeal.uphold', { share: formatShare(markCompletion) }) },
            { value: 'partly', label: t('task.decideAppeal.change') },
          ]}
        />
        <PercentInput
          label={t('task.decideAppeal.percent')}
          defaultValue={shareToPercent(markCompletion)}
          className="only-partly"
        />
      </div>
      <TextArea name="reason" label={t('task.reason')} rows={3} maxLength={2000} required />
    </ActForm>
  );
}

/** Another person of the office approves or rejects a proposed inapplicability (A6). */
export function DecideProposalForm({ proposal }: { proposal: TaskView['inapplicabilities'][number] }) {
  const { t } = useTranslation('assessment');
  const { id, target, version } = proposal;
  return (
    <ActForm
      name={formName('decide-proposal', id)}
      target={target}
      version={version}
      label={t('task.act.decide-proposal')}
      buttons={<SubmitButton>{t('task.decideProposal.send')}</SubmitButton>}
    >
      <RadioGroup
        name="decision"
        label={t('task.decideProposal.decision')}
        required
        options={[
          { value: 'approve', label: t('task.decideProposal.approve'), hint: t('task.decideProposal.approveHint') },
          { value: 'reject', label: t('task.decideProposal.reject'), hint: t('task.decideProposal.rejectHint') },
        ]}
      />
      <TextArea name="reason" label={t('task.reason')} rows={3} maxLength={2000} required />
    </ActForm>
  );
}

interface PercentInputProps {
  label: string;
  name?: string;
  hint?: string;
  defaultValue?: string;
  className?: string;
}

/** A share from 0 to 1, typed in percent. */
export function PercentInput({ name = 'percent', ...field }: PercentInputProps) {
  return <TextInput name={name} inputMode="decimal" unit="%" width="short" autoComplete="off" {...field} />;
}
