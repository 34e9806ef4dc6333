import { Link } from '@remix-run/react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Crumb {
  label: string;
  href: string;
}

export interface PageHeaderProps {
  title: string;
  /** The way here; the page itself is not part of it. */
  breadcrumb?: readonly Crumb[];
  /** State, holder, due date: what one must know before reading on. */
  state?: ReactNode;
  /** The page's answer in a sentence. */
  lead?: ReactNode;
  /** The next allowed actions, the main one first. */
  actions?: ReactNode;
}

/** Way, title, state and actions on top of a page. */
export function PageHeader({ title, breadcrumb = [], state, lead, actions }: PageHeaderProps) {
  return (
    <div className="mb-8">
      {breadcrumb.length > 0 && <Breadcrumb crumbs={breadcrumb} />}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {state && <div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">{state}</div>}
          {lead && <div className="text-ink-2 mt-2 max-w-text">{lead}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('breadcrumb')} className="no-print text-ink-3 mb-1.5 text-sm">
      {crumbs.map(({ label, href }, index) => (
        <Fragment key={href}>
          {index > 0 && (
            <span aria-hidden="true" className="mx-2">
              /
            </span>
          )}
          <Link to={href} className="text-ink-2">
            {label}
          </Link>
        </Fragment>
      ))}
    </nav>
  );
}
