import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../../paths.ts';
import { Timeline } from '../../ui/timeline.tsx';

interface Revision {
  revision: number;
  filedBy: string;
  filedAt: string;
  reason: string;
}

interface RevisionTimelineProps<Each extends Revision> {
  revisions: readonly Each[];
  shown: number | null;
  /** What else is to be said of a revision. */
  facts: (revision: Each) => ReactNode;
}

/** All revisions of a month, the newest first; each leads to itself. */
export function RevisionTimeline<Each extends Revision>({ revisions, shown, facts }: RevisionTimelineProps<Each>) {
  const { t } = useTranslation('lists');
  const location = useLocation();
  const [newest] = revisions;
  const entries = revisions.map((each) => {
    const { revision, filedBy, filedAt, reason } = each;
    const name = t('revision.name', { revision });
    const asked = each === newest ? null : String(revision);
    const others = { cursor: null, done: null, open: null, import: null };
    return {
      id: String(revision),
      at: filedAt,
      who: filedBy,
      what:
        revision === shown ? (
          <span aria-current="true">{t('revision.shown', { revision })}</span>
        ) : (
          <Link to={withSearch(location, { ...others, revision: asked })}>{name}</Link>
        ),
      why: (
        <>
          {reason && <p>{t('revision.reason', { reason })}</p>}
          <p className="text-ink-3">{facts(each)}</p>
        </>
      ),
    };
  });
  return <Timeline entries={entries} />;
}
