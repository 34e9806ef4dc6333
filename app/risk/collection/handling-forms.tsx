import { useTranslation } from 'react-i18next';
import type { RiskAct } from '../../../server/risk/board/schema.ts';
import type { ViewerRole } from '../../../server/risk/kinds.ts';
import { useActing } from '../../acts/acting.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { AssignForm, RestrictForm } from './care-forms.tsx';
import type { Countries } from './fact-fields.tsx';
import { type Duplicate, MergeForm } from './merge-form.tsx';
import { EscalateForm, RejectForm, ReopenForm } from './reason-forms.tsx';
import { VerifyForm } from './verify-form.tsx';

/** A risk as far as its handling goes. */
export interface HandledItem {
  version: number;
  title: string;
  product: string;
  hsCode: string;
  country: { code: string } | null;
  hazard: string;
  enterprise: { name: string } | null;
  visibleTo: readonly ViewerRole[];
  owner: { id: string } | null;
  technicians: readonly { id: string; name: string }[];
}

const HANDLING = ['verify', 'reject', 'merge', 'escalate', 'assign', 'restrict', 'reopen'] as const;
type Handling = (typeof HANDLING)[number];

interface HandlingFormsProps extends Countries {
  item: HandledItem;
  can: Partial<Record<RiskAct, boolean>>;
  /** What may be the same matter, to choose from when merging. */
  duplicates: readonly Duplicate[];
}

/**
 * R13: what can be done with a risk before and beside its assessment: only what this reader may do now, one form open
 * at a time. Stands in an ActingProvider, in an element with the id 'handling'.
 */
export function HandlingForms(props: HandlingFormsProps) {
  const { t } = useTranslation('risk');
  const { open, here } = useActing();
  const allowed = HANDLING.filter((act) => props.can[act]);
  if (allowed.length === 0) return <p className="text-ink-2">{t('collect.handling.none')}</p>;
  const opened = allowed.find((act) => act === open);
  const others = allowed.filter((act) => act !== opened);
  return (
    <div className="no-print space-y-6">
      {opened && <HandlingForm act={opened} {...props} />}
      {others.length > 0 && (
        <ul aria-label={t('collect.handling.acts')} className="flex flex-wrap gap-2">
          {others.map((act) => (
            <li key={act}>
              <LinkButton
                to={`${here}?open=${act}#handling`}
                look={act === 'verify' && !opened ? 'primary' : 'secondary'}
                preventScrollReset
              >
                {t(`collect.act.${act}`)}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function HandlingForm({ act, item, countries, duplicates }: HandlingFormsProps & { act: Handling }) {
  switch (act) {
    case 'verify':
      return <VerifyForm item={item} countries={countries} />;
    case 'reject':
      return <RejectForm item={item} />;
    case 'merge':
      return <MergeForm item={item} duplicates={duplicates} />;
    case 'escalate':
      return <EscalateForm item={item} />;
    case 'assign':
      return <AssignForm item={item} />;
    case 'restrict':
      return <RestrictForm item={item} />;
    case 'reopen':
      return <ReopenForm item={item} />;
  }
}
