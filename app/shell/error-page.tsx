import { isRouteErrorResponse, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../server/platform/errors.ts';
import { ANNOUNCEMENTS_PATH, HOME_PATH, PUBLIC_REPORT_PATH, signInPath } from '../paths.ts';
import { isRefusalBody } from '../refusal.ts';
import { LinkButton } from '../ui/button.tsx';
import { RuleIds } from '../ui/rule-ids.tsx';

type PageKind = Exclude<ErrorCode, 'passwordChangeRequired' | 'stale'>;

const KIND_OF_STATUS: Record<number, PageKind> = {
  400: 'badInput',
  401: 'notSignedIn',
  403: 'forbidden',
  404: 'notFound',
  405: 'badInput',
  409: 'conflict',
  413: 'tooLarge',
  422: 'refused',
  429: 'tooManyRequests',
  503: 'unavailable',
};

interface Failure {
  status: number;
  kind: PageKind;
  message?: string;
  rule?: string;
}

function failureOf(error: unknown): Failure {
  if (!isRouteErrorResponse(error)) return { status: 500, kind: 'internal' };
  const kind = KIND_OF_STATUS[error.status] ?? 'internal';
  const refusal = isRefusalBody(error.data) ? error.data.error : undefined;
  return { status: error.status, kind, message: refusal?.message, rule: refusal?.rule };
}

interface ErrorPageProps {
  error: unknown;
  requestId?: string;
  /** Not signed in, on a page that is open to everybody. */
  isStranger?: boolean;
}

/** What went wrong, in words, and what to do next. Never a stack trace. */
export function ErrorPage({ error, requestId, isStranger = false }: ErrorPageProps) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { status, kind, message, rule } = failureOf(error);
  const canRetry = kind === 'internal' || kind === 'unavailable' || kind === 'tooManyRequests' || kind === 'conflict';
  return (
    <div className="max-w-text py-8 sm:py-14">
      <p className="text-ink-3 figures text-sm">{status}</p>
      <h1 className="mt-1 text-2xl sm:text-3xl">{t(`errorPage.${kind}.title`)}</h1>
      <p className="mt-4 text-lg">{message ?? t(`errorPage.${kind}.message`)}</p>
      {rule && (
        <p className="mt-2">
          {t('rule.basis')} <RuleIds ids={[rule]} />
        </p>
      )}
      <p className="text-ink-2 mt-2">
        {isStranger && kind === 'notFound' ? t('errorPage.notFound.nextPublic') : t(`errorPage.${kind}.next`)}
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        {kind === 'notSignedIn' && (
          <LinkButton look="primary" to={signInPath(pathname + search)}>
            {t('account.signIn')}
          </LinkButton>
        )}
        {canRetry && (
          <LinkButton look="primary" to={pathname + search} reloadDocument>
            {t('errorPage.retry')}
          </LinkButton>
        )}
        {isStranger ? (
          <>
            <LinkButton to={ANNOUNCEMENTS_PATH}>{t('nav.announcements')}</LinkButton>
            <LinkButton to={PUBLIC_REPORT_PATH}>{t('nav.publicReport')}</LinkButton>
          </>
        ) : (
          <LinkButton to={HOME_PATH}>{t('errorPage.home')}</LinkButton>
        )}
      </div>
      {status >= 500 && requestId && (
        <p className="text-ink-3 mt-8 font-mono text-xs">{t('errorPage.reference', { id: requestId })}</p>
      )}
    </div>
  );
}
