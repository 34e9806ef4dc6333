import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MEDIA } from '../../../server/activities/kinds.ts';
import { ActForm, ActingProvider, useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { publicityItemPath, publicityPath } from '../../paths.ts';
import { PageHeader } from '../../shell/page-header.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CivilDate, Instant, Nothing } from '../../ui/figures.tsx';
import type { FormFailure } from '../../ui/form-failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActivityHistory } from '../activity-history.tsx';
import { ActivityPapers } from '../activity-papers.tsx';
import { ItemFields } from './item-fields.tsx';
import { CountedMark, Proofs } from './proof-marks.tsx';
import type { Item, ItemData } from './read-publicity.server.ts';

const ITEM_ACTS = ['correct', 'reportDeadLink', 'withdraw'] as const;
type ItemAct = (typeof ITEM_ACTS)[number];

const NOTE_LENGTH = 2_000;

/** Z20: one item of the log: what shows it, and what happened to the entry? */
export function ItemPage({ page, failure }: { page: ItemData; failure: FormFailure | null }) {
  const { t } = useTranslation('publicity');
  const { t: tActivities } = useTranslation('activities');
  const { zone, item, title } = page;
  const mediumWords = (field: string, value: string) => {
    const medium = field === 'medium' && MEDIA.find((known) => known === value);
    return medium ? tActivities(`medium.${medium}`) : null;
  };
  return (
    <ActingProvider {...page.acting} failure={failure} here={publicityItemPath(zone, item.id)}>
      <PageHeader
        title={title}
        breadcrumb={[{ label: t('list.title'), href: publicityPath(zone) }]}
        state={
          <>
            <CountedMark item={item} />
            <CivilDate date={item.publishedOn} />
            <span>{item.outlet}</span>
          </>
        }
      />
      <div className="space-y-12">
        <DoneNotice acts={[...ITEM_ACTS, 'attach', 'detach']} words={(act) => t(`done.${act}`)} />
        {!item.hasProof && item.withdrawnOn === null && (
          <Notice tone="warn" title={t('item.noProof')}>
            {t('item.noProofHint')}
          </Notice>
        )}
        <Acts item={item} />
        <DefinitionList
          items={[
            { term: t('field.medium'), value: tActivities(`medium.${item.medium}`) },
            { term: t('field.outlet'), value: item.outlet },
            { term: t('field.proof'), value: <Proofs zone={zone} item={item} /> },
            { term: t('field.department'), value: item.body },
            {
              term: t('field.summary'),
              value: item.summary ? <span className="whitespace-pre-line">{item.summary}</span> : <Nothing />,
            },
            {
              term: t('field.recordedBy'),
              value: (
                <>
                  {item.recordedBy} <Instant at={item.recordedAt} className="text-ink-3 text-sm" />
                </>
              ),
            },
          ]}
        />
        <ActivityPapers files={item.clippings} canAttach={item.can.correct} title={t('field.clippings')} />
        <ActivityHistory subject="publicity" events={item.events} valueWords={mediumWords} />
      </div>
    </ActingProvider>
  );
}

/** The next acts of this reader as buttons; the one that is chosen as its form. */
function Acts({ item }: { item: Item }) {
  const { t } = useTranslation('publicity');
  const { open, here } = useActing();
  const allowed = ITEM_ACTS.filter((act) => item.can[act]);
  const chosen = allowed.find((act) => act === open);
  if (chosen) return <ItemForm act={chosen} item={item} />;
  if (allowed.length === 0) return null;
  return (
    <ul id="act" className="no-print flex flex-wrap gap-2">
      {allowed.map((act) => (
        <li key={act}>
          <LinkButton to={`${here}?open=${act}#act`} preventScrollReset>
            {t(`act.${act}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

function ItemForm({ act, item }: { act: ItemAct; item: Item }) {
  const { t } = useTranslation('publicity');
  return (
    <Section id="act" title={t(`act.${act}`)} intro={t(`intro.${act}`)}>
      <ActForm
        name={act}
        label={t(`act.${act}`)}
        version={item.version}
        encType={act === 'correct' ? 'multipart/form-data' : undefined}
        button={<SubmitButton>{t(`submit.${act}`)}</SubmitButton>}
      >
        {fieldsOf(act, item)}
      </ActForm>
    </Section>
  );
}

function fieldsOf(act: ItemAct, item: Item): ReactNode {
  switch (act) {
    case 'correct':
      return (
        <>
          <ItemFields item={item} />
          {item.linkDeadOn && <MendedBox />}
          <Reason />
        </>
      );
    case 'reportDeadLink':
      return <DeadNote />;
    case 'withdraw':
      return <Reason />;
  }
}

function MendedBox() {
  const { t } = useTranslation('publicity');
  return <Checkbox name="isLinkMended" label={t('field.isLinkMended')} hint={t('field.isLinkMendedHint')} />;
}

function DeadNote() {
  const { t } = useTranslation('publicity');
  return (
    <TextArea
      name="note"
      label={t('field.note')}
      hint={t('field.noteHint')}
      rows={2}
      maxLength={NOTE_LENGTH}
      optional
    />
  );
}

function Reason() {
  const { t } = useTranslation('publicity');
  return (
    <TextArea
      name="reason"
      label={t('field.reason')}
      hint={t('field.reasonHint')}
      rows={2}
      maxLength={NOTE_LENGTH}
      required
    />
  );
}
