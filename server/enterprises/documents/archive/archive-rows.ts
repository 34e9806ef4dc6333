import { listed } from '../../../documents/written-values.ts';
import type { Locale } from '../../../platform/bilingual.ts';
import { civilDate, dateColumn } from '../../../platform/calendar.ts';
import type { CellValue } from '../../../workbooks/write-sheets.ts';
import { CHECK_ITEMS, type CheckItem } from '../../checks/items.ts';
import { SIGNING_POSTS } from '../../incidents/declaration.ts';
import { DECLARATION_FIELDS } from '../../incidents/declaration-content.ts';
import { countryName } from '../../register/countries.ts';
import type { ArchiveWords, FormWords } from '../form-words.ts';
import type { ArchiveColumn, ArchiveSheet } from '../word-lists.ts';
import { changedFacts, factRows, schemeName } from './fact-rows.ts';
import type { Archive } from './read-archive.ts';

export interface ArchivePaper {
  words: FormWords;
  archive: ArchiveWords;
  locale: Locale;
  timeZone: string;
}

type Rows = Iterable<Partial<Record<ArchiveColumn, CellValue>>>;
type RowsOf = (archive: Archive, paper: ArchivePaper) => Rows;

/** Chosen from words; what the words don't know stays as it is stored. */
const said = (words: Record<string, string>, id: string): string => words[id] ?? id;
const day = (date: Date | null): string => (date ? dateColumn(date) : '');

/** The rows of each sheet but that of the lists' rows, in the order of what happened. */
export const ARCHIVE_ROWS: Record<Exclude<ArchiveSheet, 'rows'>, RowsOf> = {
  *facts({ enterprise, revisions }, paper) {
    const { archive, words } = paper;
    const section = archive.register;
    yield { section, fact: archive.uscc, value: enterprise.uscc };
    yield { section, fact: words.facts.name, value: enterprise.name };
    yield { section, fact: archive.nameEn, value: enterprise.nameEn };
    yield { section, fact: archive.status, value: archive.statuses[enterprise.status] };
    const last = revisions.at(-1);
    if (last) yield* factRows(last.facts, paper);
  },

  *revisions({ revisions }, paper) {
    for (const [index, revision] of revisions.entries()) {
      const about = {
        revision: revision.revision,
        recordedOn: civilDate(revision.recordedAt, paper.timeZone),
        recordedBy: revision.recordedByName,
        source: said(paper.archive.factSources, revision.source),
        reason: revision.reason,
      };
      for (const change of changedFacts(revisions[index - 1]?.facts, revision.facts, paper))
        yield { ...about, ...change };
    }
  },

  standing: ({ events }, { archive, timeZone }) =>
    events.map((event) => ({
      on: dateColumn(event.effectiveOn),
      event: said(archive.events, event.kind),
      rule: event.rule,
      ground: event.ground && said(archive.grounds, event.ground),
      reason: event.reason,
      decidedBy: event.decidedByName,
      recordedOn: civilDate(event.decidedAt, timeZone),
    })),

  certificates: ({ certificates }, { words }) =>
    certificates.map((certificate) => ({
      kind: said(words.choices.certificateKinds, certificate.kind),
      scheme: schemeName(words, certificate.kind, certificate.scheme),
      number: certificate.number,
      issuer: certificate.issuer,
      issuedOn: day(certificate.issuedOn),
      expiresOn: day(certificate.expiresOn),
      scope: certificate.scope,
      endedOn: day(certificate.endedOn),
    })),

  months: ({ lists }) => lists.map((list) => ({ ...list })),

  incidents: ({ incidents }, { archive, locale }) =>
    incidents.map(({ kind, country, cause, effect, ...incident }) => ({
      ...incident,
      kind: archive.incidentKinds[kind],
      country: countryName(country, locale),
      cause: archive.causes[cause],
      effect: archive.effects[effect],
    })),

  observations: ({ observations }, { archive, locale }) =>
    observations.map((observation) => ({
      openedOn: dateColumn(observation.openedOn),
      termMonths: observation.termMonths,
      endsOn: dateColumn(observation.endsOn),
      state: said(archive.observationStates, observation.state),
      incident: listed(
        [
          dateColumn(observation.incident.happenedOn),
          said(archive.incidentKinds, observation.incident.kind),
          observation.incident.product,
        ],
        locale,
      ),
      reason: observation.reason,
      openedBy: observation.openedByName,
      releasedOn: day(observation.releasedOn),
      releasedBy: observation.releasedByName,
      releaseReason: observation.releaseReason,
    })),

  papers: ({ observations }, { archive }) =>
    observations.flatMap((observation) =>
      observation.papers.map((paper) => ({
        observation: dateColumn(observation.openedOn),
        kind: said(archive.papers, paper.kind),
        filedOn: dateColumn(paper.filedOn),
        text: paper.text,
        filedBy: paper.filedByName,
      })),
    ),

  shipments: ({ observations }, { locale }) =>
    observations.flatMap((observation) =>
      observation.shipments.map((shipment) => ({
        observation: dateColumn(observation.openedOn),
        shippedOn: dateColumn(shipment.shippedOn),
        country: countryName(shipment.country, locale),
        product: shipment.product,
        contractNumber: shipment.contractNumber,
        amountUsd: shipment.amountUsd.toFixed(),
        declared: shipment.declared,
        recordedBy: shipment.recordedByName,
      })),
    ),

  declarations: ({ observations }, { archive, words, timeZone }) =>
    observations.flatMap(({ shipments }) =>
      shipments.flatMap((shipment) =>
        shipment.declarations.flatMap((declaration) => {
          const [qualityHead = '', legalPerson = ''] = SIGNING_POSTS.map((post) => {
            const signature = declaration.signatures.find((each) => each.post === post);
            return signature ? `${signature.name} ${civilDate(signature.signedAt, timeZone)}` : '';
          });
          return DECLARATION_FIELDS.map((field) => ({
            shippedOn: dateColumn(shipment.shippedOn),
            shipment: shipment.contractNumber,
            state: said(archive.declarationStates, declaration.state),
            fact: words.declaration[field],
            value: declaration.content[field],
            pledges: declaration.pledges.filter(Boolean).length,
            qualityHead,
            legalPerson,
          }));
        }),
      ),
    ),

  checks: ({ checks }, { words, locale }) =>
    checks.flatMap((check) =>
      CHECK_ITEMS.map((item: CheckItem) => {
        const answer = check.answers[item];
        return {
          checkedOn: check.checkedOn,
          inspectors: listed(check.inspectors, locale),
          departments: listed(
            check.departments.map((name) => name[locale]),
            locale,
          ),
          item,
          content: words.check.items[item],
          result: answer ? words.choices.checkResults[answer.result] : '',
          facts: answer?.facts ?? '',
          moveOut: words.choices.yesNo[check.moveOut ? 'yes' : 'no'],
          recordedBy: check.recordedByName,
        };
      }),
    ),

  commitments: ({ commitments }, { archive }) =>
    commitments.map((commitment) => ({
      year: commitment.year,
      signedOn: dateColumn(commitment.signedOn),
      signerName: commitment.signerName,
      how: said(archive.signed, commitment.how),
      recordedBy: commitment.recordedByName,
    })),

  files: ({ files }, { archive, words, timeZone }) => {
    const categories = { ...words.choices.attachments, ...archive.papers, ...archive.fileCategories };
    return files.map((file) => ({
      subject: said(archive.fileSubjects, file.subject),
      category: said(categories, file.category),
      title: file.title,
      fileName: file.fileName,
      sha256: file.sha256,
      uploadedBy: file.uploadedByName,
      uploadedOn: civilDate(file.uploadedAt, timeZone),
    }));
  },
};
