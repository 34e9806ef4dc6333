import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Tone } from './status.tsx';

const LOOKS = {
  good: 'border-good bg-good-soft',
  warn: 'border-warn bg-warn-soft',
  bad: 'border-bad bg-bad-soft',
  info: 'border-info bg-info-soft',
  idle: 'border-rule-strong bg-sunken',
} as const satisfies Record<Tone, string>;

export interface NoticeProps {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  /** 'alert' interrupts a screen reader: for what has just gone wrong. 'status' waits: for what has just gone well. */
  role?: 'alert' | 'status';
}

/** Something the reader should know before going on. */
export function Notice({ tone = 'info', title, children, role }: NoticeProps) {
  return (
    <div role={role} className={clsx('ink-fast max-w-text border-l-4 px-4 py-2.5', LOOKS[tone])}>
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={clsx(title && 'mt-0.5', 'text-sm')}>{children}</div>}
    </div>
  );
}
