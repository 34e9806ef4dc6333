import { useTranslation } from 'react-i18next';
import { Count, Instant } from '../../ui/figures.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import type { Steps } from './read-steps.server.ts';

type Receipts = NonNullable<Steps['receipts']>;
type Group = Receipts['groups'][number];

/** Q10: of each part of the audience, who has confirmed reading the published revision, and who has not. */
export function ReceiptsTable({ receipts: { revision, groups } }: { receipts: Receipts }) {
  const { t } = useTranslation('qualitySteps');
  return (
    <Section
      id="receipts"
      title={t('receipts.title')}
      intro={
        <>
          {t('receipts.intro', { revision })} <RuleIds ids={['Q10']} />
        </>
      }
    >
      <ul className="grid items-start gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => (
          <li key={group.role} className="border-rule border-t py-2.5">
            <GroupDetails group={group} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function GroupDetails({ group: { role, parties, read, total } }: { group: Group }) {
  const { t } = useTranslation('qualitySteps');
  const { t: tCommon } = useTranslation();
  return (
    <details>
      <summary>
        <span className="font-medium">{tCommon(`role.${role}`)}</span>
        <span className="text-ink-2 ms-3">
          {t('receipts.read')} <Count value={read} /> / <Count value={total} />
        </span>
      </summary>
      {parties.length === 0 ? (
        <p className="text-ink-2 mt-2 text-sm">{t('receipts.nobody')}</p>
      ) : (
        <ul className="mt-2 space-y-1 text-sm">
          {parties.map(({ id, name, readers }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <span className="min-w-0 break-words">{name}</span>
              {readers.length === 0 ? (
                <Mark tone="idle" glyph="dashedCircle">
                  {t('receipts.unread')}
                </Mark>
              ) : (
                readers.map((reader) => (
                  <span key={`${reader.name}/${reader.readAt}`} className="text-ink-3">
                    {reader.name === name ? null : reader.name} <Instant at={reader.readAt} />
                  </span>
                ))
              )}
            </li>
          ))}
        </ul>
      )}
      {total > parties.length && (
        <p className="text-ink-3 mt-2 text-sm">{t('receipts.more', { shown: parties.length, total })}</p>
      )}
    </details>
  );
}
