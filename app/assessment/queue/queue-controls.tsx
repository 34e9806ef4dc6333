import { Link, Form as RemixForm, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Select } from '../../ui/field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { departmentsIn, ofKind, QUEUE_KINDS, type QueueFilter, type QueueItem, withoutKind } from './queue-filter.ts';

interface QueueControlsProps {
  items: readonly QueueItem[];
  filter: QueueFilter;
}

/** Which part of the queue to look at: kinds as tabs that count, department and lateness as a small form. */
export function QueueControls({ items, filter }: QueueControlsProps) {
  const { t } = useTranslation('assessment');
  const location = useLocation();
  const counted = withoutKind(items, filter);
  const isNarrowed = filter.department !== null || filter.lateOnly;
  return (
    <>
      <Tabs
        label={t('column.kind')}
        tabs={[null, ...QUEUE_KINDS].map((kind) => ({
          href: withSearch(location, { kind }),
          label: kind ? t(`queue.kinds.${kind}`) : t('queue.all'),
          current: filter.kind === kind,
          count: ofKind(counted, kind).length,
        }))}
      />
      <RemixForm
        // Fields keep what was typed in them: another address is another form.
        key={location.search}
        method="get"
        aria-label={t('queue.narrow')}
        className="mb-5 flex flex-wrap items-center gap-x-6 gap-y-3"
      >
        {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
        <Select
          name="department"
          label={t('column.department')}
          labelHidden
          placeholder={t('queue.allDepartments')}
          defaultValue={filter.department ?? ''}
          options={departmentsIn(items).map(({ id, name }) => ({ value: id, label: name }))}
          className="w-64"
        />
        <Checkbox name="late" value="yes" label={t('queue.lateOnly')} defaultChecked={filter.lateOnly} />
        <Button type="submit" size="small">
          {t('queue.show')}
        </Button>
        {isNarrowed && <Link to={withSearch(location, { department: null, late: null })}>{t('queue.showAll')}</Link>}
      </RemixForm>
    </>
  );
}
