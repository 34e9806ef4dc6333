import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ANNOUNCEMENTS_PATH, PUBLIC_REPORT_PATH } from '../paths.ts';
import { LanguageChoice } from '../shell/preferences-form.tsx';
import { TextInput } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';

/** The way in: one form, and the language for those who can't read the other. */
export function SignInPage({ failure }: { failure: FormFailure | null }) {
  const { t } = useTranslation('accounts');
  const { t: tCommon } = useTranslation();
  const { t: tPublic } = useTranslation('public');
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-5 py-8 sm:py-14">
      <header className="mb-10">
        <p className="flex items-baseline gap-2">
          <span className="bg-accent ink-fast inline-block h-4 w-1 self-center" aria-hidden="true" />
          <span className="text-lg font-bold">{tCommon('product.name')}</span>
          <span className="text-ink-3 text-sm">{tCommon('product.otherName')}</span>
        </p>
        <p className="text-ink-3 mt-1 text-sm">{tCommon('product.description')}</p>
      </header>
      <main id="main" className="grow">
        <h1 className="mb-6 text-2xl">{t('signIn.title')}</h1>
        <Form failure={failure}>
          <TextInput
            name="username"
            label={t('field.username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
          />
          <TextInput
            name="password"
            type="password"
            label={t('field.password')}
            autoComplete="current-password"
            required
          />
          <FormActions>
            <SubmitButton pendingText={t('signIn.pending')}>{t('signIn.submit')}</SubmitButton>
          </FormActions>
        </Form>
        <p className="text-ink-3 mt-8 text-sm">{t('signIn.help')}</p>
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <Link to={PUBLIC_REPORT_PATH}>{tPublic('report.link')}</Link>
          <Link to={ANNOUNCEMENTS_PATH}>{tPublic('announcements.title')}</Link>
        </p>
      </main>
      <footer className="border-rule mt-10 border-t pt-4">
        <LanguageChoice />
      </footer>
    </div>
  );
}
