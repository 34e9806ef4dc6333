import { useTranslation } from 'react-i18next';
import { TRAINING_KINDS, TRAINING_MODES } from '../../../server/activities/kinds.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Select, TextArea, TextInput } from '../../ui/field.tsx';

export interface TypedFacts {
  title: string;
  kind: string;
  mode: string;
  place: string;
  heldOn: string;
  startsAt: string;
  hours: string;
  trainer: string;
  trainerOrganisation: string;
  description: string;
}

/** What is told of a training, planned or corrected. */
export function TrainingFields({ facts }: { facts?: TypedFacts }) {
  const { t } = useTranslation(['trainings', 'activities']);
  return (
    <>
      <TextInput name="title" label={t('trainings:field.title')} defaultValue={facts?.title} maxLength={200} required />
      <Select
        name="kind"
        label={t('trainings:field.kind')}
        hint={t('trainings:field.kindHint')}
        options={TRAINING_KINDS.map((value) => ({ value, label: t(`activities:trainingKind.${value}`) }))}
        defaultValue={facts?.kind}
        width="half"
        required
      />
      <TextInput
        name="heldOn"
        type="date"
        label={t('trainings:field.heldOn')}
        defaultValue={facts?.heldOn}
        width="short"
        required
      />
      <TextInput
        name="startsAt"
        type="time"
        label={t('trainings:field.startsAt')}
        defaultValue={facts?.startsAt ?? '09:00'}
        width="short"
        required
      />
      <TextInput
        name="hours"
        label={t('trainings:field.hours')}
        hint={t('trainings:field.hoursHint')}
        unit={t('trainings:unit.hours')}
        inputMode="decimal"
        defaultValue={facts?.hours}
        width="short"
        required
      />
      <RadioGroup
        name="mode"
        label={t('trainings:field.mode')}
        options={TRAINING_MODES.map((value) => ({ value, label: t(`activities:trainingMode.${value}`) }))}
        defaultValue={facts?.mode ?? 'onsite'}
        inline
        required
      />
      <TextInput
        name="place"
        label={t('trainings:field.place')}
        hint={t('trainings:field.placeHint')}
        defaultValue={facts?.place}
        maxLength={300}
        required
      />
      <TextInput
        name="trainer"
        label={t('trainings:field.trainer')}
        defaultValue={facts?.trainer}
        maxLength={100}
        width="half"
        required
      />
      <TextInput
        name="trainerOrganisation"
        label={t('trainings:field.trainerOrganisation')}
        defaultValue={facts?.trainerOrganisation}
        maxLength={200}
        optional
      />
      <TextArea
        name="description"
        label={t('trainings:field.description')}
        hint={t('trainings:field.descriptionHint')}
        defaultValue={facts?.description}
        maxLength={4000}
        optional
      />
    </>
  );
}
