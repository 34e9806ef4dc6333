import { useTranslation } from 'react-i18next';
import { MOST_TIMES, REPEATS } from '../../../server/activities/trainings/series.ts';
import { ActForm, ActingProvider } from '../../acts/acting.tsx';
import { newTrainingPath, trainingsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { NewTrainingPage as Page } from './read-new-training.server.ts';
import { TrainingFields } from './training-fields.tsx';

/** Z14: a training is planned, once or again and again. */
export function NewTrainingPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation(['trainings', 'activities']);
  const { zone, title, acting, bodies } = page;
  return (
    <ActingProvider {...acting} failure={failure} here={newTrainingPath(zone)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('trainings:title'), href: trainingsPath(zone) }]}
        lead={
          <>
            {t('trainings:plan.lead')} <RuleIds ids={['Z14']} />
          </>
        }
      />
      <ActForm
        name="plan"
        label={title}
        cancelHref={trainingsPath(zone)}
        travels
        button={<SubmitButton>{t('trainings:plan.submit')}</SubmitButton>}
      >
        <Select
          name="department"
          label={t('activities:body.label')}
          options={bodies}
          defaultValue={bodies[0]?.value}
          width="half"
          required
        />
        <TrainingFields />
        <Section title={t('trainings:plan.series')} intro={t('trainings:plan.seriesIntro')} className="mt-10">
          <div className="space-y-5">
            <Select
              name="every"
              label={t('trainings:plan.every')}
              placeholder={t('trainings:plan.once')}
              options={REPEATS.map((value) => ({ value, label: t(`trainings:repeat.${value}`) }))}
              width="half"
              optional
            />
            <TextInput
              name="times"
              label={t('trainings:plan.times')}
              hint={t('trainings:plan.timesHint', { most: MOST_TIMES })}
              inputMode="numeric"
              width="short"
              optional
            />
          </div>
        </Section>
        <Section title={t('trainings:plan.announceTitle')} className="mt-10">
          <Checkbox
            name="announce"
            label={t('trainings:plan.announce')}
            hint={t('trainings:plan.announceHint')}
            defaultChecked
          />
        </Section>
      </ActForm>
    </ActingProvider>
  );
}
