import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { trainingPath, trainingSignInPath, trainingsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Badge } from '../../ui/status.tsx';
import { ActivityPapers } from '../activity-papers.tsx';
import { EvaluationSummary } from './evaluation-summary.tsx';
import { OrganisationTable } from './organisation-table.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';
import { RollSection } from './roll-section.tsx';
import { TrainingFacts } from './training-facts.tsx';
import { TrainingHistory } from './training-history.tsx';
import { TrainingMark } from './training-marks.tsx';
import { TrainingSteps } from './training-steps.tsx';

const ACTS = [
  'plan',
  'correct',
  'hold',
  'cancel',
  'add',
  'remove',
  'attend',
  'examine',
  'import',
  'attach',
  'detach',
] as const;

/** Z14: how does this training stand, who was there, and what comes next? */
export function TrainingPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation(['trainings', 'activities']);
  const locale = useLocale();
  const { zone, training, roll, title, acting } = page;
  const { id, state, heldOn, startsAt, kind, body, may } = training;
  return (
    <ActingProvider {...acting} failure={failure} here={trainingPath(zone, id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('trainings:title'), href: trainingsPath(zone) }]}
        state={
          <>
            <TrainingMark state={state} heldOn={heldOn} today={acting.today} />
            <span>
              <CivilDate date={heldOn} /> <span className="figures">{startsAt}</span>
            </span>
            <Badge>{t(`activities:trainingKind.${kind}`)}</Badge>
            <span>{body.name[locale]}</span>
          </>
        }
        actions={
          may.manage &&
          state !== 'cancelled' && (
            <LinkButton to={trainingSignInPath(zone, id)}>{t('trainings:signInCode')}</LinkButton>
          )
        }
      />
      <div className="space-y-12">
        <DoneNotice acts={ACTS} words={(act) => t(`trainings:done.${act}`)} />
        <TrainingSteps page={page} />
        <TrainingFacts page={page} />
        {roll.reach === 'numbers' ? <OrganisationTable roll={roll} /> : <RollSection page={page} />}
        {roll.reach === 'all' && roll.byOrganisation.length > 1 && <OrganisationTable roll={roll} />}
        <ActivityPapers
          files={training.files}
          canAttach={may.manage}
          title={t('trainings:materials')}
          intro={t('trainings:materialsIntro')}
        />
        <EvaluationSummary training={training} />
        <TrainingHistory events={training.events} />
      </div>
    </ActingProvider>
  );
}
