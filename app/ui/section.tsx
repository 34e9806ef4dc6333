import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

export interface SectionProps {
  title: string;
  /** One or two sentences under the title. */
  intro?: ReactNode;
  /** Links or buttons at the right of the title. */
  actions?: ReactNode;
  /** For links to it. */
  id?: string;
  level?: 2 | 3;
  children: ReactNode;
  className?: string;
}

/** A part of a page: a rule, a heading, the content. No box. */
export function Section({ title, intro, actions, id, level = 2, children, className }: SectionProps) {
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={clsx(
        'scroll-mt-4',
        level === 2 ? 'border-ink border-t-2 pt-3' : 'border-rule-strong border-t pt-2.5',
        className,
      )}
    >
      <div className="mb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
          <Heading id={headingId} className={level === 2 ? 'text-lg' : 'text-base'}>
            {title}
          </Heading>
          {actions && <div className="flex flex-wrap gap-x-4 gap-y-2 text-sm">{actions}</div>}
        </div>
        {intro && <div className="text-ink-2 max-w-text mt-0.5 text-sm">{intro}</div>}
      </div>
      {children}
    </section>
  );
}
