import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { inboxEntryPath } from '../paths.ts';
import { Form } from '../ui/form.tsx';
import { formatDate } from '../ui/format.ts';
import { Badge, Mark } from '../ui/status.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { type InboxEntry, isNewsKind, matterTitle } from './matter-title.ts';
import { useMatterWords } from './use-matter-words.ts';

interface ListProps {
  entries: readonly InboxEntry[];
  /** The list's name for screen readers. */
  label: string;
  /** The inbox as it is shown now, to come back to. */
  here: string;
}

/** Entries of a day one below the other, each leading to where it is done. */
export function InboxList({ entries, label, here }: ListProps) {
  return (
    <ul aria-label={label} className="-mt-3">
      {entries.map((entry) => (
        <EntryRow key={entry.id} entry={entry} here={here} />
      ))}
    </ul>
  );
}

function EntryRow({ entry, here }: { entry: InboxEntry; here: string }) {
  const { t } = useTranslation('notifications');
  const title = matterTitle(useMatterWords(), entry);
  const isNew = entry.readAt === null && entry.settledAt === null;
  return (
    <li
      className={clsx(
        'border-rule hover:bg-sunken relative grid gap-x-6 gap-y-1 border-b py-2.5 last:border-b-0',
        'sm:grid-cols-[minmax(0,1fr)_14rem_7rem] sm:items-baseline',
      )}
    >
      <p className="min-w-0 break-words">
        <Link
          to={inboxEntryPath(entry.zone, entry.id)}
          className={clsx('after:absolute after:inset-0', isNew ? 'text-ink font-semibold' : 'text-ink-2')}
        >
          {title}
        </Link>{' '}
        {isNew && <Badge tone="info">{t('entry.new')}</Badge>}
      </p>
      <p className="text-sm">
        <Standing entry={entry} />
      </p>
      <div className="no-print relative z-1 max-sm:-ms-2.5 sm:text-end">
        {isNew && (
          <Form className="" label={t('markReadNamed', { title })}>
            <input type="hidden" name="zone" value={entry.zone} />
            <input type="hidden" name="id" value={entry.id} />
            <input type="hidden" name="returnTo" value={here} />
            <SubmitButton look="quiet" size="small" name="intent" value="mark">
              {t('markRead')}
            </SubmitButton>
          </Form>
        )}
      </div>
    </li>
  );
}

/** Done, late, or until when. */
function Standing({ entry: { kind, dueOn, isLate, settledAt } }: { entry: InboxEntry }) {
  const { t } = useTranslation('notifications');
  const locale = useLocale();
  if (settledAt !== null) {
    return (
      <Mark tone="idle" glyph="check">
        {t('entry.settled')}
      </Mark>
    );
  }
  if (dueOn === null) return null;
  const date = formatDate(dueOn, locale);
  if (isLate) {
    return (
      <Mark tone="bad" glyph="alarm">
        {t('entry.late', { date })}
      </Mark>
    );
  }
  return <span className="text-ink-2">{t(isNewsKind(kind) ? 'entry.day' : 'entry.due', { date })}</span>;
}
