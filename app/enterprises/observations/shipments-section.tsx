import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { declarationPath } from '../../paths.ts';
import { LinkButton } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { fieldId } from '../../ui/error-summary.tsx';
import { CivilDate, Money } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { newDeclarationPath } from '../incidents/incident-paths.ts';
import { isReady } from './duties.ts';
import type { ObservationPage } from './read-observation.server.ts';
import { RELEASE_FORM } from './release-section.tsx';
import { ShipmentForm } from './shipment-form.tsx';
import { Signatures } from './signatures.tsx';

export type Shipment = ObservationPage['observation']['shipments'][number];

/** E8: every shipment of the term, each with its declaration of conformity. */
export function ShipmentsSection({ page }: { page: ObservationPage }) {
  const { t } = useTranslation('incidents');
  const { open, here } = useActing();
  const { observation } = page;
  const { shipments, can } = observation;
  const [act, id] = open?.split(':') ?? [];
  const corrected =
    act === 'correct' && can.recordShipment ? shipments.find((shipment) => shipment.id === id) : undefined;
  return (
    <Section
      id="shipments"
      title={t('shipment.title')}
      intro={
        <>
          {t('shipment.intro', { count: observation.declarationsPerShipment })} <RuleIds ids={['E8', 'EF6']} />
        </>
      }
    >
      <ShipmentTable page={page} />
      {can.recordShipment && act === 'ship' && <ShipmentForm page={page} shipment={null} />}
      {corrected && <ShipmentForm key={corrected.id} page={page} shipment={corrected} />}
      {can.recordShipment && act !== 'ship' && !corrected && (
        <LinkButton to={`${here}?open=ship#shipment-form`} preventScrollReset className="no-print mt-4">
          {t('shipment.add')}
        </LinkButton>
      )}
    </Section>
  );
}

function ShipmentTable({ page }: { page: ObservationPage }) {
  const { t } = useTranslation('incidents');
  const columns: Column<Shipment>[] = [
    {
      id: 'contract',
      header: t('shipment.contractNumber'),
      rowHeader: true,
      cell: ({ id, contractNumber }) => <span id={fieldId(RELEASE_FORM, `shipments.${id}`)}>{contractNumber}</span>,
    },
    { id: 'on', header: t('shipment.shippedOn'), cell: ({ shippedOn }) => <CivilDate date={shippedOn} /> },
    { id: 'product', header: t('fact.product'), cell: ({ product }) => product },
    { id: 'country', header: t('shipment.country'), cell: ({ country }) => country.name },
    {
      id: 'amount',
      header: t('fact.amount'),
      unit: t('usd'),
      align: 'end',
      cell: ({ amountUsd }) => <Money value={amountUsd} unit="usd" />,
    },
    {
      id: 'declared',
      header: t('shipment.declaration'),
      narrow: 'full',
      cell: (shipment) => <Declared shipment={shipment} page={page} />,
    },
  ];
  return (
    <DataTable
      caption={t('shipment.title')}
      captionHidden
      columns={columns}
      rows={page.observation.shipments}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('shipment.none')}>{t('shipment.noneHint')}</EmptyState>}
    />
  );
}

/** Whether a shipment has its declaration; what there is of it; the way to what is missing. */
function Declared({ shipment, page }: { shipment: Shipment; page: ObservationPage }) {
  const { t } = useTranslation('incidents');
  const { here } = useActing();
  const { zone, observation } = page;
  const { declarations, isDeclared, id, contractNumber } = shipment;
  const drafts = declarations.filter(({ state }) => state === 'draft');
  const isSigned = declarations.some(({ signatures }) => signatures.length > 0);
  return (
    <div className="space-y-1.5">
      {isDeclared ? (
        <Mark tone="good" glyph="check">
          {t('shipment.declared')}
        </Mark>
      ) : (
        <Mark tone="bad" glyph="alarm">
          {t('shipment.undeclared')}
        </Mark>
      )}
      {declarations.map((declaration) => (
        <div key={declaration.id}>
          <Link
            to={declarationPath(zone, declaration.id)}
            aria-label={t('shipment.declarationOf', { contract: contractNumber })}
          >
            {t(linkWord(declaration))}
          </Link>
          <Signatures signatures={declaration.signatures} />
        </div>
      ))}
      <div className="no-print flex flex-wrap gap-x-4">
        {!isDeclared && drafts.length === 0 && observation.can.file && (
          <Link
            to={newDeclarationPath(zone, observation.id, id)}
            aria-label={t('shipment.declareNamed', { contract: contractNumber })}
          >
            {t('shipment.declare')}
          </Link>
        )}
        {!isSigned && observation.can.recordShipment && (
          <Link
            to={`${here}?open=${encodeURIComponent(`correct:${id}`)}#shipment-form`}
            preventScrollReset
            aria-label={t('shipment.correctNamed', { contract: contractNumber })}
          >
            {t('shipment.correct')}
          </Link>
        )}
      </div>
    </div>
  );
}

function linkWord(declaration: Shipment['declarations'][number]) {
  if (declaration.state === 'signed') return 'shipment.signedDeclaration';
  return isReady(declaration) ? 'shipment.readyDeclaration' : 'shipment.draftDeclaration';
}
