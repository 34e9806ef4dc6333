import { useTranslation } from 'react-i18next';
import { ActingProvider } from '../../acts/acting.tsx';
import { laboratoriesPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Count } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { ActivityTabs } from '../activity-tabs.tsx';
import { CandidatesPanel } from './candidates-panel.tsx';
import { registerPath } from './laboratory-paths.ts';
import { LaboratoryPipeline } from './laboratory-pipeline.tsx';
import type { LaboratoriesPage as Page } from './read-laboratories.server.ts';
import { RegisterSection } from './register-section.tsx';
import { ExpiringPanel, ToGuidePanel } from './to-guide-panel.tsx';

/** Z14: which qualifying laboratories still lack this year's guidance, and where does each stand? */
export function LaboratoriesPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation('laboratories');
  const { title, zone, board, isOwn, canRegister, acting } = page;
  return (
    <ActingProvider {...acting} failure={failure} here={laboratoriesPath(zone)}>
      <PageHeader
        title={title}
        lead={
          <>
            {isOwn ? t('leadOwn') : t('lead')} <RuleIds ids={['Z14']} />
          </>
        }
        actions={
          canRegister && (
            <LinkButton look="primary" to={registerPath(zone)} preventScrollReset>
              {t('register.open')}
            </LinkButton>
          )
        }
      />
      <ActivityTabs zone={zone} pages={page.pages} />
      <div className="space-y-12">
        <RegisterSection page={page} />
        {!isOwn && <Figures board={board} />}
        {!isOwn && <ToGuidePanel page={page} />}
        <ExpiringPanel page={page} />
        <LaboratoryPipeline page={page} />
        {page.candidates && <CandidatesPanel zone={zone} candidates={page.candidates} />}
      </div>
    </ActingProvider>
  );
}

function Figures({ board }: { board: Page['board'] }) {
  const { t } = useTranslation('laboratories');
  const { qualifying, guided, counts, visitsRequired, year, expiring } = board;
  return (
    <Stats>
      <Stat
        label={t('figures.guided', { year })}
        unit={t('figures.ofQualifying', { count: qualifying })}
        note={visitsRequired === null ? t('figures.noRule') : t('figures.perYear', { count: visitsRequired })}
      >
        <Count value={visitsRequired === null ? null : guided} />
      </Stat>
      <Stat label={t('figures.accredited')}>
        <Count value={counts.accredited ?? 0} />
      </Stat>
      <Stat label={t('figures.lapsed')} note={expiring.length > 0 && t('figures.expiring', { count: expiring.length })}>
        <Count value={counts.lapsed ?? 0} />
      </Stat>
    </Stats>
  );
}
