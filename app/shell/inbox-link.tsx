import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { INBOX_PATH } from '../paths.ts';
import { Icon } from '../ui/icon.tsx';

/** More than that is simply many; the page tells how many. */
const MOST_SHOWN = 99;

/** The way to the inbox, with what is new in it. */
export function InboxLink({ unread }: { unread: number | null }) {
  const { t } = useTranslation();
  return (
    <Link
      to={INBOX_PATH}
      aria-label={unread ? t('inbox.unread', { count: unread }) : t('inbox.none')}
      className="hover:bg-sunken text-ink-2 flex min-h-9 min-w-9 items-center justify-center gap-1 rounded-md px-2 no-underline max-md:min-h-11"
    >
      <Icon name="bell" />
      {unread !== null && unread > 0 && (
        <span className="ink-fast bg-accent text-on-accent figures rounded-full px-1.5 text-xs font-semibold">
          {unread > MOST_SHOWN ? t('inbox.most', { count: MOST_SHOWN }) : unread}
        </span>
      )}
    </Link>
  );
}
