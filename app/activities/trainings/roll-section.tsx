import { useTranslation } from 'react-i18next';
import { useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { AddParticipantForm } from './add-participant-form.tsx';
import { ExaminationForm } from './examination-form.tsx';
import { ImportRollForm } from './import-roll-form.tsx';
import type { TrainingPage as Page } from './read-training.server.ts';
import { RemoveForm } from './remove-form.tsx';
import { AttendanceForm, RollTable } from './roll-table.tsx';

const FORMS = ['add', 'import', 'examine'];

/** Who is expected and who was there, with what the organiser can do about it. */
export function RollSection({ page }: { page: Page }) {
  const { t } = useTranslation('trainings');
  const { open, here } = useActing();
  const { roll } = page;
  const { may, participants, reach } = roll;
  const leaving = participants.find(({ id }) => open === `remove:${id}`);
  const isOpen = (open !== null && FORMS.includes(open)) || leaving !== undefined;
  return (
    <Section id="roll" title={t('roll.title')} intro={t(reach === 'own' ? 'roll.introOwn' : 'roll.intro')}>
      <div className="space-y-6">
        {may.change && open === 'add' && <AddParticipantForm page={page} />}
        {may.change && open === 'import' && <ImportRollForm page={page} />}
        {may.examine && open === 'examine' && <ExaminationForm page={page} />}
        {may.change && leaving && <RemoveForm participant={leaving} isHeld={page.training.state === 'held'} />}
        {may.change && !isOpen && (
          <div className="no-print flex flex-wrap gap-2">
            <LinkButton to={`${here}?open=add#roll`} preventScrollReset>
              {t('roll.add')}
            </LinkButton>
            <LinkButton to={`${here}?open=import#roll`} preventScrollReset>
              {t('import.title')}
            </LinkButton>
            {may.examine && participants.some(({ attended }) => attended) && (
              <LinkButton to={`${here}?open=examine#roll`} preventScrollReset>
                {t('examine.title')}
              </LinkButton>
            )}
          </div>
        )}
        {may.takeAttendance && participants.length > 0 ? <AttendanceForm page={page} /> : <RollTable page={page} />}
      </div>
    </Section>
  );
}
