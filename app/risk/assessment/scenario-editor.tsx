import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskMatrix } from '../../../server/risk/assessment/matrix.ts';
import type { RiskLevel } from '../../../server/risk/kinds.ts';
import { inLocale } from '../../i18n/locale.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { formatCount } from '../../ui/format.ts';
import { useIsAlive } from '../../ui/use-is-alive.ts';
import { LevelMark } from '../marks.tsx';
import { productOf } from './judge-rows.ts';
import { oneIn, probabilityShown } from './probability-text.ts';
import { scenarioField } from './scenario-rows.ts';
import { SpareStep, StepFields } from './step-fields.tsx';
import { TypedInput, TypedSelect } from './typed-control.tsx';
import {
  type EditedScenario,
  type EditedStep,
  MOST_SCENARIOS,
  MOST_STEPS,
  type RowChange,
} from './use-scenario-rows.ts';

interface EditorProps {
  matrix: RiskMatrix;
  rows: readonly EditedScenario[];
  change: Dispatch<RowChange>;
  /** The level of each scenario that is whole, by its row. */
  levels: ReadonlyMap<number, RiskLevel>;
}

const NAME_LENGTH = 200;
const SPARE_SCENARIOS = [0, 1];
const SPARE_STEPS = [0, 1, 2];

/** R14: scenarios of harm, each a chain of steps. Rows come and go; without JavaScript some spare ones stand ready. */
export function ScenarioEditor({ matrix, rows, change, levels }: EditorProps) {
  const { t } = useTranslation('riskAssessment');
  const isAlive = useIsAlive();
  return (
    <div className="space-y-6">
      {rows.map((row, scenario) => (
        <ScenarioFields
          key={row.key}
          {...{ matrix, row, scenario, change }}
          level={levels.get(scenario) ?? null}
          isOnly={rows.length === 1}
        />
      ))}
      {isAlive && rows.length < MOST_SCENARIOS && (
        <Button onClick={() => change({ kind: 'add-scenario' })}>{t('form.addScenario')}</Button>
      )}
      <noscript className="block space-y-4">
        {SPARE_SCENARIOS.map((spare) => (
          <SpareScenario key={spare} matrix={matrix} scenario={rows.length + spare} />
        ))}
        <p className="text-ink-3 text-sm">{t('form.noScript')}</p>
      </noscript>
    </div>
  );
}

interface ScenarioFieldsProps extends Omit<EditorProps, 'rows' | 'levels'> {
  row: EditedScenario;
  scenario: number;
  level: RiskLevel | null;
  isOnly: boolean;
}

const BOX = 'border-rule-strong space-y-4 border-s-2 ps-4';

function ScenarioFields({ matrix, row, scenario, change, level, isOnly }: ScenarioFieldsProps) {
  const { t } = useTranslation('riskAssessment');
  const isAlive = useIsAlive();
  const number = scenario + 1;
  const set = (field: 'name' | 'severity') => (value: string) => change({ kind: 'set', scenario, field, value });
  return (
    <fieldset className={BOX}>
      <legend className="sr-only">{t('form.scenario', { number })}</legend>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p aria-hidden="true" className="font-semibold">
          {t('form.scenario', { number })}
        </p>
        {isAlive && !isOnly && (
          <Button size="small" look="quiet" onClick={() => change({ kind: 'remove-scenario', scenario })}>
            {t('form.removeScenario', { number })}
          </Button>
        )}
      </div>
      <TypedInput
        name={scenarioField(scenario, 'name')}
        label={t('form.name')}
        hint={t('form.nameHint')}
        value={row.name}
        onChange={set('name')}
        maxLength={NAME_LENGTH}
      />
      <ol className="space-y-3">
        {row.steps.map((step, index) => (
          <StepFields key={step.key} {...{ scenario, index, step, change }} isOnly={row.steps.length === 1} />
        ))}
      </ol>
      <noscript className="block space-y-4">
        {SPARE_STEPS.map((spare) => (
          <SpareStep key={spare} scenario={scenario} index={row.steps.length + spare} />
        ))}
      </noscript>
      {isAlive && row.steps.length < MOST_STEPS && (
        <Button size="small" onClick={() => change({ kind: 'add-step', scenario })}>
          {t('form.addStep')}
        </Button>
      )}
      <TypedSelect
        name={scenarioField(scenario, 'severity')}
        label={t('form.severity')}
        placeholder={t('choose')}
        options={useSeverities(matrix)}
        value={row.severity}
        onChange={set('severity')}
      />
      <p className="flex flex-wrap items-baseline gap-x-3" aria-live="polite">
        <span className="text-ink-2">{t('form.product')}</span>
        <Product steps={row.steps} />
        {level && <LevelMark level={level} />}
      </p>
    </fieldset>
  );
}

function useSeverities({ severities }: RiskMatrix) {
  const locale = useLocale();
  return severities.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }));
}

/** From this many digits on, "1 in so many" tells nobody anything. */
const MOST_DIGITS = 9;

function Product({ steps }: { steps: readonly EditedStep[] }) {
  const { t } = useTranslation('riskAssessment');
  const product = productOf(steps);
  if (product === null) return <span className="text-ink-3">{t('form.productNone')}</span>;
  const cases = oneIn(product);
  return (
    <span className="figures font-semibold">
      {probabilityShown(product)}
      {cases && cases.length < MOST_DIGITS && (
        <span className="text-ink-3 ms-2 text-sm font-normal">{t('form.oneIn', { cases: formatCount(cases) })}</span>
      )}
    </span>
  );
}

/** A scenario to spare for a page without JavaScript; left empty, it is not sent. */
function SpareScenario({ matrix, scenario }: { matrix: RiskMatrix; scenario: number }) {
  const { t } = useTranslation('riskAssessment');
  return (
    <fieldset className={BOX}>
      <legend className="font-semibold">{t('form.scenario', { number: scenario + 1 })}</legend>
      <TextInput name={scenarioField(scenario, 'name')} label={t('form.name')} maxLength={NAME_LENGTH} />
      {SPARE_STEPS.map((step) => (
        <SpareStep key={step} scenario={scenario} index={step} />
      ))}
      <Select
        name={scenarioField(scenario, 'severity')}
        label={t('form.severity')}
        placeholder={t('choose')}
        options={useSeverities(matrix)}
      />
    </fieldset>
  );
}
