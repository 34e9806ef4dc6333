import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { queuePath } from '../../paths.ts';
import { ExplainLink } from '../../ui/explain.tsx';
import { Count, Percent, Share } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import { ScoreBar, ScoreLegend } from '../../ui/score-bar.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { BandMark } from '../../ui/status.tsx';
import type { DashboardView } from './read-dashboard.server.ts';

/** The zone's figures: verified, projected, coverage, what is late and what waits. */
export function Headline({ zoneId, view }: { zoneId: string; view: DashboardView }) {
  const { t } = useTranslation('assessment');
  const { percent, coverage, waiting, deadlines } = view;
  const overdue = deadlines.filter(({ isOverdue }) => isOverdue).length;
  const dueSoon = deadlines.length - overdue;
  return (
    <div className="space-y-5">
      <Stats>
        <Stat
          label={t('dashboard.stat.percent')}
          size="large"
          delta={useDelta(view)}
          note={view.band && <BandMark band={view.band} />}
        >
          <ExplainLink kind="zone-percent" id={zoneId}>
            <Percent value={percent?.verified} missing="inapplicable" />
          </ExplainLink>
        </Stat>
        <Stat label={t('dashboard.stat.projected')} size="large">
          <ExplainLink kind="zone-projected" id={zoneId}>
            <Percent value={percent?.projected} missing="inapplicable" />
          </ExplainLink>
        </Stat>
        <Stat label={t('dashboard.stat.coverage')} size="large" note={t('dashboard.stat.coverageNote')}>
          <ExplainLink kind="zone-coverage" id={zoneId}>
            <Share value={coverage} missing="inapplicable" />
          </ExplainLink>
        </Stat>
        <Stat
          label={t('dashboard.stat.overdue')}
          size="large"
          note={dueSoon > 0 && t('dashboard.stat.dueSoon', { count: dueSoon })}
        >
          <Count value={overdue} />
        </Stat>
        {waiting !== null && (
          <Stat
            label={t('dashboard.stat.waiting')}
            size="large"
            note={<Link to={queuePath(zoneId)}>{t('dashboard.stat.toQueue')}</Link>}
          >
            <Count value={waiting} />
          </Stat>
        )}
      </Stats>
      {percent && (
        <div className="space-y-2">
          <ScoreBar verified={percent.verified} projected={percent.projected} coverage={coverage ?? undefined} />
          <ScoreLegend />
        </div>
      )}
    </div>
  );
}

function useDelta({ change }: DashboardView) {
  const { t } = useTranslation('assessment');
  const locale = useLocale();
  if (!change) return undefined;
  return {
    value: change.value,
    unit: t('dashboard.change.unit'),
    period: t('dashboard.change.since', { date: formatDate(change.since, locale) }),
    better: 'more',
  } as const;
}
