import { Link } from '@remix-run/react';
import { clsx } from 'clsx';

export interface Tab {
  href: string;
  label: string;
  current: boolean;
  /** How many there are behind it. */
  count?: number;
}

/** Views of one thing as links: each has its own address. They wrap rather than scroll. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="no-print border-rule mb-6 border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6 max-sm:gap-x-4">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              to={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={clsx(
                'block border-b-2 py-2 no-underline max-sm:py-1 max-sm:text-sm',
                tab.current
                  ? 'border-accent text-ink font-semibold'
                  : 'text-ink-2 hover:border-rule-strong border-transparent',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-ink-3 figures ms-1.5 text-sm font-normal">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
