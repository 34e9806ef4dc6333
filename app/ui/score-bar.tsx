import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { type DecimalString, formatPercent, formatShare, toGeometry } from './format.ts';

export interface ScoreBarProps {
  /** Percent of the own total, 0 to 100. */
  verified: DecimalString;
  projected: DecimalString;
  /** Share (0 to 1) of the assessable weight that has been assessed. */
  coverage?: DecimalString;
  /** What is scored, for screen readers where no neighbouring text says it. */
  label?: string;
  size?: 'regular' | 'slim';
}

const within = (percent: number) => Math.min(100, Math.max(0, percent));

/**
 * A score from 0 to 100: verified solid, projected hatched behind it. The ground is solid as far as the plan has been
 * assessed and dotted beyond the coverage tick, so what was lost differs from what is still open.
 */
export function ScoreBar({ verified, projected, coverage, label, size = 'regular' }: ScoreBarProps) {
  const { t } = useTranslation();
  const verifiedWidth = within(toGeometry(verified));
  const projectedWidth = within(toGeometry(projected));
  const covered = coverage === undefined ? 100 : within(toGeometry(coverage) * 100);
  const text = [
    label,
    t('score.verifiedIs', { value: formatPercent(verified) }),
    t('score.projectedIs', { value: formatPercent(projected) }),
    coverage !== undefined && t('score.coverage', { share: formatShare(coverage) }),
  ];
  return (
    <div
      role="img"
      aria-label={text.filter(Boolean).join(t('listSeparator'))}
      className={clsx('relative w-full min-w-16', size === 'regular' ? 'h-3' : 'h-2')}
    >
      <div className="border-rule-strong absolute inset-x-0 bottom-0 border-b border-dotted" />
      <div className="bg-idle-soft ink-fast absolute inset-y-0 left-0" style={{ width: `${covered}%` }} />
      <div className="hatched absolute inset-y-0 left-0" style={{ width: `${projectedWidth}%` }} />
      <div className="bg-accent ink-fast absolute inset-y-0 left-0" style={{ width: `${verifiedWidth}%` }} />
      {verifiedWidth === 0 && <div className="bg-ink-2 absolute inset-y-0 left-0 w-px" />}
      {coverage !== undefined && covered < 100 && (
        <div className="bg-ink absolute -inset-y-0.5 w-px" style={{ left: `${covered}%` }} />
      )}
    </div>
  );
}

/** What the parts of a ScoreBar mean; once on each page that has one. */
export function ScoreLegend() {
  const { t } = useTranslation();
  return (
    <ul className="text-ink-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">
      <li className="flex items-center gap-1.5">
        <span className="bg-accent ink-fast h-2.5 w-5" />
        {t('score.verified')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="hatched h-2.5 w-5" />
        {t('score.projected')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="bg-idle-soft ink-fast border-rule-strong h-2.5 w-5 border" />
        {t('score.lost')}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="border-rule-strong relative h-2.5 w-5 border-b border-dotted">
          <span className="bg-ink absolute -inset-y-0.5 left-0 w-px" />
        </span>
        {t('score.open')}
      </li>
    </ul>
  );
}
