import { useTranslation } from 'react-i18next';
import type { Api, ZoneLink } from '../load-context.ts';
import { Checkbox, CheckboxGroup } from '../ui/choice.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select, TextInput } from '../ui/field.tsx';
import { Instant } from '../ui/figures.tsx';
import { Form } from '../ui/form.tsx';
import type { FormFailure } from '../ui/form-failure.ts';
import { Section } from '../ui/section.tsx';
import { Mark } from '../ui/status.tsx';
import { FormActions, SubmitButton } from '../ui/submit-button.tsx';

type Token = Awaited<ReturnType<Api['accounts']['listTokens']>>['tokens'][number];

/** Terms that one can choose; the API takes any number of days up to a year. */
const TERMS_DAYS = ['30', '90', '180', '365'] as const;
const USUAL_TERM_DAYS = '90';

export interface TokensSectionProps {
  tokens: readonly Token[];
  zones: readonly ZoneLink[];
  /** The loader's clock, so that server and browser agree on what has expired. */
  now: string;
  idempotencyKey: string;
  failure: FormFailure | null;
}

/** Bearer tokens of the person's programs: what there is, and a new one. */
export function TokensSection({ tokens, zones, now, idempotencyKey, failure }: TokensSectionProps) {
  const { t } = useTranslation('accounts');
  return (
    <Section id="tokens" title={t('tokens.title')} intro={t('tokens.intro')}>
      <TokenTable tokens={tokens} zones={zones} now={now} />
      <Section title={t('tokens.create')} level={3} className="mt-8">
        <Form failure={failure} idempotencyKey={idempotencyKey}>
          <TextInput name="name" label={t('tokens.name')} hint={t('tokens.nameHint')} width="half" required />
          <CheckboxGroup
            name="zones"
            label={t('tokens.zones')}
            options={zones.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValues={zones.length === 1 ? zones.map(({ id }) => id) : []}
            required
          />
          <Checkbox name="canWrite" label={t('tokens.canWrite')} hint={t('tokens.canWriteHint')} />
          <Select
            name="expiresInDays"
            label={t('tokens.term')}
            options={TERMS_DAYS.map((days) => ({ value: days, label: t('tokens.days', { count: Number(days) }) }))}
            defaultValue={USUAL_TERM_DAYS}
            width="short"
          />
          <FormActions>
            <SubmitButton name="intent" value="create-token">
              {t('tokens.create')}
            </SubmitButton>
          </FormActions>
        </Form>
      </Section>
    </Section>
  );
}

function TokenTable({ tokens, zones, now }: Pick<TokensSectionProps, 'tokens' | 'zones' | 'now'>) {
  const { t } = useTranslation('accounts');
  const nameOf = (zone: string) => zones.find(({ id }) => id === zone)?.name ?? zone;
  const isOver = ({ revokedAt, expiresAt }: Token) => revokedAt !== null || expiresAt <= now;
  const columns: Column<Token>[] = [
    { id: 'name', header: t('tokens.name'), rowHeader: true, cell: ({ name }) => name },
    { id: 'zones', header: t('tokens.zones'), cell: (token) => token.zones.map(nameOf).join(t('listSeparator')) },
    {
      id: 'scope',
      header: t('tokens.scope'),
      cell: ({ canWrite }) => t(canWrite ? 'tokens.readWrite' : 'tokens.read'),
    },
    {
      id: 'expiresAt',
      header: t('tokens.expiresAt'),
      narrow: 'full',
      cell: ({ expiresAt }) => <Instant at={expiresAt} />,
    },
    {
      id: 'lastUsedAt',
      header: t('tokens.lastUsedAt'),
      narrow: 'full',
      cell: ({ lastUsedAt }) => <Instant at={lastUsedAt} />,
    },
    {
      id: 'state',
      header: t('state.label'),
      cell: (token) => (isOver(token) ? <Over token={token} /> : <Revoke token={token} />),
    },
  ];
  return (
    <DataTable
      caption={t('tokens.title')}
      captionHidden
      columns={columns}
      rows={tokens}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('tokens.none')}>{t('tokens.noneHint')}</EmptyState>}
    />
  );
}

function Over({ token }: { token: Token }) {
  const { t } = useTranslation('accounts');
  return (
    <Mark tone="idle" glyph="slashed">
      {t(token.revokedAt ? 'tokens.revoked' : 'tokens.expired')}
    </Mark>
  );
}

function Revoke({ token }: { token: Token }) {
  const { t } = useTranslation('accounts');
  return (
    <Form className="" label={t('tokens.revokeNamed', { name: token.name })}>
      <input type="hidden" name="id" value={token.id} />
      <SubmitButton look="danger" size="small" name="intent" value="revoke-token">
        {t('tokens.revoke')}
      </SubmitButton>
    </Form>
  );
}
