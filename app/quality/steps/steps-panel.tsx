import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { DoneNotice } from '../../acts/done-notice.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ConsultationAnswers } from './consultation-answers.tsx';
import { DueTable } from './due-table.tsx';
import { NextWords } from './next-words.tsx';
import type { Steps } from './read-steps.server.ts';
import { readingPath } from './reading-path.ts';
import { ReceiptsTable } from './receipts-table.tsx';
import { STEP_ACTS } from './step-acts.ts';
import { StepForm } from './step-forms.tsx';

/** Where the report stands, whose turn it is and until when, and what this reader may do next. Stands inside ActingProvider. */
export function StepsPanel({ zone, steps }: { zone: string; steps: Steps & { canRead: boolean } }) {
  const { t } = useTranslation('qualitySteps');
  return (
    <div className="space-y-8">
      <DoneNotice acts={STEP_ACTS} words={(act) => t(`done.${act}`)} />
      <Section id="steps" title={t('panel.title')}>
        <div className="space-y-5">
          <Turn steps={steps} />
          <Acts steps={steps} />
          {steps.canRead && (
            <p className="no-print">
              <Link to={readingPath(zone, steps.id)}>{t('panel.toReading')}</Link>
            </p>
          )}
          <details open={steps.state !== 'published'}>
            <summary>{t('panel.due')}</summary>
            <div className="mt-2">
              <DueTable due={steps.due} caption={t('panel.due')} />
            </div>
          </details>
          <ConsultationAnswers steps={steps} />
        </div>
      </Section>
      {steps.receipts && <ReceiptsTable receipts={steps.receipts} />}
    </div>
  );
}

function Turn({ steps }: { steps: Steps }) {
  const { t } = useTranslation('qualitySteps');
  const { state, since, next, isOwnSubmission, reviewOpinion } = steps;
  return (
    <>
      <p className="max-w-text">
        {t('panel.since')} <CivilDate date={since} />
        {t('panel.stop')}
        {next ? <NextWords next={next} /> : t('panel.nothing')}
      </p>
      {state === 'submitted' && isOwnSubmission && <Notice tone="idle" title={t('panel.ownSubmission')} />}
      {state === 'draft' && reviewOpinion && (
        <Notice tone="warn" title={t('panel.returned')}>
          <p className="whitespace-pre-line break-words">{reviewOpinion}</p>
        </Notice>
      )}
    </>
  );
}

/** The next acts of this reader as buttons; the one that is chosen as its form. */
function Acts({ steps }: { steps: Steps }) {
  const { t } = useTranslation('qualitySteps');
  const { open, here } = useActing();
  const allowed = STEP_ACTS.filter((act) => steps.can[act]);
  const chosen = allowed.find((act) => act === open);
  if (chosen) return <StepForm act={chosen} steps={steps} />;
  if (allowed.length === 0) return null;
  return (
    <ul className="no-print flex flex-wrap gap-2">
      {allowed.map((act, index) => (
        <li key={act}>
          <LinkButton
            to={`${here}${here.includes('?') ? '&' : '?'}open=${act}#steps`}
            look={index === 0 && steps.state !== 'published' ? 'primary' : 'secondary'}
            preventScrollReset
          >
            {t(`act.${act}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
