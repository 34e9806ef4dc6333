import { Link, useParams } from '@remix-run/react';
import { rulePath } from '../paths.ts';

/** Articles by id (E10, Z4). Inside a zone each leads to its text. */
export function RuleIds({ ids }: { ids: readonly string[] }) {
  const { zone } = useParams();
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1.5 gap-y-1">
      {ids.map((id) =>
        zone ? (
          <Link key={id} to={rulePath(zone, id)} className="min-w-6 py-0.5 font-mono text-[0.92em]">
            {id}
          </Link>
        ) : (
          <span key={id} className="font-mono text-[0.92em]">
            {id}
          </span>
        ),
      )}
    </span>
  );
}
