import { useTranslation } from 'react-i18next';
import { LOCALE_NAMES, LOCALES } from '../i18n/locale.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { Select, TextInput } from '../ui/field.tsx';
import { Instant } from '../ui/figures.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { Section } from '../ui/section.tsx';
import { Mark } from '../ui/status.tsx';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';
import type { DeadlinesPage } from './read-deadlines.server.ts';

type Feed = DeadlinesPage['feeds'][number];

interface SubscribeSectionProps {
  feeds: readonly Feed[];
  locale: DeadlinesPage['locale'];
  idempotencyKey: string;
  failure: FormFailure | null;
}

/** Addresses for calendar programs: those there are, and a new one. */
export function SubscribeSection({ feeds, locale, idempotencyKey, failure }: SubscribeSectionProps) {
  const { t } = useTranslation('deadlines');
  return (
    <Section id="subscribe" title={t('subscribe.title')} intro={t('subscribe.intro')} className="no-print">
      {feeds.length > 0 && (
        <div className="mb-8">
          <FeedTable feeds={feeds} />
        </div>
      )}
      <Form failure={failure} idempotencyKey={idempotencyKey} label={t('subscribe.create')} className="space-y-5">
        <TextInput
          name="label"
          label={t('subscribe.label')}
          hint={t('subscribe.labelHint')}
          width="half"
          maxLength={80}
          required
        />
        <Select
          name="locale"
          label={t('subscribe.locale')}
          options={LOCALES.map((each) => ({ value: each, label: LOCALE_NAMES[each] }))}
          defaultValue={locale}
          width="short"
        />
        <FormActions>
          <SubmitButton name="intent" value="create-feed">
            {t('subscribe.create')}
          </SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function FeedTable({ feeds }: { feeds: readonly Feed[] }) {
  const { t } = useTranslation('deadlines');
  const columns: Column<Feed>[] = [
    { id: 'label', header: t('feeds.label'), rowHeader: true, cell: ({ label }) => label },
    { id: 'locale', header: t('feeds.locale'), cell: ({ locale }) => LOCALE_NAMES[locale] },
    {
      id: 'createdAt',
      header: t('feeds.createdAt'),
      narrow: 'full',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
    {
      id: 'lastReadAt',
      header: t('feeds.lastReadAt'),
      narrow: 'full',
      cell: ({ lastReadAt }) =>
        lastReadAt ? <Instant at={lastReadAt} /> : <span className="text-ink-3">{t('feeds.never')}</span>,
    },
    {
      id: 'state',
      header: t('feeds.state'),
      cell: (feed) =>
        feed.revokedAt ? (
          <Mark tone="idle" glyph="slashed">
            {t('feeds.revoked')}
          </Mark>
        ) : (
          <Revoke feed={feed} />
        ),
    },
  ];
  return (
    <DataTable
      caption={t('feeds.caption')}
      captionHidden
      columns={columns}
      rows={feeds}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

function Revoke({ feed }: { feed: Feed }) {
  const { t } = useTranslation('deadlines');
  return (
    <Form className="" label={t('feeds.revokeNamed', { label: feed.label })}>
      <input type="hidden" name="id" value={feed.id} />
      <SubmitButton look="danger" size="small" name="intent" value="revoke-feed">
        {t('feeds.revoke')}
      </SubmitButton>
    </Form>
  );
}
