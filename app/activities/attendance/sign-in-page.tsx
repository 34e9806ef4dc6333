import { useTranslation } from 'react-i18next';
import { ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { RefreshWhenChanged } from '../../live/refresh-when-changed.tsx';
import { trainingPath, trainingSignInPath, trainingsPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import { CurrentCode } from './current-code.tsx';
import { OpenCodeForm } from './open-code-form.tsx';
import type { SignInPage as Page } from './read-sign-in.server.ts';
import { SignInNumbers } from './sign-in-numbers.tsx';

/** Where do people sign in at this training, and how many have? */
export function SignInPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { t } = useTranslation(['attend', 'common']);
  const { zone, trainingId, training, title, current } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={trainingSignInPath(zone, trainingId)}>
      <PageHeader
        title={training.title}
        breadcrumb={[
          { label: t('common:activityArea.trainings'), href: trainingsPath(zone) },
          { label: training.title, href: trainingPath(zone, trainingId) },
        ]}
        state={
          <>
            <span className="font-medium">{title}</span>
            <span>
              <CivilDate date={training.heldOn} /> <span className="figures">{training.startsAt}</span>
            </span>
            <span>{training.place}</span>
          </>
        }
        actions={current && <Button onClick={() => window.print()}>{t('attend:signIn.print')}</Button>}
      />
      <RefreshWhenChanged versions={{ [zone]: page.dataVersion }} />
      <div className="space-y-10">
        <DoneNotice acts={['open', 'revoke']} words={(act) => t(`attend:signIn.done.${act}`)} />
        {training.state === 'cancelled' ? (
          <Notice tone="warn" title={t('attend:signIn.closed')} />
        ) : (
          <Codes page={page} />
        )}
        {!current && <SignInNumbers page={page} />}
        {page.items.length > 0 && <AllCodes page={page} />}
      </div>
    </ActingProvider>
  );
}

function Codes({ page }: { page: Page }) {
  const { t } = useTranslation('attend');
  const { open } = useActing();
  const { current } = page;
  const here = trainingSignInPath(page.zone, page.trainingId);
  return (
    <>
      {current ? (
        <Section title={t('signIn.scan')}>
          <CurrentCode page={page} code={current} />
        </Section>
      ) : (
        <EmptyState title={t('signIn.none')}>{t('signIn.noneHint')}</EmptyState>
      )}
      {!current || open === 'open' ? (
        <Section id="open" title={t(current ? 'signIn.another' : 'signIn.open')} className="no-print">
          <OpenCodeForm page={page} />
        </Section>
      ) : (
        <p className="no-print">
          <LinkButton to={`${here}?open=open#open`}>{t('signIn.another')}</LinkButton>
        </p>
      )}
    </>
  );
}

type Code = Page['items'][number];

const LOOKS = {
  early: { tone: 'idle', glyph: 'clock' },
  open: { tone: 'good', glyph: 'check' },
  expired: { tone: 'idle', glyph: 'dash' },
  revoked: { tone: 'warn', glyph: 'slashed' },
} as const satisfies Record<Code['state'], { tone: Tone; glyph: Glyph }>;

function AllCodes({ page: { items } }: { page: Page }) {
  const { t } = useTranslation('attend');
  return (
    <Section title={t('signIn.all')} className="no-print">
      <DataTable<Code>
        caption={t('signIn.all')}
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            id: 'opened',
            header: t('signIn.opened'),
            rowHeader: true,
            cell: ({ opensAt, closesAt }) => (
              <>
                <Instant at={opensAt} /> – <Instant at={closesAt} />
              </>
            ),
          },
          {
            id: 'state',
            header: t('signIn.stateTitle'),
            cell: ({ state }) => <Mark {...LOOKS[state]}>{t(`signIn.state.${state}`)}</Mark>,
          },
          { id: 'by', header: t('signIn.by'), cell: ({ createdBy }) => createdBy },
        ]}
      />
    </Section>
  );
}
