import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActForm, useActing } from '../../acts/acting.tsx';
import { trainingCertificatePath } from '../../paths.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Instant, Nothing } from '../../ui/figures.tsx';
import { Badge } from '../../ui/status.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';
import { AttendedMark } from './training-marks.tsx';
import { asItWas, attendedName, resultOf, tick, WAS } from './typed-roll.ts';

type Participant = Page['roll']['participants'][number];

/** Z14: who was there, saved at once for all of them. */
export function AttendanceForm({ page }: { page: Page }) {
  const { t } = useTranslation('trainings');
  const isHeld = page.training.state === 'held';
  return (
    <ActForm
      name="attend"
      label={t('roll.attendance')}
      cancelHref={null}
      button={
        <>
          <SubmitButton>{t('roll.save')}</SubmitButton>
          <SubmitButton look="secondary" name="who" value="all">
            {t('roll.saveAll')}
          </SubmitButton>
        </>
      }
    >
      <p className="text-ink-2 text-sm">{t('roll.attendanceHint')}</p>
      <RollTable page={page} isTicked />
      {page.roll.participants.map(({ id, version, attended }) => (
        <input key={id} type="hidden" name={WAS} value={asItWas(id, version, tick(attended))} />
      ))}
      {isHeld && (
        <TextArea
          name="reason"
          label={t('field.reason')}
          hint={t('roll.reasonHint')}
          rows={2}
          maxLength={1000}
          optional
        />
      )}
    </ActForm>
  );
}

/** The people of a roll; with tick boxes where it stands in the form of the attendance. */
export function RollTable({ page, isTicked = false }: { page: Page; isTicked?: boolean }) {
  const { t } = useTranslation(['trainings', 'common']);
  const { zone, training, roll } = page;
  const { may, participants, reach } = roll;
  const isOfAssessors = training.kind === 'risk-assessor';
  const columns: (Column<Participant> | false)[] = [
    {
      id: 'name',
      header: t('trainings:field.name'),
      rowHeader: true,
      cell: ({ id, name, attended }) =>
        isTicked ? <Checkbox name={attendedName(id)} label={name} defaultChecked={attended} /> : name,
    },
    { id: 'organisation', header: t('trainings:roll.organisation'), cell: ({ organisation }) => organisation },
    {
      id: 'attended',
      header: t('trainings:roll.attendance'),
      cell: ({ attended }) => <AttendedMark attended={attended} />,
    },
    isOfAssessors && {
      id: 'result',
      header: t('trainings:examine.result'),
      cell: ({ hasPassed, isAssessor }) => (
        <>
          {hasPassed === null ? <Nothing /> : t(`trainings:examine.${resultOf(hasPassed)}`)}{' '}
          {isAssessor && <Badge tone="info">{t('trainings:roll.assessor')}</Badge>}
        </>
      ),
    },
    reach === 'all' && {
      id: 'phone',
      header: t('trainings:roll.phoneTail'),
      cell: ({ phoneTail }) => (phoneTail ? <span className="figures">{phoneTail}</span> : <Nothing />),
    },
    reach === 'all' && {
      id: 'source',
      header: t('trainings:roll.source'),
      cell: (row) => <Source participant={row} />,
    },
    {
      id: 'act',
      header: t('trainings:roll.more'),
      narrow: 'full',
      cell: (row) => <More zone={zone} training={training.id} participant={row} canRemove={may.change} />,
    },
  ];
  return (
    <DataTable
      caption={t('trainings:roll.title')}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={participants}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t(reach === 'own' ? 'trainings:roll.emptyOwn' : 'trainings:roll.empty')}>
          {may.change && t('trainings:roll.emptyHint')}
        </EmptyState>
      }
    />
  );
}

function Source({ participant: { source, signedInAt } }: { participant: Participant }) {
  const { t } = useTranslation('trainings');
  return (
    <>
      {t(`source.${source}`)} {signedInAt && <Instant at={signedInAt} className="text-ink-3 text-sm" />}
    </>
  );
}

interface MoreProps {
  zone: string;
  training: string;
  participant: Participant;
  canRemove: boolean;
}

/** The person's certificate, and how to take the person off. */
function More({ zone, training, participant: { id, name, canHaveCertificate }, canRemove }: MoreProps) {
  const { t } = useTranslation('trainings');
  const { here } = useActing();
  if (!canHaveCertificate && !canRemove) return <Nothing />;
  return (
    <span className="no-print flex flex-wrap gap-x-4 gap-y-1">
      {canHaveCertificate && (
        // A download, not a page: the browser itself has to fetch it.
        <a href={trainingCertificatePath(zone, training, id)} download aria-label={t('roll.certificateOf', { name })}>
          {t('roll.certificate')}
        </a>
      )}
      {canRemove && (
        <Link
          to={`${here}?open=${encodeURIComponent(`remove:${id}`)}#roll`}
          preventScrollReset
          aria-label={t('remove.named', { name })}
        >
          {t('remove.title')}
        </Link>
      )}
    </span>
  );
}
