import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SIGNING_POSTS } from '../../../server/enterprises/incidents/declaration.ts';
import { ActForm, ActingProvider, useActing } from '../../acts/acting.tsx';
import { declarationPath, formDocumentPath, observationPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { buttonClass, LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { IncidentDoneNotice } from '../incidents/done-notice.tsx';
import { newDeclarationPath } from '../incidents/incident-paths.ts';
import { isReady } from '../observations/duties.ts';
import { DeclarationForm } from './declaration-form.tsx';
import { DeclarationSheet } from './declaration-sheet.tsx';
import type { NewDeclarationPage as NewPage, DeclarationPage as Page } from './read-declaration-page.server.ts';

/** EF6: the declaration of a shipment that has none yet. */
export function NewDeclarationPage({ page, failure }: { page: NewPage; failure: FormFailure | null }) {
  const { t } = useTranslation('incidents');
  const { zone, observation, shipment, begun } = page;
  const back = observationPath(zone, observation.id);
  return (
    <ActingProvider {...page.acting} failure={failure} here={newDeclarationPath(zone, observation.id, shipment.id)}>
      <PageHeader
        title={page.title}
        breadcrumb={[{ label: t('observation.of', { name: page.enterprise.name }), href: back }]}
        state={<ShipmentLine page={page} />}
        lead={t('declaration.newLead')}
      />
      {begun ? (
        <Notice tone="info" title={t('declaration.begun')}>
          <Link to={declarationPath(zone, begun)}>{t('declaration.toBegun')}</Link>
        </Notice>
      ) : (
        <DeclarationForm {...page} shipment={shipment.id} cancelHref={back} />
      )}
    </ActingProvider>
  );
}

/** EF6: one declaration: what it says, what it lacks, who has signed and who may. */
export function DeclarationPage({ page, failure }: { page: Page; failure: FormFailure | null }) {
  const { zone, declaration } = page;
  return (
    <ActingProvider {...page.acting} failure={failure} here={declarationPath(zone, declaration.id)}>
      <Content page={page} />
    </ActingProvider>
  );
}

function Content({ page }: { page: Page }) {
  const { t } = useTranslation('incidents');
  const { open, here } = useActing();
  const { zone, observation, shipment, declaration, canEdit } = page;
  const isEditing = canEdit && open !== null && (open === 'edit' || open.startsWith('declare'));
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={page.title}
          breadcrumb={[
            { label: t('observation.of', { name: page.enterprise.name }), href: observationPath(zone, observation.id) },
          ]}
          state={
            <>
              <StateMark page={page} />
              <ShipmentLine page={page} />
            </>
          }
          actions={
            !isEditing && (
              <>
                {canEdit && <LinkButton to={`${here}?open=edit`}>{t('declaration.edit')}</LinkButton>}
                <a href={formDocumentPath(zone, 'EF6', declaration.id)} download className={buttonClass()}>
                  {t('word')}
                </a>
              </>
            )
          }
        />
      </div>
      <div className="space-y-10">
        <IncidentDoneNotice />
        {isEditing ? (
          <DeclarationForm
            {...page}
            {...declaration}
            declaration={declaration}
            shipment={shipment.id}
            cancelHref={here}
          />
        ) : (
          <>
            {declaration.state === 'draft' && <Signing page={page} />}
            <DeclarationSheet page={page} />
          </>
        )}
      </div>
    </>
  );
}

function ShipmentLine({ page: { shipment } }: { page: Pick<NewPage, 'shipment'> }) {
  const { t } = useTranslation('incidents');
  return (
    <span className="text-ink-2">
      {t('shipment.contract', { contract: shipment.contractNumber })} · {t('shipment.shippedOn')}{' '}
      <CivilDate date={shipment.shippedOn} />
    </span>
  );
}

function StateMark({ page: { declaration } }: { page: Page }) {
  const { t } = useTranslation('incidents');
  if (declaration.state === 'signed') {
    return (
      <Mark tone="good" glyph="check">
        {t('declaration.state.signed')}
      </Mark>
    );
  }
  return isReady(declaration) ? (
    <Mark tone="info" glyph="half">
      {t('declaration.state.ready')}
    </Mark>
  ) : (
    <Mark tone="idle" glyph="pencil">
      {t('declaration.state.draft')}
    </Mark>
  );
}

/** What keeps it from being signed, the reader's own signature, or whose is awaited. */
function Signing({ page }: { page: Page }) {
  const { t } = useTranslation(['incidents', 'common']);
  const { here } = useActing();
  const { declaration, signsAs, isOwn, canEdit, observation, labels } = page;
  if (observation.state !== 'open') return <Notice tone="idle" title={t('incidents:signing.observationEnded')} />;
  const separator = t('common:listSeparator');
  const unpledged = declaration.pledges.filter((pledged) => !pledged).length;
  const missing = declaration.missing.map((field) => labels[field as keyof typeof labels]).join(separator);
  const awaited = SIGNING_POSTS.filter((post) => declaration.signatures.every((signature) => signature.post !== post));
  if (!isReady(declaration)) {
    return (
      <Notice tone="warn" title={t('incidents:signing.notReady')}>
        <ul className="list-disc ps-5">
          {missing && <li>{t('incidents:signing.missing', { fields: missing })}</li>}
          {unpledged > 0 && <li>{t('incidents:signing.unpledged', { count: unpledged })}</li>}
        </ul>
        <p className="mt-1">
          <RuleIds ids={['EF6']} /> {canEdit && <Link to={`${here}?open=edit`}>{t('incidents:declaration.goOn')}</Link>}
        </p>
      </Notice>
    );
  }
  if (signsAs && awaited.includes(signsAs)) return <SignForm page={page} post={signsAs} />;
  const posts = awaited.map((post) => t(`incidents:post.${post}`)).join(separator);
  return (
    <Notice tone="info" title={t('incidents:signing.awaits', { posts })}>
      {isOwn && !signsAs && (
        <>
          {t('incidents:signing.notYours')} <RuleIds ids={['EF6']} />
        </>
      )}
    </Notice>
  );
}

function SignForm({ page, post }: { page: Page; post: (typeof SIGNING_POSTS)[number] }) {
  const { t } = useTranslation('incidents');
  const { declaration, enterprise } = page;
  return (
    <Section
      id="sign"
      title={t('signing.title', { post: t(`post.${post}`) })}
      intro={
        <>
          {t('signing.intro')} <RuleIds ids={['EF6']} />
        </>
      }
      className="no-print"
    >
      <ActForm
        name="sign"
        label={t('signing.title', { post: t(`post.${post}`) })}
        version={declaration.version}
        cancelHref={null}
        button={<SubmitButton>{t('signing.submit')}</SubmitButton>}
      >
        <p className="border-rule-strong max-w-text border-s-2 ps-4">
          {t('signing.confirm', { enterprise: enterprise.name, post: t(`post.${post}`) })}
        </p>
      </ActForm>
    </Section>
  );
}
