import { useTranslation } from 'react-i18next';
import type { Api } from '../load-context.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Instant } from '../ui/figures.tsx';
import { Form } from '../ui/form.tsx';
import { Section } from '../ui/section.tsx';
import { Badge } from '../ui/status.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { deviceOf } from './device.ts';

type Session = Awaited<ReturnType<Api['accounts']['listSessions']>>['sessions'][number];

/** Where the person is signed in, and the way to end all of it. */
export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation('accounts');
  const columns: Column<Session>[] = [
    {
      id: 'device',
      header: t('sessions.device'),
      rowHeader: true,
      cell: (session) => (
        <>
          <DeviceName userAgent={session.userAgent} />{' '}
          {session.current && <Badge tone="info">{t('sessions.current')}</Badge>}
        </>
      ),
    },
    { id: 'address', header: t('sessions.address'), cell: ({ address }) => address },
    {
      id: 'createdAt',
      header: t('sessions.since'),
      narrow: 'full',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
    { id: 'endsAt', header: t('sessions.endsAt'), narrow: 'full', cell: ({ endsAt }) => <Instant at={endsAt} /> },
  ];
  return (
    <Section id="sessions" title={t('sessions.title')} intro={t('sessions.intro')}>
      <DataTable
        caption={t('sessions.title')}
        captionHidden
        columns={columns}
        rows={sessions}
        rowKey={({ createdAt, address, userAgent }) => `${createdAt} ${address} ${userAgent}`}
        empty={null}
      />
      <Form className="mt-4" label={t('sessions.endAll')}>
        <SubmitButton look="danger" name="intent" value="sign-out-everywhere">
          {t('sessions.endAll')}
        </SubmitButton>
      </Form>
    </Section>
  );
}

function DeviceName({ userAgent }: { userAgent: string | null }) {
  const { t } = useTranslation('accounts');
  const { browser, system } = deviceOf(userAgent ?? '');
  if (browser && system) return <>{t('sessions.browserOnSystem', { browser, system })}</>;
  return <>{browser ?? system ?? t('sessions.unknownDevice')}</>;
}
