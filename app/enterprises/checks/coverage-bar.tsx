import { toGeometry } from '../../ui/format.ts';

interface CoverageBarProps {
  /** From 0 to 1. */
  share: string;
  /** What the bar says, in words. */
  label: string;
}

const FULL = 100;

/** How many of all, as a bar; the words stand beside it, so colour and length carry nothing alone. */
export function CoverageBar({ share, label }: CoverageBarProps) {
  const width = Math.min(FULL, Math.max(0, toGeometry(share) * FULL));
  return (
    <div role="img" aria-label={label} className="bg-idle-soft ink-fast border-rule-strong h-3 w-full border-b">
      <div className="bg-accent ink-fast h-full" style={{ width: `${width}%` }} />
    </div>
  );
}
