import { createContext, useContext } from 'react';
import type { CertificateKind, FactField } from '../../../server/enterprises/admission/fact-fields.ts';
import type { FormWords } from '../../../server/enterprises/documents/form-words.ts';
import { SCHEMES } from './fact-tables.ts';

/** The words of the forms that the pages of applications and evaluations show, in the reader's language. */
export type AdmissionWords = Pick<FormWords, 'forms' | 'sections' | 'units' | 'facts' | 'tables' | 'evaluation'> & {
  choices: Pick<
    FormWords['choices'],
    | 'yesNo'
    | 'presence'
    | 'certificateKinds'
    | 'managementSchemes'
    | 'productSchemes'
    | 'laboratoryGrades'
    | 'equipmentUses'
    | 'attachments'
    | 'evaluationResults'
    | 'evaluationOutcomes'
    | 'evaluationPurposes'
    | 'panelRoles'
    | 'conflicts'
  >;
  labels: Pick<FormWords['labels'], 'personName' | 'organisation' | 'panelRole' | 'interest' | 'overall' | 'none'>;
};

/** Leaves out what these pages don't show: the words travel with every page. */
export function admissionWords(words: FormWords): AdmissionWords {
  const { forms, sections, units, facts, tables, evaluation, choices, labels } = words;
  const { checkResults: _checks, decisions: _decisions, moves: _moves, ...shown } = choices;
  const { personName, organisation, panelRole, interest, overall, none } = labels;
  return {
    forms,
    sections,
    units,
    facts,
    tables,
    evaluation,
    choices: shown,
    labels: { personName, organisation, panelRole, interest, overall, none },
  };
}

const WordsContext = createContext<AdmissionWords | null>(null);
export const WordsProvider = WordsContext.Provider;

export function useWords(): AdmissionWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('words of the forms are asked for outside of their page');
  return words;
}

/** The words of an id, the id itself for one that is not known. */
export const wordOf = (words: Record<string, string>, id: string): string => words[id] ?? id;

export const factLabel = ({ facts }: AdmissionWords, name: string): string => wordOf(facts, name);

/** What a number of this kind counts; none for texts. */
export const unitOf = ({ units }: AdmissionWords, { kind, name }: FactField): string | undefined =>
  // Only people are counted among the facts.
  name === 'plantAreaM2' ? units.area : (units as Record<string, string>)[kind];

/** Facts that say whether there is something, rather than whether something is so. */
const PRESENCE = ['hasQms', 'hasLaboratory', 'hadPenaltiesOrReturns'];

export const yesNoWords = ({ choices }: AdmissionWords, name: string): Record<'yes' | 'no', string> =>
  PRESENCE.includes(name) ? choices.presence : choices.yesNo;

export function schemeLabel({ choices }: AdmissionWords, kind: CertificateKind, scheme: string): string {
  const words = {
    management: choices.managementSchemes,
    product: choices.productSchemes,
    laboratory: choices.laboratoryGrades,
  } as const satisfies Record<CertificateKind, Record<string, string>>;
  return wordOf(words[kind], scheme);
}

/** All schemes with their labels; 'other' stands in each kind, so the kind goes with it. */
export const schemeOptions = (words: AdmissionWords) =>
  SCHEMES.map(({ kind, schemes }) => ({
    kind,
    label: words.choices.certificateKinds[kind],
    options: schemes.map(({ scheme, value }) => ({ value, label: schemeLabel(words, kind, scheme) })),
  }));

export const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
