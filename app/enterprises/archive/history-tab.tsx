import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { INCIDENT_KINDS } from '../../../server/enterprises/incidents/kinds.ts';
import type { EventKind } from '../../../server/enterprises/standing/lifecycle.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { evaluationPath, incidentPath } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextInput } from '../../ui/field.tsx';
import { CivilDate, Instant } from '../../ui/figures.tsx';
import { Form } from '../../ui/form.tsx';
import { formatDate } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { type Glyph, Mark, type Tone } from '../../ui/status.tsx';
import { checkPath } from '../incidents/incident-paths.ts';
import { EnterpriseStatusMark, SupportMark } from '../register/enterprise-marks.tsx';
import type { ArchivePage } from './read-archive.server.ts';
import { useRecordKind } from './record-kind.ts';

type History = Extract<ArchivePage['content'], { tab: 'history' }>;
type Event = History['events'][number];

/** What moved the enterprise, on which ground, and where did it stand on a given day? */
export function HistoryTab({ page, content }: { page: ArchivePage; content: History }) {
  const { t } = useTranslation('enterprises');
  return (
    <>
      <Section id="day" title={t('history.day.title')} intro={t('history.day.intro')} className="no-print">
        <StatusOnDay content={content} today={page.today} />
      </Section>
      <Section id="events" title={t('history.title')} intro={t('history.intro')}>
        {content.events.length === 0 ? (
          <EmptyState title={t('history.none')} />
        ) : (
          <ol className="border-rule border-t">
            {content.events.map((event) => (
              <EventRow key={event.id} zone={page.zone} event={event} />
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

const LOOKS = {
  registered: { tone: 'idle', glyph: 'dashedCircle' },
  admitted: { tone: 'good', glyph: 'check' },
  suspended: { tone: 'warn', glyph: 'lagging' },
  restored: { tone: 'good', glyph: 'back' },
  removed: { tone: 'idle', glyph: 'slashed' },
} as const satisfies Record<EventKind, { tone: Tone; glyph: Glyph }>;

function EventRow({ zone, event }: { zone: string; event: Event }) {
  const { t } = useTranslation('enterprises');
  const { kind, on, rule, ground, reason, evaluation, basis } = event;
  return (
    <li className="border-rule keep-together border-b py-3 sm:grid sm:grid-cols-[minmax(9rem,1fr)_4fr] sm:gap-6">
      <div>
        <CivilDate date={on} className="font-medium" />
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-4">
          <Mark {...LOOKS[kind]}>{t(`event.${kind}`)}</Mark>
          {rule && <RuleIds ids={[rule]} />}
          {ground && <span>{t(`ground.${ground}`)}</span>}
        </p>
        {reason && <p className="max-w-text mt-1">{reason}</p>}
        {basis.length > 0 && <BasisList zone={zone} basis={basis} />}
        {evaluation && (
          <p className="mt-1 text-sm">
            <Link to={evaluationPath(zone, evaluation)}>{t('history.evaluation')}</Link>
          </p>
        )}
        <p className="text-ink-3 mt-1 text-sm">
          {t('history.decidedBy', { name: event.decidedBy })} <Instant at={event.decidedAt} />
        </p>
      </div>
    </li>
  );
}

const INCIDENTS: readonly string[] = INCIDENT_KINDS;

/** Conduct has no page of its own. */
function hrefOf(zone: string, id: string, kind: string): string | null {
  if (INCIDENTS.includes(kind)) return incidentPath(zone, id);
  if (kind === 'check') return checkPath(zone, id);
  return kind === 'evaluation' ? evaluationPath(zone, id) : null;
}

const BasisLink = ({ href, children }: { href: string | null; children: string }) =>
  href ? <Link to={href}>{children}</Link> : children;

function BasisList({ zone, basis }: { zone: string; basis: Event['basis'] }) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  const kindOf = useRecordKind();
  return (
    <ul aria-label={t('history.basis')} className="text-ink-2 mt-1 space-y-0.5 text-sm">
      {basis.map(({ id, kind, on, text }) => (
        <li key={id}>
          <BasisLink href={hrefOf(zone, id, kind)}>{kindOf(kind)}</BasisLink> {on && formatDate(on, locale)} {text}
        </li>
      ))}
    </ul>
  );
}

/** A question of a form, answered in a sentence; sent by GET. */
function StatusOnDay({ content: { day }, today }: { content: History; today: string }) {
  const { t } = useTranslation('enterprises');
  const locale = useLocale();
  return (
    <div className="space-y-4">
      <Form
        key={day?.asked}
        method="get"
        label={t('history.day.title')}
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
      >
        <input type="hidden" name="tab" value="history" />
        <TextInput
          name="day"
          type="date"
          label={t('history.day.label')}
          defaultValue={day?.asked ?? today}
          max={today}
        />
        <Button type="submit">{t('history.day.ask')}</Button>
      </Form>
      {day && !day.isRight && (
        <Notice tone="warn" role="alert">
          {t('history.day.wrong')}
        </Notice>
      )}
      {day?.standing && (
        <p role="status" className="flex flex-wrap items-baseline gap-x-4 text-lg">
          {formatDate(day.standing.day, locale)}
          {day.standing.status ? (
            <>
              <EnterpriseStatusMark status={day.standing.status} />
              <span className="text-ink-3 text-sm">
                {t('since')} <CivilDate date={day.standing.since} />
              </span>
              <SupportMark eligible={day.standing.eligibleForSupport} />
            </>
          ) : (
            <span>{t('history.day.unknown')}</span>
          )}
        </p>
      )}
    </div>
  );
}
