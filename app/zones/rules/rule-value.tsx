import { useTranslation } from 'react-i18next';
import { PARAMETER_UNITS } from '../../../server/zones/parameter-units.ts';
import type { ExplainedRule } from '../../../server/zones/schema.ts';
import { Nothing } from '../../ui/figures.tsx';
import { formatDecimal } from '../../ui/format.ts';

/** For the plural form: all that is not exactly one. */
const MANY = 2;

type Parameter = ExplainedRule['parameters'][number];

/** A rule's numbers in this zone, in words with their units. */
export function RuleParameters({ parameters }: { parameters: readonly Parameter[] }) {
  const { t } = useTranslation('rules');
  const inWords = useRuleValue();
  if (parameters.length === 0) return <Nothing />;
  return (
    <ul className="space-y-0.5 text-sm">
      {parameters.map((parameter) => (
        <li key={parameter.name}>{t('parameter', { label: parameter.label, value: inWords(parameter) })}</li>
      ))}
    </ul>
  );
}

function useRuleValue(): (parameter: Parameter) => string {
  const { t } = useTranslation('rules');
  return ({ value, unit }) => {
    const known = PARAMETER_UNITS.find((each) => each === unit);
    if (!known) return value;
    const written = known === 'usd' ? formatDecimal(value, { places: 0 }) : value.split(',').join(t('or'));
    return t(`value.${known}`, { value: written, count: value === '1' ? 1 : MANY });
  };
}
