import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { GuidedMark } from './laboratory-marks.tsx';
import type { LaboratoryPage as Page } from './read-laboratory.server.ts';
import { VisitForm } from './visit-form.tsx';
import { VisitPart } from './visit-part.tsx';

/** The guidance visits, the newest first, with what each found and asked for. */
export function VisitsSection({ page }: { page: Page }) {
  const { t } = useTranslation('laboratories');
  const { open, here } = useActing();
  const { laboratory, canGuide } = page;
  const { visits, visitsOfYear, visitsRequired } = laboratory;
  return (
    <Section
      id="visits"
      title={t('visit.title')}
      intro={
        <>
          {visitsRequired === null
            ? t('visit.introNoRule', { count: visitsOfYear })
            : t('visit.intro', { count: visitsOfYear, required: visitsRequired })}{' '}
          <RuleIds ids={['Z14']} /> <GuidedMark {...laboratory} />
        </>
      }
    >
      {canGuide && (
        <div className="mb-6">
          {open === 'visit' ? (
            <VisitForm page={page} />
          ) : (
            <LinkButton to={`${here}?open=visit#visits`} preventScrollReset className="no-print">
              {t('visit.open')}
            </LinkButton>
          )}
        </div>
      )}
      {visits.length === 0 && <p className="text-ink-2">{t(canGuide ? 'visit.none' : 'visit.noneYet')}</p>}
      <div className="space-y-8">
        {visits.map((visit) => (
          <VisitPart key={visit.id} visit={visit} page={page} />
        ))}
      </div>
    </Section>
  );
}
