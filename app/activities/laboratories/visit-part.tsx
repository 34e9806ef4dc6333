import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { LinkButton } from '../../ui/button.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Section } from '../../ui/section.tsx';
import { Mark } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { ActivityPapers } from '../activity-papers.tsx';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';

type Visit = Page['laboratory']['visits'][number];
type Action = Visit['actions'][number];

/** One visit: who came about what, what they found, what they asked for and how far that is. */
export function VisitPart({ visit, page }: { visit: Visit; page: Page }) {
  const { t } = useTranslation(['laboratories', 'common']);
  const locale = useLocale();
  const { open, here } = useActing();
  const isWithdrawn = visit.withdrawnOn !== null;
  const withdrawing = `withdraw:${visit.id}`;
  const mayWithdraw = page.canGuide && visit.isOwn && !isWithdrawn;
  return (
    <Section
      level={3}
      id={`visit-${visit.id}`}
      title={visit.topic}
      intro={
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <CivilDate date={visit.on} />
          <span>{visit.body.name[locale]}</span>
          <span>{visit.visitors.join(t('common:listSeparator'))}</span>
          {isWithdrawn && (
            <Mark tone="idle" glyph="slashed">
              {t('laboratories:visit.withdrawn')} <CivilDate date={visit.withdrawnOn} />
            </Mark>
          )}
        </span>
      }
      actions={
        mayWithdraw &&
        open !== withdrawing && (
          <LinkButton
            size="small"
            look="quiet"
            to={`${here}?open=${withdrawing}#visit-${visit.id}`}
            preventScrollReset
            className="no-print"
            aria-label={t('laboratories:visit.withdrawNamed', { topic: visit.topic })}
          >
            {t('laboratories:visit.withdraw')}
          </LinkButton>
        )
      }
    >
      <div className="space-y-5">
        {mayWithdraw && open === withdrawing && <WithdrawForm visit={visit} />}
        {visit.findings && <p className="max-w-text whitespace-pre-line">{visit.findings}</p>}
        {visit.actions.length > 0 && (
          <ul className="border-rule border-t">
            {visit.actions.map((action) => (
              <ActionItem key={action.id} action={action} visit={visit} canReport={page.canReport && !isWithdrawn} />
            ))}
          </ul>
        )}
        {(visit.files.length > 0 || (page.canReport && !isWithdrawn)) && (
          <ActivityPapers
            of={visit.id}
            level={3}
            title={t('laboratories:visit.papers')}
            files={visit.files}
            canAttach={page.canReport && !isWithdrawn}
          />
        )}
      </div>
    </Section>
  );
}

function WithdrawForm({ visit }: { visit: Visit }) {
  const { t } = useTranslation('laboratories');
  return (
    <ActForm
      name={`withdraw:${visit.id}`}
      label={t('visit.withdrawNamed', { topic: visit.topic })}
      version={visit.version}
      button={<SubmitButton look="danger">{t('visit.withdraw')}</SubmitButton>}
    >
      <TextArea
        name="reason"
        label={t('visit.reason')}
        hint={t('visit.reasonHint')}
        rows={2}
        maxLength={1000}
        required
      />
    </ActForm>
  );
}

function ActionItem({ action, visit, canReport }: { action: Action; visit: Visit; canReport: boolean }) {
  const { t } = useTranslation('laboratories');
  const { open, here } = useActing();
  const name = `finish:${action.id}`;
  const isOpen = action.doneOn === null && visit.withdrawnOn === null;
  return (
    <li className="border-rule space-y-2 border-b py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="max-w-text min-w-0">{action.text}</p>
        <ActionState action={action} isOpen={isOpen} />
      </div>
      {action.doneOn !== null && (
        <p className="text-ink-3 text-sm">
          {action.doneBy} <CivilDate date={action.doneOn} /> {action.doneNote}
        </p>
      )}
      {canReport && isOpen && open !== name && (
        <LinkButton
          size="small"
          to={`${here}?open=${name}#visit-${visit.id}`}
          preventScrollReset
          className="no-print"
          aria-label={t('action.finishNamed', { text: action.text })}
        >
          {t('action.finish')}
        </LinkButton>
      )}
      {canReport && isOpen && open === name && <FinishForm action={action} visit={visit} />}
    </li>
  );
}

function ActionState({ action, isOpen }: { action: Action; isOpen: boolean }) {
  const { t } = useTranslation('laboratories');
  if (action.doneOn !== null) {
    return (
      <Mark tone="good" glyph="check">
        {t('action.done')}
      </Mark>
    );
  }
  if (!isOpen) return null;
  return (
    <Mark
      {...(action.isLate ? ({ tone: 'bad', glyph: 'alarm' } as const) : ({ tone: 'info', glyph: 'clock' } as const))}
    >
      {t(action.isLate ? 'action.late' : 'action.due')} <CivilDate date={action.dueOn} />
    </Mark>
  );
}

function FinishForm({ action, visit }: { action: Action; visit: Visit }) {
  const { t } = useTranslation('laboratories');
  const { today } = useActing();
  return (
    <ActForm
      name={`finish:${action.id}`}
      label={t('action.finishNamed', { text: action.text })}
      version={action.version}
      button={<SubmitButton>{t('action.submit')}</SubmitButton>}
    >
      <TextInput
        name="doneOn"
        type="date"
        label={t('action.doneOn')}
        defaultValue={today}
        min={visit.on}
        max={today}
        width="short"
        required
      />
      <TextArea name="note" label={t('action.note')} hint={t('action.noteHint')} rows={2} maxLength={1000} optional />
    </ActForm>
  );
}
