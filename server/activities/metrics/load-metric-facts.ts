import { loadEnterprisesWithEvents } from '../../enterprises/enterprises-with-events.ts';
import { loadFindingFacts } from '../../enterprises/findings/load-finding-facts.ts';
import type { Tx } from '../../platform/tenant.ts';
import { readRulePack, ruleCountIfAny } from '../../zones/rule-pack.ts';
import { loadCertificates, ofCnas } from '../laboratories/laboratory-store.ts';
import { loadLaboratoryRows } from '../laboratories/load-laboratory-facts.ts';
import { loadMeetingFacts } from '../meetings/load-meeting-facts.ts';
import { loadPostFacts } from '../posts/load-post-facts.ts';
import { loadPublicityFacts } from '../publicity/load-publicity-facts.ts';
import { loadTrainingFacts } from '../trainings/load-training-facts.ts';
import type { CorrectionsOnRecord, GuidanceFacts, LogFacts } from './metric-facts.ts';

/** Everything the metrics of the bodies' own logs rest on. */
export async function loadLogFacts(tx: Tx, zoneId: string, year: number, timeZone: string): Promise<LogFacts> {
  const pack = await readRulePack(tx, zoneId);
  return {
    trainings: await loadTrainingFacts(tx, zoneId, year, timeZone),
    meetings: await loadMeetingFacts({ tx, zoneId }, year),
    posts: await loadPostFacts(tx, zoneId, year, timeZone),
    publicity: await loadPublicityFacts({ tx, zoneId }, year),
    postDays: { zone: ruleCountIfAny(pack, 'Z10', 'postDays'), associations: ruleCountIfAny(pack, 'Z13', 'postDays') },
  };
}

/** Z14: every laboratory with the visits of the year, and what its enterprise has. */
export async function loadGuidanceFacts(
  tx: Tx,
  zoneId: string,
  year: number,
  timeZone: string,
): Promise<GuidanceFacts> {
  const laboratories = await loadLaboratoryRows(tx, zoneId, year);
  const owners = [...new Set(laboratories.map(({ enterpriseId }) => enterpriseId))];
  const certificates = await loadCertificates({ tx, zoneId, timeZone }, owners);
  const enterprises = await loadEnterprisesWithEvents({ tx, zoneId }, owners);
  return {
    visitsPerYear: ruleCountIfAny(await readRulePack(tx, zoneId), 'Z14', 'guidanceVisitsPerYear'),
    laboratories,
    enterprises: new Map(
      enterprises.map(({ id, name, events }) => [id, { name, events, certificates: ofCnas(certificates.get(id)) }]),
    ),
  };
}

/** Z4: the findings of the year. */
export async function loadCorrections(tx: Tx, zoneId: string, year: number): Promise<CorrectionsOnRecord> {
  const findings = await loadFindingFacts(tx, zoneId, year);
  const enterprises = await tx.enterprise.findMany({
    where: { zoneId, id: { in: [...new Set(findings.map(({ enterpriseId }) => enterpriseId))] } },
    select: { id: true, name: true },
  });
  return { findings, enterprises: new Map(enterprises.map(({ id, name }) => [id, name])) };
}
