import { recordConduct } from '../../enterprises/incidents/conducts.ts';
import { filePaper } from '../../enterprises/incidents/file-paper.ts';
import { openObservation } from '../../enterprises/incidents/open-observation.ts';
import { reportIncident } from '../../enterprises/incidents/report-incident.ts';
import { saveDeclaration } from '../../enterprises/incidents/save-declaration.ts';
import { recordShipment } from '../../enterprises/incidents/shipments.ts';
import { signDeclaration } from '../../enterprises/incidents/sign-declaration.ts';
import { traceIncident } from '../../enterprises/incidents/trace-incident.ts';
import { readEnterprise } from '../../enterprises/register/read-enterprise.ts';
import { decideMeasure, restoreEnterprise } from '../../enterprises/standing/decide-measure.ts';
import { addDays, type CivilDate } from '../../platform/calendar.ts';
import { riskOfIncident } from '../risk/risk-acts.ts';
import { chance } from '../scenario.ts';
import type { Acts, FirmState } from './act-book.ts';
import { evaluate } from './admission-acts.ts';
import type { Firm } from './firms.ts';

export function leave(book: Acts, state: FirmState, on: CivilDate): void {
  const { zone, office } = book.stage;
  book.add(on, 10, office, async (context) => {
    await recordConduct(context, {
      zone,
      enterprise: state.id,
      kind: 'wants-to-leave',
      effect: 'none',
      happenedOn: on,
      description: '演示：企业因经营调整申请退出。',
    });
    const { version } = await readEnterprise(context, { zone, enterprise: state.id });
    await decideMeasure(context, {
      zone,
      enterprise: state.id,
      version,
      measure: 'remove',
      ground: 'leaves',
      reason: '演示：同意企业退出。',
    });
  });
}

export function recalls(
  book: Acts,
  firm: Firm,
  state: FirmState,
  year: number,
  days: readonly string[],
  suspendedOn: string,
): void {
  const { zone, office } = book.stage;
  for (const [index, day] of days.entries()) incident(book, firm, state, `${year}-${day}`, 'recall', index);
  book.add(`${year}-${suspendedOn}`, 15, office, async (context) => {
    const { version } = await readEnterprise(context, { zone, enterprise: state.id });
    await decideMeasure(context, {
      zone,
      enterprise: state.id,
      version,
      measure: 'suspend',
      ground: 'consecutive-incidents',
      reason: '演示：连续三次因自身原因被召回，暂停称号。',
    });
  });
}

function incident(
  book: Acts,
  firm: Firm,
  state: FirmState,
  happenedOn: CivilDate,
  kind: 'recall' | 'notification' | 'return',
  index = 0,
): void {
  const { zone, inspection, office } = book.stage;
  book.add(addDays(happenedOn, 3), 9, inspection, async (context) => {
    const { id } = await reportIncident(context, {
      zone,
      enterprise: state.id,
      kind,
      happenedOn,
      country: firm.markets[0] ?? 'US',
      product: firm.product,
      hsCode: firm.hsCode,
      reference: `DEMO-${happenedOn}`,
      quantity: '1200',
      amountUsd: '18500',
      description: `演示：${firm.product}标识与目的国要求不符，由进口商召回。`,
      cause: 'own',
      causeNote: '演示：企业标签审核疏漏。',
      effect: 'some',
    });
    state.incidents.push(id);
  });
  riskOfIncident(book, firm, state, index, addDays(happenedOn, 3));
  const tracedOn = addDays(happenedOn, chance(firm.slug, happenedOn, 'trace') < 0.8 ? 9 : 19);
  book.add(tracedOn, 16, office, async (context) => {
    const [id = ''] = state.incidents.slice(-1);
    await traceIncident(context, {
      zone,
      incident: id,
      version: 1,
      tracing: '演示：追溯至包装工序，已整改。',
      tracedOn,
    });
  });
}

export function restore(book: Acts, firm: Firm, state: FirmState, evaluatedOn: CivilDate, restoredOn: CivilDate): void {
  const { zone, office } = book.stage;
  evaluate(book, firm, state, evaluatedOn, () => ({ purpose: 'restoration', application: null }));
  book.add(restoredOn, 10, office, async (context) => {
    const { version } = await readEnterprise(context, { zone, enterprise: state.id });
    await restoreEnterprise(context, {
      zone,
      enterprise: state.id,
      version,
      effectsGone: true,
      reason: '演示：影响消除，重新评定合格，恢复称号。',
    });
  });
}

export function observe(book: Acts, firm: Firm, state: FirmState): void {
  const { zone, inspection, people, today } = book.stage;
  const happenedOn = addDays(today, -75);
  const observation = { id: '' };
  incident(book, firm, state, happenedOn, 'notification');
  book.add(addDays(happenedOn, 20), 10, inspection, async (context) => {
    const [incidentId = ''] = state.incidents.slice(-1);
    const opened = await openObservation(context, {
      zone,
      incident: incidentId,
      months: 6,
      reason: '演示：开展跟踪观察。',
    });
    observation.id = opened.id;
  });
  for (const [index, kind] of (['scope-and-flow', 'technical-regulations'] as const).entries()) {
    book.add(addDays(happenedOn, 26 + index * 4), 10, people.qualityHead, async (context) => {
      await filePaper(context, { zone, observation: observation.id, kind, text: '演示：跟踪观察材料。', file: null });
    });
  }
  for (const offset of [30, 48]) {
    const shippedOn = addDays(happenedOn, offset);
    const contractNumber = `DEMO-C-${shippedOn}`;
    const shipment = { id: '' };
    book.add(shippedOn, 13, people.qualityHead, async (context) => {
      const recorded = await recordShipment(context, {
        zone,
        enterprise: state.id,
        shippedOn,
        country: firm.markets[0] ?? 'US',
        product: firm.product,
        contractNumber,
        amountUsd: '42000',
      });
      shipment.id = recorded.id;
    });
    // The second one still waits for its declaration.
    if (offset === 30) declare(book, firm, shipment, { shippedOn, contractNumber });
  }
}

function declare(
  book: Acts,
  firm: Firm,
  shipment: { id: string },
  { shippedOn, contractNumber }: { shippedOn: CivilDate; contractNumber: string },
): void {
  const { zone, people } = book.stage;
  const declaration = { id: '', version: 0 };
  book.add(shippedOn, 15, people.qualityHead, async (context) => {
    const saved = await saveDeclaration(context, {
      zone,
      shipment: shipment.id,
      content: {
        goods: firm.product,
        valueUsd: '42000',
        model: 'DEMO-1',
        quantity: `5000${firm.unit}`,
        contractNumber,
        hsCode: firm.hsCode,
        batch: `DEMO-B-${shippedOn}`,
        serial: 'DEMO-S-1-5000',
        producedOn: addDays(shippedOn, -12),
        productionPlace: '示例厂区',
        brandUse: '演示牌',
        destination: firm.markets[0] ?? 'US',
        note: '',
        testReports: '演示检测报告',
      },
      pledges: [true, true, true, true, true],
    });
    Object.assign(declaration, saved);
    await signDeclaration(context, { zone, declaration: saved.id, version: saved.version });
  });
  book.add(shippedOn, 17, people.legalPerson, async (context) => {
    await signDeclaration(context, { zone, declaration: declaration.id, version: declaration.version });
  });
}
