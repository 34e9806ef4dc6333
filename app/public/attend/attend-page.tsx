import { useTranslation } from 'react-i18next';
import { TextInput } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Form } from '../../ui/form.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { formatClock } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { FormActions, SubmitButton } from '../../ui/submit-button.tsx';
import { PhoneFrame } from './phone-frame.tsx';
import type { AttendPage as Page } from './read-attend.server.ts';
import type { SignedInBefore } from './signed-in-before.ts';
import { TrainingFacts } from './training-facts.tsx';

interface AttendPageProps {
  page: Page;
  failure: FormFailure | null;
  /** Once somebody signs in who had done so. */
  before: SignedInBefore | null;
}

/** Here and now: sign in at this training. */
export function AttendPage({ page, failure, before }: AttendPageProps) {
  return (
    <PhoneFrame zone={page.zone} kicker={page.title} title={page.training.title}>
      <TrainingFacts training={page.training} />
      {page.state === 'open' ? (
        <SignInForm page={page} failure={failure} before={before} />
      ) : (
        <NotOpen page={page} state={page.state} />
      )}
    </PhoneFrame>
  );
}

function SignInForm({ page, failure, before }: AttendPageProps) {
  const { t } = useTranslation('attend');
  const isNamesake = before !== null || failure?.values.isNamesake !== undefined;
  return (
    <>
      {before && (
        <Notice tone="good" role="status" title={t('phone.already', { time: formatClock(before.signedInAt) })}>
          {t('phone.alreadyText')}
        </Notice>
      )}
      <Form
        key={before ? 'namesake' : 'first'}
        failure={failure}
        draft={before?.values}
        label={page.title}
        className="space-y-5"
      >
        <input type="hidden" name="submission" value={page.submission} />
        {isNamesake && <input type="hidden" name="isNamesake" value="on" />}
        {before && (
          <div className="border-rule border-t pt-4">
            <h2 className="text-base font-semibold">{t('phone.notMe')}</h2>
            <p className="text-ink-2 text-sm">{t('phone.notMeText')}</p>
          </div>
        )}
        <TextInput name="name" label={t('phone.name')} autoComplete="name" maxLength={60} required />
        <TextInput
          name="organisation"
          label={t('phone.organisation')}
          hint={t('phone.organisationHint')}
          autoComplete="organization"
          maxLength={200}
          required
        />
        <TextInput
          name="phoneTail"
          label={t('phone.phoneTail')}
          hint={!isNamesake && t('phone.phoneTailHint')}
          inputMode="numeric"
          maxLength={4}
          width="short"
          optional={!isNamesake}
          required={isNamesake}
        />
        <p className="text-ink-3 text-sm">{t('phone.privacy')}</p>
        <FormActions>
          <SubmitButton look={before ? 'secondary' : 'primary'} pendingText={t('phone.sending')}>
            {t('phone.submit')}
          </SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}

function NotOpen({ page, state }: { page: Page; state: Exclude<Page['state'], 'open'> }) {
  const { t } = useTranslation('attend');
  return (
    <Notice tone={state === 'early' ? 'info' : 'warn'} title={t(`phone.${state}`)}>
      {state === 'early' && <At text={t('phone.earlyText', { time: SLOT })} at={page.opensAt} />}
      {state === 'expired' && <At text={t('phone.expiredText', { time: SLOT })} at={page.closesAt} />}
      {state === 'revoked' && t('phone.revokedText')}
      {state === 'cancelled' && t('phone.cancelledText')}
    </Notice>
  );
}

const SLOT = '\u0000';

/** A sentence with an instant in it. */
function At({ text, at }: { text: string; at: string }) {
  const [before, after] = text.split(SLOT);
  return (
    <>
      {before}
      <Instant at={at} className="font-medium" />
      {after}
    </>
  );
}
