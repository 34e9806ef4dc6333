import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Instant } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleIds } from '../../ui/rule-ids.tsx';
import { Section } from '../../ui/section.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { ObservationPage } from './read-observation.server.ts';

/** The form's id: a refusal leads from what is in the way to where it is on the page. */
export const RELEASE_FORM = 'release';

/** Where on the page a thing that stands in the way can be mended. */
const PLACE: Record<string, string> = {
  'observation.papersMissing': '#papers',
  'observation.shipmentsUndeclared': '#shipments',
  'observation.newIncident': '#about',
};

/** E8: everything that stands in the way of release, or the form that ends the observation, or how it ended. */
export function ReleaseSection({ page }: { page: ObservationPage }) {
  const { t } = useTranslation('incidents');
  const { failure, open, here } = useActing();
  const { observation, manages } = page;
  const { state, blocks, can } = observation;
  if (state !== 'open') return <Ended page={page} />;
  const isRefused = failure?.values.form?.[0] === 'release';
  return (
    <Section id="release" title={t('release.title')}>
      <div className="space-y-5">
        {blocks.length > 0 ? (
          <Notice tone="warn" title={t('release.notYet', { count: blocks.length })}>
            <ul className="list-disc space-y-1 ps-5">
              {blocks.map(({ reason, rule, message }) => (
                <li key={reason}>
                  {message} <RuleIds ids={[rule]} />{' '}
                  {PLACE[reason] && (
                    <a href={PLACE[reason]} className="no-print">
                      {t('release.show')}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <p className="text-ink-2">{t(manages ? 'release.mayNow' : 'release.waits')}</p>
        )}
        {can.release && open !== 'release' && (
          <LinkButton look="primary" to={`${here}?open=release#release`} preventScrollReset className="no-print">
            {t('release.begin')}
          </LinkButton>
        )}
        {(isRefused || (can.release && open === 'release')) && (
          <ActForm
            name="release"
            id={RELEASE_FORM}
            label={t('release.title')}
            version={observation.version}
            button={<SubmitButton>{t('release.submit')}</SubmitButton>}
          >
            <TextArea
              name="reason"
              label={t('release.reason')}
              hint={t('release.reasonHint')}
              rows={3}
              maxLength={2000}
              required
            />
          </ActForm>
        )}
      </div>
    </Section>
  );
}

function Ended({ page: { observation } }: { page: ObservationPage }) {
  const { t } = useTranslation('incidents');
  const { state, releasedBy, releasedAt, releaseReason } = observation;
  return (
    <Section id="release" title={t(state === 'released' ? 'release.ended' : 'release.replaced')}>
      <DefinitionList
        items={[
          {
            term: t('release.by'),
            value: (
              <>
                {releasedBy} <Instant at={releasedAt} className="text-ink-3 text-sm" />
              </>
            ),
          },
          ...(releaseReason ? [{ term: t('release.reason'), value: releaseReason }] : []),
        ]}
      />
    </Section>
  );
}
