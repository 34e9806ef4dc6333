import type { ReactNode } from 'react';

/** Nothing here yet: says why, and how it gets filled. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-rule border-y px-1 py-8">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="text-ink-2 mt-1 max-w-text">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
