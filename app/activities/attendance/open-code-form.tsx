import { useTranslation } from 'react-i18next';
import { ActForm } from '../../acts/acting.tsx';
import { TextInput } from '../../ui/field.tsx';
import { civilDayOf, formatClock } from '../../ui/format.ts';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { SignInPage } from './read-sign-in.server.ts';

const localOf = (instant: string) => `${civilDayOf(instant)}T${formatClock(instant)}`;

/** Filled with the usual times; left empty, they are taken, too. */
export function OpenCodeForm({ page: { usual, current } }: { page: SignInPage }) {
  const { t } = useTranslation('attend');
  return (
    <ActForm
      name="open"
      label={t('signIn.open')}
      button={<SubmitButton look={current ? 'secondary' : 'primary'}>{t('signIn.submit')}</SubmitButton>}
      {...(!current && { cancelHref: null })}
    >
      <p className="text-ink-3 max-w-text text-sm">{t('signIn.openHint')}</p>
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <TextInput
          name="opensAt"
          type="datetime-local"
          label={t('signIn.opensAt')}
          defaultValue={localOf(usual.opensAt)}
          optional
        />
        <TextInput
          name="closesAt"
          type="datetime-local"
          label={t('signIn.closesAt')}
          defaultValue={localOf(usual.closesAt)}
          optional
        />
      </div>
    </ActForm>
  );
}
