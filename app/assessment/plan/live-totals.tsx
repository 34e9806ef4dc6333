import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../ui/format.ts';
import { Mark } from '../../ui/status.tsx';
import { isOddTotal, type PlanTask, type PlanView, totalOf, type ZoneDepartment } from './plan-overview.ts';

const WEIGHT = /^\d{1,8}(\.\d{1,4})?$/;

interface LiveTotalsProps {
  plan: PlanView;
  task: PlanTask | null;
  departments: readonly ZoneDepartment[];
}

/** What the chosen department's weights add up to with what is being typed; without JavaScript, as they are stored. */
export function LiveTotals({ plan, task, departments }: LiveTotalsProps) {
  const { t } = useTranslation('assessment');
  const place = useRef<HTMLOutputElement>(null);
  const [typed, setTyped] = useState({ department: task?.departmentId ?? '', weight: task?.weight ?? '' });

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const read = () => {
      const data = new FormData(form);
      setTyped({ department: String(data.get('departmentId') ?? ''), weight: String(data.get('weight') ?? '').trim() });
    };
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, []);

  const others = plan.tasks.filter(
    ({ number, departmentId }) => number !== task?.number && departmentId === typed.department,
  );
  const total = totalOf(WEIGHT.test(typed.weight) ? [...others, { weight: typed.weight }] : others);
  const name = departments.find(({ id }) => id === typed.department)?.name;
  return (
    <output ref={place} className="block text-sm">
      {name && (
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span>
            {t('plan.edit.total', { department: name, tasks: others.length + 1 })}{' '}
            <strong className="figures">{formatDecimal(total)}</strong>
          </span>
          {isOddTotal(total) && (
            <Mark tone="warn" glyph="lagging">
              {t('plan.oddTotal')}
            </Mark>
          )}
        </span>
      )}
    </output>
  );
}
