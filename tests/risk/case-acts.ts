import type { Actor } from '../../server/platform/permissions.ts';
import { evaluateReduction } from '../../server/risk/cases/evaluate-reduction.ts';
import { fileInCase } from '../../server/risk/cases/file-in-case.ts';
import { evaluateInput, fileInCaseInput } from '../../server/risk/cases/schema.ts';
import type { FilingKind } from '../../server/risk/kinds.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openUnderMeasures } from './under-measures.ts';
import type { RiskWorld } from './world.ts';

/** What an enterprise files, by kind. */
export const CONTENT: Record<FilingKind, Record<string, string>> = {
  'reduction-report': {
    defectAnalysis: '连接处粘接强度不足',
    quantityAndFlow: '2 万件，销往美国',
    measures: '停止出库并召回',
    planAndEffect: '三个月内完成，风险降至可接受',
  },
  progress: { done: '已召回 1.2 万件', remaining: '其余 0.8 万件' },
  notice: { whom: '美国进口商', how: '邮件', informedOn: '2026-03-02', text: '请停止使用该批产品' },
  'elimination-evaluation': { result: '缺陷已消除', evidence: '检测报告 TR-1', residualRisk: '可接受' },
};

/** What is done in cases, as the tests say it. */
export function caseActs(world: RiskWorld) {
  const file = (actor: Actor, id: string, kind: FilingKind, when: string, content = CONTENT[kind], key?: string) =>
    fileInCase(world.at(actor, when, key), fileInCaseInput.parse({ zone: SUZHOU, case: id, kind, content }));
  const JUDGED = { isFeasible: true, isEffective: true, isSufficient: true, isReduced: true, note: '经核查属实' };
  const evaluate = (actor: Actor, risk: string, id: string | null, when: string, more: object = {}) =>
    evaluateReduction(world.at(actor, when), evaluateInput.parse({ zone: SUZHOU, risk, case: id, ...JUDGED, ...more }));
  const opened = (day: string, wish: Parameters<typeof openUnderMeasures>[2] = {}) =>
    openUnderMeasures(world, day, { responsible: [world.enterprise], ...wish });
  return { file, evaluate, opened };
}

export const firstOf = ({ cases: [first] }: { cases: string[] }): string => first ?? '';
