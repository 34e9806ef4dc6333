import { useTranslation } from 'react-i18next';
import { useActing } from '../acts/acting.tsx';
import { LOCALE_NAMES } from '../i18n/locale.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Instant } from '../ui/figures.tsx';
import { Form } from '../ui/form.tsx';
import { Mark } from '../ui/status.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import type { RobotsPage } from './robots.server.ts';

type Robot = RobotsPage['robots'][number];

/** The robots that there are, what came of their last message, and what can be done with them. */
export function RobotTable({ robots }: { robots: readonly Robot[] }) {
  const { t } = useTranslation('notifications');
  const { t: tCommon } = useTranslation();
  const columns: Column<Robot>[] = [
    { id: 'label', header: t('robots.label'), rowHeader: true, cell: ({ label }) => label },
    { id: 'address', header: t('robots.address'), cell: ({ address }) => <span className="break-all">{address}</span> },
    {
      id: 'topics',
      header: t('robots.topics'),
      narrow: 'full',
      cell: ({ topics }) => topics.map((topic) => t(`robots.topic.${topic}`)).join(tCommon('listSeparator')),
    },
    { id: 'locale', header: t('robots.locale'), cell: ({ locale }) => LOCALE_NAMES[locale] },
    { id: 'createdBy', header: t('robots.createdBy'), cell: ({ createdBy }) => createdBy },
    {
      id: 'lastSentAt',
      header: t('robots.lastSentAt'),
      narrow: 'full',
      cell: ({ lastSentAt }) =>
        lastSentAt ? <Instant at={lastSentAt} /> : <span className="text-ink-3">{t('robots.never')}</span>,
    },
    {
      id: 'state',
      header: t('robots.state'),
      narrow: 'full',
      cell: (robot) => <State robot={robot} />,
    },
  ];
  return (
    <DataTable
      caption={t('robots.caption')}
      captionHidden
      columns={columns}
      rows={robots}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('robots.none')}>{t('robots.noneHint')}</EmptyState>}
    />
  );
}

function State({ robot: { id, label, revokedAt, lastError } }: { robot: Robot }) {
  const { t } = useTranslation('notifications');
  if (revokedAt !== null) {
    return (
      <Mark tone="idle" glyph="slashed">
        {t('robots.revoked')}
      </Mark>
    );
  }
  return (
    <div className="space-y-2">
      {lastError ? (
        <Mark tone="bad" glyph="alarm" className="whitespace-normal">
          {t(`robots.fault.${lastError.fault}`, { detail: lastError.detail })}
        </Mark>
      ) : (
        <Mark tone="good" glyph="check">
          {t('robots.running')}
        </Mark>
      )}
      <div className="no-print flex flex-wrap gap-2">
        <RobotAct name={`test:${id}`} label={t('robots.testNamed', { label })} look="secondary">
          {t('robots.test')}
        </RobotAct>
        <RobotAct name={`revoke:${id}`} label={t('robots.revokeNamed', { label })} look="danger">
          {t('robots.revoke')}
        </RobotAct>
      </div>
    </div>
  );
}

interface RobotActProps {
  name: string;
  label: string;
  look: 'secondary' | 'danger';
  children: string;
}

function RobotAct({ name, label, look, children }: RobotActProps) {
  const { idempotencyKey } = useActing();
  return (
    <Form className="" label={label} idempotencyKey={`${idempotencyKey}-${name}`}>
      <input type="hidden" name="form" value={name} />
      <SubmitButton look={look} size="small">
        {children}
      </SubmitButton>
    </Form>
  );
}
