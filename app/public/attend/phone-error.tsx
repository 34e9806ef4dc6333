import { useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { loader as rootLoader } from '../../root.tsx';
import { ErrorPage } from '../../shell/error-page.tsx';

/** What went wrong, on a page without the frame; whoever holds a code is a stranger there, signed in or not. */
export function PhoneError() {
  const requestId = useRouteLoaderData<typeof rootLoader>('root')?.requestId;
  return (
    <main id="main" className="mx-auto w-full max-w-lg px-5">
      <ErrorPage error={useRouteError()} requestId={requestId} isStranger />
    </main>
  );
}
