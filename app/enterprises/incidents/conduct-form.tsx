import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CONDUCT_EFFECTS, type ConductKind } from '../../../server/enterprises/standing/measures.ts';
import { ActForm } from '../../acts/acting.tsx';
import { incidentsPath } from '../../paths.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { TextArea, TextInput } from '../../ui/field.tsx';
import { SubmitButton } from '../../ui/submit-button.tsx';
import { EnterpriseOfForm } from './enterprise-of-form.tsx';

interface ConductFormProps {
  enterprise: { id: string; name: string } | null;
  /** What this reader may record; a single kind is not asked for. */
  kinds: readonly ConductKind[];
  today: string;
}

/** E9: an offence, an accident or other conduct that the measures look at. */
export function ConductForm({ enterprise, kinds, today }: ConductFormProps) {
  const { t } = useTranslation('incidents');
  const { zone = '' } = useParams();
  const [only, ...others] = kinds;
  const isLeaving = only === 'wants-to-leave' && others.length === 0;
  return (
    <ActForm
      name="conduct"
      label={t(isLeaving ? 'leave.title' : 'conduct.title')}
      cancelHref={incidentsPath(zone)}
      travels
      button={
        <SubmitButton look={isLeaving ? 'danger' : 'primary'}>
          {t(isLeaving ? 'leave.submit' : 'conduct.submit')}
        </SubmitButton>
      }
    >
      <EnterpriseOfForm enterprise={enterprise} />
      {isLeaving ? (
        <>
          <input type="hidden" name="kind" value={only} />
          <input type="hidden" name="effect" value="none" />
          <input type="hidden" name="happenedOn" value={today} />
        </>
      ) : (
        <KindFields kinds={kinds} today={today} />
      )}
      <TextArea
        name="description"
        label={t(isLeaving ? 'leave.reason' : 'fact.description')}
        hint={isLeaving ? undefined : t('conduct.descriptionHint')}
        rows={4}
        maxLength={5000}
        required
      />
    </ActForm>
  );
}

function KindFields({ kinds, today }: Pick<ConductFormProps, 'kinds' | 'today'>) {
  const { t } = useTranslation('incidents');
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('conduct.kindLabel')}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`conduct.kind.${kind}`),
          hint: t(`conduct.kindHint.${kind}`),
        }))}
        required
      />
      <RadioGroup
        name="effect"
        label={t('fact.effect')}
        options={CONDUCT_EFFECTS.map((effect) => ({ value: effect, label: t(`conduct.effect.${effect}`) }))}
        required
        inline
      />
      <TextInput name="happenedOn" type="date" label={t('fact.happenedOn')} max={today} width="short" required />
    </>
  );
}
