import { filledIn } from '../../documents/words-in-language.ts';
import { writtenDay } from '../../documents/written-values.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { CivilDate } from '../../platform/calendar.ts';
import type { TrainingKind } from '../kinds.ts';
import type { CertificateWords } from './certificate-words.ts';

/** What a certificate certifies, in the reader's language where there are two. */
export interface Certified {
  zone: string;
  demo: boolean;
  number: string;
  name: string;
  organisation: string;
  title: string;
  kind: TrainingKind;
  heldOn: CivilDate;
  /** A decimal. */
  hours: string;
  trainer: string;
  trainerOrganisation: string;
  organiser: string;
  /** R27: of an assessor who has passed, the last day on which it holds. */
  assessorUntil: CivilDate | null;
}

/** A certificate's texts, each in its place. */
export interface CertificateContent {
  zone: string;
  title: string;
  name: string;
  organisation: string;
  statement: string;
  facts: readonly { term: string; value: string }[];
  number: string;
  /** Of a demonstration zone: that it certifies nothing. */
  mark: string | null;
}

export function certificateContent(of: Certified, words: CertificateWords, locale: Locale): CertificateContent {
  const { organiser, title, hours, trainer, trainerOrganisation, assessorUntil } = of;
  const date = writtenDay(of.heldOn, locale);
  const attended = filledIn(words.attended, { date, organiser, title, hours });
  const passed = assessorUntil && filledIn(words.passed, { until: writtenDay(assessorUntil, locale) });
  const values = {
    kind: words.kinds[of.kind],
    date,
    hours: filledIn(words.hours, { hours }),
    trainer: trainerOrganisation ? filledIn(words.trainerOf, { trainer, organisation: trainerOrganisation }) : trainer,
    organiser,
  } satisfies Record<keyof CertificateWords['facts'], string>;
  return {
    zone: of.zone,
    title: words.title,
    name: of.name,
    organisation: of.organisation,
    statement: [attended, passed].filter(Boolean).join(locale === 'en' ? ' ' : ''),
    facts: FACTS.map((fact) => ({ term: words.facts[fact], value: values[fact] })),
    number: filledIn(words.number, { number: of.number }),
    mark: of.demo ? words.demo : null,
  };
}

const FACTS = ['kind', 'date', 'hours', 'trainer', 'organiser'] as const;
