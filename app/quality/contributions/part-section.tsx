import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CONTRIBUTION_PARTS } from '../../../server/quality/contributions/parts.ts';
import { useActing } from '../../acts/acting.tsx';
import { FilingMark } from '../../enterprises/archive/filing-mark.tsx';
import { RevisionTimeline } from '../../enterprises/filings/revision-timeline.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CivilDate } from '../../ui/figures.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { WrittenParts } from '../written-parts.tsx';
import { dataOfHalfPath } from './data-paths.ts';
import { PartForm } from './part-form.tsx';
import type { DataPage, Part } from './read-data-page.server.ts';

interface PartProps {
  page: DataPage;
  part: Part;
}

/** Q4: one department's part of a half-year: to be written, or as it was filed with all its revisions. */
export function PartSection({ page, part }: PartProps) {
  const { t } = useTranslation('enterpriseReports');
  const { open } = useActing();
  const { department, filing, revisions } = part;
  const mayFile = filing.isPermitted && filing.refusal === null;
  const isOwn = department.id === page.own;
  const isWriting = mayFile && (open === `contribute:${department.id}` || (isOwn && revisions.length === 0));
  return (
    <Section
      id="part"
      title={t(isOwn ? 'data.part.own' : 'data.part.of', { name: department.name })}
      intro={isWriting ? t('data.part.intro') : part.state && <FilingMark state={part.state} />}
      actions={mayFile && !isWriting && <WriteButton page={page} part={part} />}
    >
      <div className="space-y-8">
        {filing.isPermitted && filing.refusal && <Notice tone="idle" title={filing.refusal} />}
        {isWriting ? <PartForm page={page} part={part} /> : <Filed part={part} />}
      </div>
    </Section>
  );
}

function WriteButton({ page: { zone, period, own }, part: { department, revisions } }: PartProps) {
  const { t } = useTranslation('enterpriseReports');
  const words =
    revisions.length > 0 ? 'data.part.correct' : department.id === own ? 'data.part.write' : 'data.part.paper';
  return (
    <LinkButton
      size="small"
      to={`${dataOfHalfPath(zone, period, department.id)}&open=contribute:${department.id}#part`}
    >
      {t(words)}
    </LinkButton>
  );
}

function Filed({ part: { revisions, filing } }: { part: Part }) {
  const { t } = useTranslation('enterpriseReports');
  const [search] = useSearchParams();
  const asked = Number(search.get('revision'));
  const shown = revisions.find(({ revision }) => revision === asked) ?? revisions[0];
  if (!shown) return filing.refusal ? null : <EmptyState title={t('data.part.none')} />;
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <WrittenParts
        parts={CONTRIBUTION_PARTS.map((part) => ({ label: t(`data.content.${part}`), text: shown.content[part] }))}
      />
      <RevisionTimeline
        revisions={revisions}
        shown={shown.revision}
        facts={({ filedOn }) => (
          <>
            {t('data.filedOn')} <CivilDate date={filedOn} />
          </>
        )}
      />
    </div>
  );
}
