import type { ReactNode } from 'react';

// Drawn on a 16-unit grid with one stroke width, so that all of them sit alike beside text.
const SHAPES = {
  menu: <path d="M2 4.5h12M2 8h12M2 11.5h12" />,
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  chevron: <path d="m4 6 4 4 4-4" />,
  arrowRight: <path d="M3 8h9.5M9 4.5 12.5 8 9 11.5" />,
  arrowLeft: <path d="M13 8H3.5M7 4.5 3.5 8 7 11.5" />,
  ascending: <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />,
  descending: <path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />,
  person: (
    <>
      <circle cx="8" cy="5.25" r="2.75" />
      <path d="M2.75 14c.5-3 2.6-4.5 5.25-4.5s4.75 1.5 5.25 4.5" />
    </>
  ),
  appearance: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" fill="currentColor" />
    </>
  ),
  bell: <path d="M3 11.5h10L11.75 9.5V6.75a3.75 3.75 0 0 0-7.5 0V9.5zM6.75 13.75h2.5M8 3V1.75" />,
  file: <path d="M4 1.75h5L12.5 5v9.25h-8.5zM9 1.75V5h3.5" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** A line drawing beside a word; it says nothing on its own, so it is hidden from screen readers. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`inline-block shrink-0 ${className}`}
    >
      {SHAPES[name]}
    </svg>
  );
}
