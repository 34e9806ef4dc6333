import { useTranslation } from 'react-i18next';
import { Count } from '../../ui/figures.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import type { SignInPage } from './read-sign-in.server.ts';

/** How many have come; not for paper, where they would stand still. */
export function SignInNumbers({ page: { signedIn, expected, attended } }: { page: SignInPage }) {
  const { t } = useTranslation('attend');
  const people = t('signIn.people');
  return (
    <div className="no-print">
      <Stats>
        <Stat label={t('signIn.count')} unit={people} size="large" note={t('signIn.refreshes')}>
          <Count value={signedIn} />
        </Stat>
        <Stat label={t('signIn.attended')} unit={people}>
          <Count value={attended} />
        </Stat>
        <Stat label={t('signIn.expected')} unit={people}>
          <Count value={expected} />
        </Stat>
      </Stats>
    </div>
  );
}
