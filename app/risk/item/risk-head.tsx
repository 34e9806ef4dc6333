import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { riskPath, risksPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Instant } from '../../ui/figures.tsx';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Badge } from '../../ui/status.tsx';
import { TermMark } from '../board/term-mark.tsx';
import { LevelMark, RiskStateMark, UrgencyMark } from '../marks.tsx';
import type { Risk } from './read-risk-page.server.ts';

/** Which risk this is, where it stands, who has it, since when and until when. */
export function RiskHead({ zone, risk }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  const locale = useLocale();
  const { number, title, state, stateSince, level, urgency, term, escalatedOn, isMajor } = risk;
  return (
    <>
      <PageHeader
        title={title || number}
        breadcrumb={[{ label: t('board.title'), href: risksPath(zone) }]}
        state={
          <>
            <span className="figures text-ink-3">{number}</span>
            <RiskStateMark state={state} />
            <LevelMark level={level} />
            {urgency && <UrgencyMark urgency={urgency} />}
            {isMajor && <Badge tone="info">{t('item.major')}</Badge>}
            {escalatedOn && <Badge tone="bad">{t('item.escalated', { day: formatDate(escalatedOn, locale) })}</Badge>}
          </>
        }
        lead={
          <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <span>
              <HolderText risk={risk} />
              <span className="text-ink-3 ms-2 text-sm">
                {t('item.since')} <Instant at={stateSince} />
              </span>
            </span>
            {term && <TermMark term={term} />}
          </span>
        }
      />
      <Ended zone={zone} risk={risk} />
    </>
  );
}

function HolderText({ risk: { holder, owner } }: { risk: Risk }) {
  const { t } = useTranslation('risk');
  if (!holder) return t('item.over');
  const role = t(`role.${holder}`);
  // Whoever was named is of the technical group.
  return owner && holder === 'technical' ? t('item.withOwner', { role, owner: owner.name }) : t('item.with', { role });
}

/** Where a merged risk went on; what is left of a destroyed one. */
function Ended({ zone, risk: { state, mergedInto } }: { zone: string; risk: Risk }) {
  const { t } = useTranslation('risk');
  if (state === 'destroyed') return <Notice tone="idle" title={t('item.destroyed')} />;
  if (state !== 'merged') return null;
  return (
    <Notice tone="idle">
      {mergedInto ? (
        <Link to={riskPath(zone, mergedInto.id)}>{t('item.mergedInto', { number: mergedInto.number })}</Link>
      ) : (
        t('item.mergedIntoHidden')
      )}
    </Notice>
  );
}
