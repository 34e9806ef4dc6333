import { filledIn } from '../../documents/words-in-language.ts';
import type { IncidentOfPeriod } from '../../enterprises/incidents/incidents-of-period.ts';
import type { RiskOfPeriod } from '../../risk/measures/risks-of-period.ts';
import { LONGEST_CASE, LONGEST_TITLE, type ReportCase } from './content.ts';
import { cut, type Say } from './say.ts';

/** Q6, 3: an incident abroad as a case, in neutral sentences; none of the zone's enterprises is named. */
export function incidentCase(incident: IncidentOfPeriod, names: readonly string[], say: Say): ReportCase {
  const { words } = say;
  const { cases } = words;
  const anonymous = (text: string) => withoutNames(text, names, cases.enterprise);
  const kind = words.incidentKinds[incident.kind];
  const extent = [
    ...(incident.quantity ? [filledIn(cases.quantity, { quantity: anonymous(incident.quantity) })] : []),
    ...(incident.amountUsd !== null ? [filledIn(cases.amount, { amount: say.money(incident.amountUsd) })] : []),
  ];
  const product = anonymous(incident.product);
  const sentences = [
    filledIn(cases.incident, {
      date: say.day(incident.happenedOn),
      enterprise: cases.enterprise,
      country: say.country(incident.country),
      product,
      kind,
      reference: incident.reference && filledIn(cases.reference, { reference: anonymous(incident.reference) }),
    }),
    anonymous(incident.description),
    extent.length > 0 && filledIn(cases.extent, { extent: say.list(extent) }),
    words.causes[incident.cause],
    incident.causeNote && filledIn(cases.causeNote, { note: anonymous(incident.causeNote) }),
    incident.tracing && filledIn(cases.tracing, { tracing: anonymous(incident.tracing) }),
  ];
  return {
    title: cut(filledIn(cases.incidentTitle, { product, kind }), LONGEST_TITLE),
    text: cut(sentences.filter(Boolean).join('\n'), LONGEST_CASE),
    source: { kind: 'incident', id: incident.id },
  };
}

/** Longer names first: one may be the beginning of another. */
const withoutNames = (text: string, names: readonly string[], instead: string): string =>
  [...names].sort((a, b) => b.length - a.length).reduce((told, name) => told.replaceAll(name, instead), text);

/**
 * Q6, 3: a risk as a case. What has been announced to the public is told as it was announced (R29); of any other file no
 * more than its source, level, measures and whether it is closed (R28).
 */
export function riskCase(risk: RiskOfPeriod, isEnglish: boolean, say: Say): ReportCase {
  const { cases, riskSources, riskLevels, riskMeasures } = say.words;
  const source = { kind: 'risk', id: risk.id } as const;
  if (risk.announcement) {
    const { title, text, titleEn, textEn } = risk.announcement;
    return {
      title: cut(isEnglish && titleEn ? titleEn : title, LONGEST_TITLE),
      text: cut(isEnglish && textEn ? textEn : text, LONGEST_CASE),
      source,
    };
  }
  const named = { source: riskSources[risk.source] };
  return {
    title: filledIn(cases.riskTitle, named),
    text: filledIn(cases.risk, {
      ...named,
      date: say.day(risk.reportedOn),
      level: risk.level ? filledIn(cases.level, { level: riskLevels[risk.level] }) : cases.levelNone,
      measures:
        risk.measures.length > 0
          ? filledIn(cases.measures, { measures: say.list(risk.measures.map((kind) => riskMeasures[kind])) })
          : cases.measuresNone,
      state: risk.isOpen ? cases.stateOpen : cases.stateEnded,
    }),
    source,
  };
}
