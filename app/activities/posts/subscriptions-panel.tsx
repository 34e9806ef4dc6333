import { Form as RemixForm } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { POST_KINDS } from '../../../server/activities/kinds.ts';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/choice.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { CodeFields } from './code-fields.tsx';
import type { PostsPage as Page } from './read-posts.server.ts';

const FORM = 'subscribe';
const PLACE = 'subscriptions';

/** What the reader wants to hear of, beside what matters to the own enterprise anyway. */
export function SubscriptionsPanel({ page }: { page: Page }) {
  const { t } = useTranslation('posts');
  const { open, here } = useActing();
  const { items } = page.subscriptions;
  return (
    <div className="no-print">
      <Section
        id={PLACE}
        title={t('subscription.title')}
        intro={t(page.list.hasEnterprise ? 'subscription.introEnterprise' : 'subscription.intro')}
      >
        {items.length === 0 ? (
          <p className="text-ink-2">{t('subscription.none')}</p>
        ) : (
          <ul className="border-rule max-w-text border-t">
            {items.map((item) => (
              <Subscription key={item.id} item={item} countryNames={page.subscriptions.countryNames} />
            ))}
          </ul>
        )}
        <div className="mt-4">
          {open === FORM ? (
            <SubscribeForm page={page} />
          ) : (
            <LinkButton to={`${here}?open=${FORM}#${PLACE}`} preventScrollReset>
              {t('subscription.add')}
            </LinkButton>
          )}
        </div>
      </Section>
    </div>
  );
}

type Item = Page['subscriptions']['items'][number];

function Subscription({ item, countryNames }: { item: Item; countryNames: Record<string, string> }) {
  const { t } = useTranslation(['posts', 'activities', 'common']);
  const { idempotencyKey } = useActing();
  const listed = (values: readonly string[]) => values.join(t('common:listSeparator'));
  const parts = [
    item.kinds.length > 0 && listed(item.kinds.map((kind) => t(`activities:postKind.${kind}`))),
    item.markets.length > 0 && listed(item.markets.map((code) => countryNames[code] ?? code)),
    item.hsCodes.length > 0 && listed(item.hsCodes),
    item.words !== '' && t('posts:subscription.words', { words: item.words }),
  ].filter((part) => part !== false);
  const words = parts.length > 0 ? parts.join(' · ') : t('posts:subscription.everything');
  return (
    <li className="border-rule flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b py-2">
      <span className="min-w-0 break-words">{words}</span>
      <RemixForm method="post" className="ms-auto" preventScrollReset>
        <input type="hidden" name="form" value={`unsubscribe:${item.id}`} />
        <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${item.id}`} />
        <Button type="submit" size="small" look="quiet" aria-label={t('posts:subscription.endNamed', { words })}>
          {t('posts:subscription.end')}
        </Button>
      </RemixForm>
    </li>
  );
}

function SubscribeForm({ page: { countries, filters } }: { page: Page }) {
  const { t } = useTranslation(['posts', 'activities']);
  return (
    <ActForm
      name={FORM}
      label={t('posts:subscription.add')}
      button={<SubmitButton>{t('posts:subscription.submit')}</SubmitButton>}
    >
      <CheckboxGroup
        name="kinds"
        label={t('posts:field.kind')}
        hint={t('posts:subscription.kindsHint')}
        options={POST_KINDS.map((value) => ({ value, label: t(`activities:postKind.${value}`) }))}
        defaultValues={filters.kind ? [filters.kind] : []}
        inline
        optional
      />
      <CodeFields
        markets={filters.market ? [filters.market] : []}
        hsCodes={filters.hsCode ? [filters.hsCode] : []}
        countries={countries}
      />
      <TextInput
        name="words"
        label={t('posts:subscription.wordsLabel')}
        hint={t('posts:subscription.wordsHint')}
        defaultValue={filters.search}
        maxLength={100}
        width="half"
        optional
      />
    </ActForm>
  );
}
