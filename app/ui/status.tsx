import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export const TONES = ['good', 'warn', 'bad', 'info', 'idle'] as const;
export type Tone = (typeof TONES)[number];

const TEXT = {
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  info: 'text-info',
  idle: 'text-ink-3',
} as const satisfies Record<Tone, string>;

const FILL = {
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  idle: 'bg-idle-soft text-ink-2',
} as const satisfies Record<Tone, string>;

/** A word on a tinted ground: kinds, counts, labels. For states use StatusMark, which also has a shape. */
export function Badge({ tone = 'idle', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'ink-fast inline-block rounded-sm px-1.5 py-px text-xs font-medium whitespace-nowrap',
        FILL[tone],
      )}
    >
      {children}
    </span>
  );
}

// No two states share a shape, so colour is never the only difference (and print may be grey).
const GLYPHS = {
  pencil: <path d="m3 11 .5-2.5L10 2l2 2-6.5 6.5zM8.75 3.25l2 2" />,
  half: (
    <>
      <circle cx="7" cy="7" r="4.75" />
      <path d="M7 2.25a4.75 4.75 0 0 1 0 9.5Z" fill="currentColor" />
    </>
  ),
  back: <path d="M5 2 2.25 4.75 5 7.5M2.5 4.75H8.5a3.25 3.25 0 0 1 0 6.5H5" />,
  check: (
    <>
      <circle cx="7" cy="7" r="5.5" fill="currentColor" stroke="none" />
      <path d="m4.5 7.25 1.75 1.75L9.75 5.25" stroke="var(--page)" />
    </>
  ),
  dashedCircle: <circle cx="7" cy="7" r="5" strokeDasharray="2.1 2.1" />,
  dash: <path d="M2.5 7h9" />,
  slashed: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="m3.5 10.5 7-7" />
    </>
  ),
  square: (
    <>
      <rect x="2.5" y="6" width="9" height="6" fill="currentColor" />
      <path d="M4.5 6V4.25a2.5 2.5 0 0 1 5 0V6" />
    </>
  ),
  alarm: (
    <>
      <path d="M7 1.25 13.25 12.5H.75Z" fill="currentColor" stroke="currentColor" strokeWidth="1" />
      <path d="M7 5.25v3.5M7 10.6v.1" stroke="var(--page)" />
    </>
  ),
  lagging: <path d="M1.5 3h11L7 12Z" />,
  clock: (
    <>
      <circle cx="7" cy="7" r="5" />
      <path d="M7 4v3.25L9 8.5" />
    </>
  ),
  ring: <circle cx="7" cy="7" r="4.25" strokeWidth="2.5" />,
  flag: <path d="M3.5 12.5v-11h7.5L9 4.25 11 7H3.5" />,
  gauge: <path d="M2 11.5V8M5.3 11.5V5.5M8.7 11.5V7M12 11.5v-9" strokeWidth="2" />,
} as const satisfies Record<string, ReactNode>;

export type Glyph = keyof typeof GLYPHS;

// The one place for what a state looks like; its word is `status.<state>` of the common catalogue.
const LOOKS = {
  draft: { tone: 'idle', glyph: 'pencil' },
  submitted: { tone: 'info', glyph: 'half' },
  returned: { tone: 'warn', glyph: 'back' },
  verified: { tone: 'good', glyph: 'check' },
  measured: { tone: 'good', glyph: 'gauge' },
  unassessed: { tone: 'idle', glyph: 'dashedCircle' },
  noData: { tone: 'idle', glyph: 'dash' },
  inapplicable: { tone: 'idle', glyph: 'slashed' },
  closed: { tone: 'idle', glyph: 'square' },
  open: { tone: 'info', glyph: 'ring' },
  overdue: { tone: 'bad', glyph: 'alarm' },
  dueSoon: { tone: 'warn', glyph: 'clock' },
  behindPace: { tone: 'warn', glyph: 'lagging' },
  appealed: { tone: 'info', glyph: 'flag' },
} as const satisfies Record<string, { tone: Tone; glyph: Glyph }>;

export type Status = keyof typeof LOOKS;

/** Narrows a state that comes from the server to one that has a look. */
export const isStatus = (value: string): value is Status => Object.hasOwn(LOOKS, value);

/** Every state that has a look. */
export const STATUSES: readonly Status[] = Object.keys(LOOKS).filter((name) => isStatus(name));

/** A state: colour, shape and word together. */
export function StatusMark({ status, className }: { status: Status; className?: string }) {
  const { t } = useTranslation();
  const { tone, glyph } = LOOKS[status];
  return (
    <Mark tone={tone} glyph={glyph} className={className}>
      {t(`status.${status}`)}
    </Mark>
  );
}

/** The same look for states of an area that StatusMark doesn't know. Choose a shape that its neighbours don't use. */
export function Mark({
  tone,
  glyph,
  children,
  className,
}: {
  tone: Tone;
  glyph: Glyph;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span className={clsx('inline-flex items-baseline gap-1.5 whitespace-nowrap', TEXT[tone], className)}>
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="relative top-[0.1875rem] shrink-0"
      >
        {GLYPHS[glyph]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

const BANDS = {
  green: { tone: 'good', glyph: 'check' },
  amber: { tone: 'warn', glyph: 'lagging' },
  red: { tone: 'bad', glyph: 'alarm' },
} as const satisfies Record<string, { tone: Tone; glyph: Glyph }>;

export type Band = keyof typeof BANDS;

/** The band in which a score lies, never by colour alone. */
export function BandMark({ band }: { band: Band }) {
  const { t } = useTranslation();
  return <Mark {...BANDS[band]}>{t(`band.${band}`)}</Mark>;
}
