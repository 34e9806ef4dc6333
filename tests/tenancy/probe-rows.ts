import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface Column {
  name: string;
  type: string;
  is_key: boolean;
}

/** A row of a table in a zone, how to find it, and a statement that would add another like it. */
export interface Probe {
  key: string;
  values: { key: unknown[]; all: unknown[] };
  insertCopy: string;
}

export async function columnsOf(owner: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
            EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'p'
                    AND a.attnum = ANY (k.conkey)) AS is_key
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [table],
  );
  return rows;
}

/** Values that the tables' CHECK constraints ask for; everything else follows from the column's type. */
const ASKED_FOR: Record<string, unknown> = {
  'department.id': 'probe',
  'department_change.kind': 'rename',
  'member.role': 'office',
  'member.department_id': null,
  'plan.state': 'in-force',
  'plan.basis': 'official',
  'plan.year': 2026,
  'plan_task.theme': 'risk',
  'plan_task_target.kind': 'attested',
  'plan_task_target.metric': null,
  'plan_task_target.required': null,
  'plan_task_target.pace': null,
  'submission.state': 'draft',
  'submission_event.action': 'drafted',
  'evidence.kind': 'note',
  'mark.kind': 'verification',
  'appeal.state': 'upheld',
  'inapplicability.state': 'rejected',
  'enterprise.uscc': '91440400MA4W000000',
  'enterprise.status': 'registered',
  'enterprise_event.kind': 'registered',
  'enterprise_facts.source': 'update',
  'certificate.kind': 'product',
  'enterprise_file.subject': 'application',
  'application.state': 'draft',
  'application_decision.state': 'returned',
  'evaluation.purpose': 'admission',
  'evaluation.state': 'convened',
  'evaluation.outcome': null,
  'evaluation.completed_on': null,
  'panel_member.conflict': 'none',
  'monthly_list.own_brand_amount_usd': 0,
  'monthly_list.has_exports': true,
  'monthly_list_row.country': 'US',
  'activity_event.subject': 'training',
  'activity_file.subject': 'training',
  'training.kind': 'quality',
  'training.mode': 'onsite',
  'training.state': 'planned',
  'training.starts_at': '09:00',
  'training.hours': 2,
  'training_participant.source': 'list',
  'training_participant.phone_tail': '1234',
  'training_participant.has_passed': null,
  'training_code.closes_at': '2030-01-01T00:00:00Z',
  'training_evaluation.content': 5,
  'training_evaluation.trainer': 5,
  'training_evaluation.organisation': 5,
  'laboratory.state': 'interested',
  'laboratory.is_qualifying': null,
  'laboratory.judged_on': null,
  'laboratory_stage.state': 'interested',
  'laboratory_visit.visitors': '{probe}',
  'laboratory_action.done_on': null,
  'laboratory_action.done_by': null,
  'post.kind': 'recall',
  'post.state': 'draft',
  'post.posted_on': null,
  'post.posted_at': null,
  'meeting.state': 'planned',
  'meeting.starts_at': '09:00',
  'meeting.minutes': '',
  'meeting.minutes_at': null,
  'meeting_action.state': 'open',
  'meeting_action.closed_on': null,
  'inspection.kind': 'check',
  'inspection.state': 'planned',
  'check_finding.state': 'open',
  'publicity_item.medium': 'website',
  'notification_setting.mode': 'off',
  'zone_webhook.topics': '{posts}',
  'list_import.kind': 'monthly-list',
  'list_import.state': 'waiting',
  'inspection_figure.country': 'US',
  'incident.kind': 'recall',
  'incident.cause': 'own',
  'incident.effect': 'none',
  'incident.country': 'US',
  'conduct_record.kind': 'offence',
  'conduct_record.effect': 'none',
  'observation.state': 'open',
  'observation.released_on': null,
  'observation.ends_on': '2026-07-01',
  'observation_paper.kind': 'overall-report',
  'shipment.country': 'US',
  'declaration.state': 'draft',
  'declaration_signature.post': 'quality-head',
  'commitment.how': 'paper',
  'commitment.year': 2026,
  'environment_assessment.level': 'low',
  'adjustment_approval.year': 2026,
  'risk_item.state': 'reported',
  'risk_item.source': 'media',
  'risk_item.urgency': 'normal',
  'risk_item.level': 'low',
  'risk_item.merged_into_id': null,
  'risk_item.retain_until': null,
  'risk_report.source': 'media',
  'risk_report.channel': 'public',
  'risk_report.reliability': 'unrated',
  'risk_assessment.level': 'low',
  'risk_proposal.state': 'pending',
  'risk_proposal.decided_by_id': null,
  'risk_measure.kind': 'notice',
  'risk_measure.state': 'approved',
  'risk_measure.lifted_on': null,
  'risk_measure.lifted_by': null,
  'risk_measure.answer': null,
  'risk_measure.published_at': null,
  'risk_filing.kind': 'progress',
  'risk_destruction.state': 'proposed',
  'risk_destruction.decided_by_id': null,
  'reminder.role': 'office',
  'reminder.department_id': null,
  'reminder.enterprise_id': null,
  'month_exports.dimension': 'country',
  'month_inspections.dimension': 'country',
  'quality_report.state': 'draft',
  'quality_report.consultation': null,
  'quality_report.published_on': null,
  'quality_report.published_revision': null,
  'quality_comment.answer': null,
  'quality_comment.answered_at': null,
  'quality_response.answer': 'agrees',
  'member.enterprise_id': null,
  'member.post': null,
};

function probeValue(table: string, { name, type }: Column): unknown {
  const asked = `${table}.${name}`;
  if (asked in ASKED_FOR) return ASKED_FOR[asked];
  if (/sha256|hash|digest/.test(name)) return randomUUID().replaceAll('-', '').repeat(2);
  if (type === 'uuid') return randomUUID();
  if (type === 'date') return '2026-01-01';
  if (type.startsWith('timestamp')) return '2026-01-01T00:00:00Z';
  if (/^(integer|bigint|numeric)/.test(type)) return 1;
  if (type === 'boolean') return false;
  if (type === 'jsonb') return '{}';
  if (type.endsWith('[]')) return [];
  return 'probe';
}

/** Adds a row as the superuser, without its relatives: the test is about policies, not about foreign keys. */
export async function insertProbe(owner: pg.Client, table: string, columns: Column[], zone: string): Promise<Probe> {
  const values = (fresh: Record<string, unknown>) =>
    columns.map((column) => (column.name === 'zone_id' ? zone : (fresh[column.name] ?? probeValue(table, column))));
  const row = values({});
  const names = columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
  const places = columns.map(({ type }, index) => `$${index + 1}::text::${type}`);
  const arrays = columns.map(({ name, type }, index) =>
    type.endsWith('[]') ? `'${ASKED_FOR[`${table}.${name}`] ?? '{}'}'::${type}` : (places[index] ?? ''),
  );
  await owner.query(`SET session_replication_role = replica`);
  const texts = (list: unknown[]) =>
    list.map((value) => (Array.isArray(value) ? '' : value === null ? null : String(value)));
  const insert = `INSERT INTO ${pg.escapeIdentifier(table)} (${names}) VALUES (${placeholders(arrays)})`;
  const given = (list: unknown[]) => texts(list).filter((_value, index) => !columns[index]?.type.endsWith('[]'));
  await owner.query(insert, given(row));
  await owner.query(`SET session_replication_role = DEFAULT`);
  const keys = columns.filter(({ is_key }) => is_key);
  return {
    key: keys
      .map(({ name, type }, index) => `${pg.escapeIdentifier(name)} = $${index + 1}::text::${type}`)
      .join(' AND '),
    values: {
      key: texts(keys.map((column) => row[columns.indexOf(column)])),
      all: given(values({})),
    },
    insertCopy: insert,
  };
}

/** Renumbers the parameters, as array columns bring none. */
function placeholders(parts: string[]): string {
  let count = 0;
  return parts.map((part) => (part.startsWith('$') ? part.replace(/^\$\d+/, () => `$${++count}`) : part)).join(', ');
}
